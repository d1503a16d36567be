import { withoutSpaces } from '../../domain/text.js';
import { formOfTitle } from '../../forms/titles.js';
import type { SourceLine } from '../../read/source.js';
import type { JoinedRows } from '../cell-lines/cell-tokens.js';
import { verticalLabel } from '../targets/labels.js';

/** A cell's words, the line they begin on, and how many bars stand in front of it. */
interface Cell {
  readonly text: string;
  readonly line: SourceLine;
  readonly at: number;
}

const MOST_LINES = 1500;
const LONGEST_TITLE = 60;
const FEWEST_ROWS = 3;
const NARROWEST = 3;
const WIDEST = 20;

/**
 * A form of targets with a bar behind each cell and each cell on a line of its own: a line of bars fills a row up to its
 * width, so that the bars tell where rows end. `title`: the line of its title. Undefined where they do not.
 */
export function barredForm(lines: readonly SourceLine[], title: number): JoinedRows | undefined {
  const { quote } = lines[title]!.at;
  if (!quote.endsWith('|') || quote.length > LONGEST_TITLE || !quote.includes('目标')) return undefined;
  const kind = formOfTitle(withoutSpaces(quote.slice(0, -1)));
  if (kind !== 'project-targets' && kind !== 'department-targets') return undefined;
  const { cells, ends, end } = cellsFrom(lines, title);
  const width = ends.reduce(commonWidth, 0);
  if (ends.length < FEWEST_ROWS || width < NARROWEST || width > WIDEST) return undefined;
  const rows: Cell[][] = [];
  let last = -1;
  for (const cell of cells) {
    const row = Math.floor(cell.at / width);
    if (row === last) rows.at(-1)!.push(cell);
    else rows.push([cell]);
    last = row;
  }
  return { rows: rows.map((row) => lineOf(withoutPart(row))), end };
}

function commonWidth(width: number, end: number): number {
  let [larger, smaller] = [end, width];
  while (smaller > 0) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

/** The cells with words, and after how many bars each line of bars ends. */
function cellsFrom(lines: readonly SourceLine[], from: number): { cells: Cell[]; ends: number[]; end: number } {
  const cells: Cell[] = [];
  const ends: number[] = [];
  let [bars, words, end] = [0, '', from];
  let begins: SourceLine | undefined;
  for (let index = from; index < lines.length && index < from + MOST_LINES; index++) {
    const line = lines[index]!;
    const { quote } = line.at;
    if (quote === '') continue;
    if (!quote.includes('|') && !barFollows(lines, index)) break;
    const parts = quote.split('|');
    for (const [part, text] of parts.entries()) {
      if (text.trim() !== '') begins ??= line;
      words += withoutSpaces(text);
      if (part === parts.length - 1) continue;
      if (words !== '') cells.push({ text: words, line: begins ?? line, at: bars });
      bars++;
      words = '';
      begins = undefined;
    }
    if (/^\|[|\s]*\|$/.test(quote)) ends.push(bars);
    end = index + 1;
  }
  return { cells, ends, end };
}

const LINES_AHEAD = 6;
/** Whether a bar stands behind the words that a cell goes on with. */
function barFollows(lines: readonly SourceLine[], index: number): boolean {
  for (let next = index + 1; next < lines.length && next <= index + LINES_AHEAD; next++)
    if (lines[next]!.at.quote.endsWith('|')) return true;
  return false;
}

/** 总, the first character of a label printed downwards beside its rows, is no word of its row. */
const withoutPart = (row: readonly Cell[]): readonly Cell[] =>
  row.length > 1 && row[0]!.text.length === 1 && verticalLabel(row[0]!.text) ? row.slice(1) : row;

function lineOf(cells: readonly Cell[]): SourceLine {
  const text = cells.map((cell) => cell.text).join(' ');
  const places = cells.map((cell) => ({ ...cell.line.at, quote: cell.text }));
  return { text, at: { ...cells[0]!.line.at, quote: text }, places };
}
