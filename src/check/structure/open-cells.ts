import type { Column, Row } from '../../domain/book.js';

const rowsInDoubt = new WeakMap<Row, boolean>();

/** True where some figure of the row stands in a column that neither print nor ties decide. */
function hasDoubt(row: Row): boolean {
  let known = rowsInDoubt.get(row);
  if (known === undefined) {
    known = false;
    for (const id in row.cells) if (row.cells[id]!.doubtful) known = true;
    rowsInDoubt.set(row, known);
  }
  return known;
}

/** Whether it is open what a row prints in a column: the cell is in doubt, or blank while another figure may belong there. */
export function isOpen(row: Row, column: Column): boolean {
  const cell = row.cells[column.id];
  return cell ? cell.doubtful === true : hasDoubt(row);
}
