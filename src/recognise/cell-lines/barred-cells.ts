import type { SourceCell, SourceLine } from '../../read/source.js';
import type { JoinedRows } from '../row-stream/joined-rows.js';

/** A cell with the line where its words begin and the index of the line of the bar behind it. */
export interface BarredCell {
  readonly text: string;
  readonly line: SourceLine;
  readonly end: number;
}

const WIDEST = 12;
const LEAST_ROWS = 2;
/** More cells than any of these tables has. */
const MOST_CELLS = 1200;
const NUMBER = /^(?:[-−]?[\d,，]+(?:\.\d+)?%?|[-—–/]+|无)?$/;

/** 项目 | 预算数 | 合计 | 12.00 | with a line feed behind, or before and behind, each bar: every blank cell is there. */
export function barredRows(lines: readonly SourceLine[], from: number): JoinedRows | undefined {
  if (!lines[from]!.at.quote.endsWith('|') && !followedByBar(lines, from)) return undefined;
  const cells = cellsBetweenBars(lines, from, followedByBar);
  // The last bar may be missing behind a blank cell that ends every row.
  const last = cells.at(-1);
  if (last) cells.push({ text: '', line: last.line, end: last.end });
  let [width, count] = [0, 0];
  for (let wide = 2; wide <= WIDEST; wide++) {
    const rows = rowsOf(cells, wide);
    if (rows >= LEAST_ROWS && (rows + 1) * wide > (count + 1) * width) [width, count] = [wide, rows];
  }
  if (width === 0) return undefined;
  const rows: SourceLine[] = [];
  for (let row = 0; row <= count; row++) rows.push(lineOf(cells.slice(row * width, (row + 1) * width)));
  return { rows, end: cells[(count + 1) * width - 1]!.end + 1 };
}

/** How many rows of this width follow a header of it: a label each, and nothing but figures and blanks beside it. */
function rowsOf(cells: readonly BarredCell[], width: number): number {
  const header = cells.slice(0, width);
  if (header.some(({ text }, index) => /\d\.\d/.test(text) || (text === '' && index < width - 1))) return 0;
  const half = width / 2;
  const isSided = half > 1 && header.slice(half).every(({ text }, index) => text === header[index]!.text);
  let rows = 0;
  for (let at = width; at + width <= cells.length; at += width) {
    const row = cells.slice(at, at + width);
    if (isSided ? !isRowOfSides(row, half) : row[0]!.text === '' || !isSide(row)) break;
    rows++;
  }
  return rows;
}

const isSide = ([label, ...others]: readonly BarredCell[]): boolean =>
  (label!.text === '' || !NUMBER.test(label!.text)) && others.every(({ text }) => NUMBER.test(text));

/** 一、财政拨款 | 9.00 | 一、基本支出 | 6.00: where one side has ended, its cells are blank. */
const isRowOfSides = (row: readonly BarredCell[], half: number): boolean =>
  row.some(({ text }) => text !== '') && isSide(row.slice(0, half)) && isSide(row.slice(half));

/** The cells that bars end, blank ones too; `goesOn` tells whether words without a bar belong to the next one. */
export function cellsBetweenBars(
  lines: readonly SourceLine[],
  from: number,
  goesOn: (lines: readonly SourceLine[], index: number) => boolean,
  most = MOST_CELLS,
): BarredCell[] {
  const cells: BarredCell[] = [];
  let text = '';
  let begins: SourceLine | undefined;
  for (let index = from; index < lines.length && cells.length < most; index++) {
    const line = lines[index]!;
    const { quote } = line.at;
    if (quote === '') continue;
    if (!quote.includes('|') && !goesOn(lines, index)) break;
    const parts = quote.split('|');
    for (const [part, words] of parts.entries()) {
      if (words.trim() !== '') begins ??= line;
      text += words.trim();
      if (part === parts.length - 1) continue;
      cells.push({ text, line: begins ?? line, end: index });
      text = '';
      begins = undefined;
    }
  }
  return cells;
}

/** Whether one of the next lines begins with a bar: the cell's words may be broken over two. */
function followedByBar(lines: readonly SourceLine[], index: number): boolean {
  let seen = 0;
  for (let next = index + 1; next < lines.length && seen < 2; next++) {
    const { quote } = lines[next]!.at;
    if (quote.startsWith('|')) return true;
    if (quote !== '') seen++;
  }
  return false;
}

function lineOf(cells: readonly BarredCell[]): SourceLine {
  const read = cells.map(({ text, line }): SourceCell => ({ text, at: { ...line.at, quote: text } }));
  return { text: cells.map((cell) => cell.text).join('\t'), at: cells[0]!.line.at, cells: read, grid: 'exact' };
}
