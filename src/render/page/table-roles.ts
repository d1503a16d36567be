import type { PrintedTable } from '../../compile/draft.js';
import { type PlacedCell, placedCells } from './placed-cells.js';

/** What the cells of a table are to somebody who cannot see it at a glance. */
export interface TableRoles {
  readonly header: readonly (readonly PlacedCell[])[];
  readonly body: readonly (readonly PlacedCell[])[];
  /** Columns, from 0, whose cells name the rows; two where income stands beside expenditure. */
  readonly names: readonly number[];
}

/** Places the cells of a table and finds the columns that name its rows: those of words before amounts. */
export function rolesOf(table: PrintedTable): TableRoles {
  const placed = placedCells([...table.header, ...table.body]);
  const header = placed.slice(0, table.header.length);
  const body = placed.slice(table.header.length);
  if (header.length === 0) return { header, body, names: [] };
  const amounts = columnsWhere(body, table.widths.length, ({ align }) => align === 'right');
  const words = columnsWhere(body, table.widths.length, ({ align }) => align === 'left');
  // Columns of words side by side name the rows together, and the first of them is enough.
  const names = words.filter((column, index) => {
    const before = words[index - 1];
    return before === undefined || amounts.some((amount) => amount > before && amount < column);
  });
  return { header, body, names: TWO_SIDED.has(table.kind) ? names.slice(0, 2) : names.slice(0, 1) };
}

/** Forms with income on the left and expenditure on the right. */
const TWO_SIDED: ReadonlySet<PrintedTable['kind']> = new Set(['income-expenditure-summary', 'appropriation-summary']);

/** Columns in which most filled cells of one column's width are of a kind. */
function columnsWhere(
  rows: readonly (readonly PlacedCell[])[],
  width: number,
  isOf: (cell: PlacedCell['cell']) => boolean,
): number[] {
  const all = new Array<number>(width).fill(0);
  const fitting = new Array<number>(width).fill(0);
  for (const { cell, column, columnSpan } of rows.flat()) {
    if (columnSpan > 1 || column >= width) continue;
    all[column]!++;
    if (isOf(cell)) fitting[column]!++;
  }
  return all.flatMap((count, column) => (count > 0 && fitting[column]! * 2 > count ? [column] : []));
}
