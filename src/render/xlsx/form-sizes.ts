import type { PrintedTable } from '../../compile/draft.js';
import type { PlacedCell } from './placed-cells.js';
import { FORM_LINE } from './sheet-styles.js';
import { linesOf, textWidth } from './text-width.js';

/** Digits that fit across a page of A4 at the size of the forms. */
const PORTRAIT = 92;
const LANDSCAPE = 138;
const HIGHEST = 400;

/** Widths of the columns in digits: the page shared out as the form asks, but no amount is ever cut to ####. */
export function columnWidths(table: PrintedTable, cells: readonly PlacedCell[]): number[] {
  const page = table.landscape ? LANDSCAPE : PORTRAIT;
  const shares = table.widths.reduce((sum, one) => sum + one, 0) || 1;
  const needed = table.widths.map(() => 4);
  for (const { cell, column, columnSpan } of cells)
    if (columnSpan === 1 && (cell.value !== undefined || /^\d+$/.test(cell.text)))
      needed[column] = Math.max(needed[column] ?? 4, textWidth(cell.text) + 3);
  return table.widths.map((width, index) => Math.max(Math.round((width / shares) * page * 10) / 10, needed[index]!));
}

/** Heights of the rows in points, so that every wrapped text is seen. */
export function rowHeights(cells: readonly PlacedCell[], rows: number, columns: readonly number[]): number[] {
  const heights = Array.from({ length: rows }, () => FORM_LINE + 4);
  const heightOf = ({ cell, column, columnSpan }: PlacedCell): number => {
    const width = columns.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0);
    return cell.value === undefined
      ? FORM_LINE * linesOf(cell.text, cell.align === 'center' ? width : width - 1) + 4
      : 0;
  };
  for (const placed of cells)
    if (placed.rowSpan === 1) heights[placed.row] = Math.max(heights[placed.row]!, heightOf(placed));
  for (const placed of cells) {
    if (placed.rowSpan === 1) continue;
    const own = heights.slice(placed.row, placed.row + placed.rowSpan).reduce((sum, one) => sum + one, 0);
    const more = (heightOf(placed) - own) / placed.rowSpan;
    if (more > 0) for (let row = placed.row; row < placed.row + placed.rowSpan; row++) heights[row]! += more;
  }
  return heights.map((height) => Math.min(HIGHEST, Math.round(height * 4) / 4));
}
