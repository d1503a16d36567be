import type { Column, Row, Table } from '../../domain/book.js';
import { cellFigure, doubtsOf, type Figure } from '../../domain/figures.js';

export function hasDoubt({ cells }: Row): boolean {
  for (const id in cells) if (cells[id]!.doubtful) return true;
  return false;
}

/**
 * The figure that a row prints in a column, undefined for none; `open` where that is not sure: the cell is in doubt, or
 * blank while another figure of the row may belong there.
 */
export function figureOrOpen(table: Table, row: Row, column: Column): Figure | undefined | 'open' {
  const cell = row.cells[column.id];
  if (cell ? cell.doubtful === true : doubtsOf(table).has(row)) return 'open';
  return cell && cellFigure(table, row, column);
}
