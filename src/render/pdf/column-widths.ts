import type { PrintedTable } from '../../compile/draft.js';
import type { PlacedCell } from '../page/placed-cells.js';
import { sum } from '../page/table-layout.js';
import { lettersWide, longestUnbroken } from '../page/text-width.js';

/** Room left and right of a cell's text together, in points. */
export const CELL_PADDING = 6;
/** Our digits take 0.56 of a letter's square where the measure takes 0.5. */
const DIGITS = 1.14;
/** Headers may take several lines of this many letters. */
const HEADER_LETTERS = 6;
/** A column of names is not narrower than this, and gets this much before any other gets more than it needs. */
const NAME_LETTERS = 5;
const NAME_WANTED = 15;
/** A column of long texts gets no more than this, unless room is left. */
const TEXT_WANTED = 26;

/** What each column must hold on one line, and what its longest text would take, in letters. */
export interface ColumnNeeds {
  readonly least: readonly number[];
  readonly wanted: readonly number[];
}

export function columnNeeds(table: PrintedTable, cells: readonly (readonly PlacedCell[])[]): ColumnNeeds {
  const least = table.widths.map(() => 1.5);
  const wanted = table.widths.map(() => 1.5);
  const amounts = new Set<number>();
  for (const { cell, row, column, columnSpan, rowSpan } of cells.flat()) {
    if (columnSpan > 1 || column >= least.length) continue;
    const unbroken = longestUnbroken(cell.text) * DIGITS;
    const longest = Math.max(...cell.text.split('\n').map(lettersWide)) * 1.05;
    const isHeader = row < table.header.length;
    const keep = isHeader ? Math.min(longest, 2) : Math.min(longest, NAME_LETTERS);
    // A text beside several rows may take several lines.
    const own = isHeader ? Math.min(longest, HEADER_LETTERS) : longest / Math.min(rowSpan, 4);
    least[column] = Math.max(least[column]!, unbroken, keep);
    wanted[column] = Math.max(wanted[column]!, own, unbroken);
    if (cell.value !== undefined) amounts.add(column);
  }
  return { least, wanted: alikeAmounts(table.widths, wanted, amounts) };
}

/** Columns of amounts that the template makes alike are alike. */
function alikeAmounts(weights: readonly number[], wanted: readonly number[], amounts: ReadonlySet<number>): number[] {
  return wanted.map((own, column) => {
    const alike = wanted.filter((_, other) => amounts.has(other) && weights[other] === weights[column]);
    return amounts.has(column) ? Math.max(own, ...alike) : own;
  });
}

const inPoints = (letters: number, size: number): number => letters * size + CELL_PADDING;

/** How wide the table must be at this size of type. */
export const leastWidth = ({ least }: ColumnNeeds, size: number): number =>
  least.reduce((sum, letters) => sum + inPoints(letters, size), 0);

/** Shares a width out: first what must be, then names, then long texts, then by the template's weights. */
export function columnWidths(table: PrintedTable, needs: ColumnNeeds, size: number, width: number): readonly number[] {
  let widths: readonly number[] = needs.least.map((letters) => inPoints(letters, size));
  if (sum(widths) > width) return widths.map((one) => (one * width) / sum(widths));
  for (const limit of [NAME_WANTED, TEXT_WANTED])
    widths = grown(
      widths,
      needs.wanted.map((letters) => inPoints(Math.min(letters, limit), size)),
      width,
    );
  const spare = width - sum(widths);
  return widths.map((one, column) => one + (spare * table.widths[column]!) / sum(table.widths));
}

/** Widens columns towards what they want, all by the same part of what they lack. */
function grown(widths: readonly number[], wanted: readonly number[], width: number): readonly number[] {
  const lacking = widths.map((one, column) => Math.max(0, wanted[column]! - one));
  const part = Math.min(1, (width - sum(widths)) / Math.max(1, sum(lacking)));
  return widths.map((one, column) => one + lacking[column]! * part);
}
