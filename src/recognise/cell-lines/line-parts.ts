import { squeezed } from '../../domain/text.js';
import type { SourceCell, SourceLine } from '../../read/source.js';
import { isFigureText, NO_LABEL } from './cell-tokens.js';

/** A word or a number on a line of its own, or one of several numbers on a line, with the word behind them. */
export interface Part {
  readonly line: SourceLine;
  readonly index: number;
  readonly text: string;
  readonly isFigure: boolean;
}

/** Parts that tell whether a table begins: no header has as many. */
export const MOST_AHEAD = 25;
/** No label of a classification is longer. */
const LONGEST_LABEL = 30;

/**
 * The cells from a line on, where text of a PDF file prints each on its own line but leaves wide numbers beside the next cell:
 * “2,500.00 300.00”, “2,500.00 二、卫生健康支出”. Ends at the first line that is neither.
 */
export function partsFrom(lines: readonly SourceLine[], from: number, most: number): Part[] {
  const parts: Part[] = [];
  for (let index = from; index < lines.length && parts.length < most; index++) {
    const line = lines[index]!;
    if (line.at.quote === '') continue;
    const own = line.cells ? undefined : partsOf(line, index);
    if (!own) break;
    parts.push(...own);
  }
  return parts;
}

function partsOf(line: SourceLine, index: number): Part[] | undefined {
  const words = line.at.quote.split(/\s+/);
  let figures = 0;
  while (figures < words.length && isFigureText(words[figures]!)) figures++;
  const label = words.slice(figures).join(' ');
  if (label !== '' && (label.length > LONGEST_LABEL || NO_LABEL.test(label) || words.slice(figures).some(isFigureText)))
    return undefined;
  const part = (text: string, isFigure: boolean): Part => ({ line, index, text: squeezed(text), isFigure });
  const own = words.slice(0, figures).map((text) => part(text, true));
  return label === '' ? own : [...own, part(label, false)];
}

export const cellOf = ({ text, line }: Part): SourceCell => ({ text, at: { ...line.at, quote: text } });

/** A row of these cells on one line. */
export function lineOf(cells: readonly SourceCell[]): SourceLine {
  const { at } = cells.find(({ text }) => text !== '') ?? cells[0]!;
  return { text: cells.map(({ text }) => text).join('\t'), at, cells, grid: 'loose' };
}
