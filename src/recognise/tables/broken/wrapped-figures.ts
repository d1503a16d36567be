import type { SourceLine } from '../../../read/source.js';

/** A word of a line, where it begins and where the next place behind it is. */
interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** 1,809.4 and 1809., of which the last digits are missing; nothing that could be a figure of its own in an account of cents. */
const BEGUN = /^-?(?:\d{1,3}(?:[,，]\d{3})+|\d+)\.\d?$/;
const REST = /^\d{1,2}$/;
const WHOLE = /\.\d{2}$/;

/**
 * Text of a page prints a figure that is wrapped in a narrow cell above and below the line of its row: 1809.4, then the label,
 * then 3. The parts stand below each other, and what they make goes where the row prints nothing.
 */
export function joinWrappedFigures(lines: readonly SourceLine[]): readonly SourceLine[] {
  const joined: SourceLine[] = [];
  for (let index = 0; index < lines.length; index++) {
    const [above, row, below] = [lines[index]!, lines[index + 1], lines[index + 2]];
    const figures = row && below && !row.cells ? figuresOf(above, below) : undefined;
    const text = figures && withFigures(row!.text, figures);
    if (text === undefined) {
      joined.push(above);
      continue;
    }
    joined.push({ ...row!, text });
    index += 2;
  }
  return joined;
}

/** The figures that two lines make up, part by part; undefined where the lines hold anything else. */
function figuresOf(above: SourceLine, below: SourceLine): readonly Word[] | undefined {
  if (above.cells || below.cells || !/^\s*\d{1,2}(?!\S)/.test(below.text)) return undefined;
  const begun = wordsOf(above.text);
  const rest = wordsOf(below.text);
  if (begun.length === 0 || begun.length !== rest.length) return undefined;
  const figures: Word[] = [];
  for (const [at, { text, from, to }] of begun.entries()) {
    const end = rest[at]!;
    if (!BEGUN.test(text) || !REST.test(end.text) || !WHOLE.test(text + end.text)) return undefined;
    if (end.from > to || end.to < from) return undefined;
    figures.push({ text: text + end.text, from, to });
  }
  return figures;
}

/** A row with figures put where it is blank; undefined where it is not, or tells nothing else. */
function withFigures(row: string, figures: readonly Word[]): string | undefined {
  if (row.trim() === '') return undefined;
  let text = row.padEnd(figures.at(-1)!.to);
  for (const { text: figure, from, to } of figures.toReversed()) {
    if (text.slice(Math.max(0, from - 1), to).trim() !== '') return undefined;
    const end = from + figure.length;
    // What stands behind keeps its place, as far as there is room.
    const behind = text.slice(to, end + 1).trim() === '' ? text.slice(end) : ` ${text.slice(to).trimStart()}`;
    text = `${text.slice(0, from)}${figure}${behind}`;
  }
  return text;
}

const wordsOf = (text: string): readonly Word[] =>
  Array.from(text.matchAll(/\S+/g), ({ 0: word, index }) => ({ text: word, from: index, to: index + word.length }));
