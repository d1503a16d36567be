import { isSpace, squeezed, withoutSpaces, wordsIn } from '../../domain/text.js';
import type { SourceLine } from '../../read/source.js';
import { figureOf } from '../tables/cell-text.js';
import { isHeaderWord } from '../tables/header/header-lines.js';

/** A cell of a table whose rows are lost: its words in the order of print, and the line it stands on. */
export interface StreamCell {
  /** As printed, without spaces. */
  readonly text: string;
  readonly line: SourceLine;
  /** Index of that line. */
  readonly index: number;
  /** An amount, a code, a number of a line or column, or a dash. */
  readonly isFigure: boolean;
}

/** A title, a sentence, a unit or a heading: no label of a row. */
export const NO_LABEL =
  /[。，；;|\t]|(?:表|说明|情况|公开)$|^第.{1,3}部分|^(?:注|备注|说明|附件?|金额单位|单位)[：:]|\d\s+[\d.,]+(?:\s|$)|\s\d[\d.,]*$/;
const LONGEST_LABEL = 50;
const LEVELS = /^类\s+款(?:\s+项)?$/;

/** The cells from a line on: one a line, but figures that stand in front of another cell. Ends at the first other line. */
export function streamCells(lines: readonly SourceLine[], from: number, most: number): StreamCell[] {
  const cells: StreamCell[] = [];
  for (let index = from; index < lines.length && cells.length < most; index++) {
    const line = lines[index]!;
    if (line.at.quote === '') continue;
    const own = line.cells ? undefined : cellsOf(line, index);
    if (!own) break;
    cells.push(...own);
  }
  return cells;
}

function cellsOf(line: SourceLine, index: number): StreamCell[] | undefined {
  const { quote } = line.at;
  const cell = (text: string, isFigure: boolean): StreamCell => ({ text, line, index, isFigure });
  if (!hasSpace(quote)) {
    if (isFigure(quote)) return [cell(quote, true)];
    return mayLabel(quote) ? [cell(quote, false)] : undefined;
  }
  const words = wordsIn(quote);
  let figures = 0;
  while (figures < words.length && isFigure(words[figures]!)) figures++;
  const own = words.slice(0, figures).map((text) => cell(text, true));
  const label = words.slice(figures).join(' ');
  if (label === '') return own;
  if (LEVELS.test(label)) return [...own, ...words.slice(figures).map((text) => cell(text, false))];
  if (!mayLabel(label) || words.slice(figures).some(isFigure)) return undefined;
  return [...own, cell(withoutSpaces(label), false)];
}

/** 1. is the number of the name behind it. */
const isFigure = (text: string): boolean => figureOf(text) !== undefined && !/[.．、]$/.test(text);

function hasSpace(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isSpace(text.charCodeAt(at))) return true;
  return false;
}

const mayLabel = (text: string): boolean =>
  text.length <= LONGEST_LABEL &&
  (!NO_LABEL.test(text) || (/[^表明]$/.test(text) && !/[：:。，；]/.test(text) && isHeaderWord(squeezed(text))));
