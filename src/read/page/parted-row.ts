import type { SourceCell, SourceLine } from '../source.js';
import type { Grid } from './grid.js';
import type { Glyph } from './page-content.js';

/** Running heads and page numbers stand between a page's edge and its table, in so many lines at most. */
const EDGE_LINES = 3;
/** What word processors leave free on both sides of a cell, in points. */
const MARGINS = 12;
const AMOUNT = /^-?\d{1,3}(?:,\d{3})+(?:\.\d{2})?$|^-?\d+\.\d{2}$/;
const BROKEN_OFF = /[,.]\d{0,2}$/;
const NUMBERED = /^[\d(（一二三四五六七八九十]/;
const FIGURE_LIKE = /^[\d.,%％-]+$/;

/** The columns of a row whose last line had no room for another character, so that more of the cell may stand below. */
export function fullColumns(
  { xs }: Grid,
  lines: (column: number) => readonly (readonly Glyph[])[],
): ReadonlySet<number> {
  const full = new Set<number>();
  for (let column = 0; column < xs.length - 1; column++) {
    const last = lines(column).at(-1);
    const [first, end] = [last?.[0], last?.at(-1)];
    if (!first || !end) continue;
    const room = xs[column + 1]! - xs[column]! - (end.right - first.left);
    if (room < first.size + MARGINS) full.add(column);
  }
  return full;
}

/**
 * Word processors break a row over two pages where its cells have several lines. Returns the lines of both pages with such a
 * row put together again; undefined where the next page begins with a row of its own.
 */
export function joinPartedRow(
  before: readonly SourceLine[],
  full: ReadonlySet<number>,
  page: readonly SourceLine[],
): { readonly at: number; readonly row: SourceLine; readonly rest: readonly SourceLine[] } | undefined {
  const at = before.findLastIndex((line) => line.cells !== undefined);
  const next = page.findIndex((line) => line.cells !== undefined);
  if (at < before.length - EDGE_LINES || at < 0 || next < 0 || next >= EDGE_LINES) return undefined;
  const [upper, lower] = [before[at]!, page[next]!];
  const cells = joinedCells(upper, lower, full);
  if (!cells) return undefined;
  const text = cells.map((cell) => cell.text).join('\t');
  const row = { ...upper, text, cells, at: { ...upper.at, quote: text.replace(/\t+/g, ' ').trim() } };
  return { at, row, rest: page.filter((_, index) => index !== next) };
}

function joinedCells(upper: SourceLine, lower: SourceLine, full: ReadonlySet<number>): SourceCell[] | undefined {
  const [above, below] = [upper.cells!, lower.cells!];
  if (above.length !== below.length || !stand(upper, lower)) return undefined;
  // An amount that breaks off above and is whole with what stands below proves the row to be parted.
  const proven = above.some((cell, column) => completes(cell, below[column]!));
  const cells: SourceCell[] = [];
  for (const [column, cell] of above.entries()) {
    const rest = below[column]!;
    if (rest.text === '') cells.push(cell);
    else if (completes(cell, rest) || goesOn(cell, rest, proven || full.has(column), proven)) {
      const text = cell.text + rest.text;
      const rowSpan = rest.rowSpan ? { rowSpan: rest.rowSpan } : {};
      cells.push({ ...cell, ...rowSpan, text, at: { ...cell.at, quote: text } });
    } else return undefined;
  }
  return below.some(({ text }) => text !== '') ? cells : undefined;
}

/** True where the two rows stand between the same borders. */
function stand({ at: { box: a } }: SourceLine, { at: { box: b } }: SourceLine): boolean {
  return a !== undefined && b !== undefined && Math.abs(a[0] - b[0]) < 2 && Math.abs(a[2] - b[2]) < 2;
}

const isRead = ({ confidence }: SourceCell): boolean => confidence !== undefined;

function completes(cell: SourceCell, rest: SourceCell): boolean {
  if (rest.text === '' || isRead(cell) || isRead(rest)) return false;
  if (!FIGURE_LIKE.test(rest.text) || !FIGURE_LIKE.test(cell.text) || AMOUNT.test(cell.text)) return false;
  return BROKEN_OFF.test(cell.text) && AMOUNT.test(cell.text + rest.text);
}

function goesOn(cell: SourceCell, rest: SourceCell, isFull: boolean, proven: boolean): boolean {
  if (!isFull || isRead(cell) || isRead(rest) || FIGURE_LIKE.test(rest.text)) return false;
  if (proven) return true;
  return cell.text !== '' && !NUMBERED.test(rest.text) && cell.columnSpan === rest.columnSpan;
}
