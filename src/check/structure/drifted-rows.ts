import type { Row, Table } from '../../domain/book.js';
import { perTable } from '../../domain/kept.js';

/**
 * Rows between tabs whose figures stand at other distances than their columns: some of their blank cells were lost, and each
 * figure was given its column by what adds up, which is a guess where it does not.
 */
export const isDrifted = (table: Table, row: Row): boolean => driftedRows(table).has(row);

const driftedRows = perTable((table): ReadonlySet<Row> => {
  const order = new Map(table.columns.map(({ id }, at) => [id, at]));
  return new Set(table.rows.filter(({ cells }) => hasGap(cells, order)));
});

/** How far a cell stands from its column must be the same along the whole row. */
function hasGap(cells: Row['cells'], order: ReadonlyMap<string, number>): boolean {
  let distance: number | undefined;
  for (const id in cells) {
    const { column, page, table, sheet } = cells[id]!.at;
    if (column === undefined || page !== undefined || table !== undefined || sheet !== undefined) return false;
    const own = column - order.get(id)!;
    if (distance !== undefined && own !== distance) return true;
    distance = own;
  }
  return false;
}
