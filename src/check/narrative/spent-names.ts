import type { Row, Table, TableKind } from '../../domain/book.js';
import { cellFigure, type Figure, statedValue } from '../../domain/figures.js';
import type { BookView } from '../view.js';
import { looseName } from './loose-name.js';
import { filledTables } from './table-cells.js';

const hasMoney = (table: Table, row: Row): Figure | undefined =>
  table.columns
    .map((column) => cellFigure(table, row, column))
    .find((figure) => figure !== undefined && statedValue(figure) !== 0n);

/** Names of the rows of these tables that print money, each with one of its figures. */
export function spentNames(
  view: BookView,
  kinds: readonly TableKind[],
  fits: (row: Row) => boolean,
): ReadonlyMap<string, Figure> {
  const found = new Map<string, Figure>();
  for (const table of filledTables(view, kinds))
    for (const row of table.rows) {
      const figure = fits(row) ? hasMoney(table, row) : undefined;
      const name = looseName(row.name);
      if (figure && !found.has(name)) found.set(name, figure);
    }
  return found;
}
