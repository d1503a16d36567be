import type { Row, Table, TableKind } from '../../domain/book.js';
import { cellFigure, type Figure, isZero } from '../../domain/figures.js';
import type { BookView } from '../view.js';
import { looseName } from './loose-name.js';
import { filledTables } from './table-cells.js';

function hasMoney(table: Table, row: Row): Figure | undefined {
  for (const column of table.columns) {
    const figure = cellFigure(table, row, column);
    if (figure !== undefined && !isZero(figure)) return figure;
  }
  return undefined;
}

/** Names of the rows of these tables that print money, each with one of its figures. */
export function spentNames(
  view: BookView,
  kinds: readonly TableKind[],
  fits: (row: Row) => boolean,
): ReadonlyMap<string, Figure> {
  const found = new Map<string, Figure>();
  for (const table of filledTables(view, kinds))
    for (const row of table.rows) {
      if (!fits(row)) continue;
      const name = looseName(row.name);
      const figure = found.has(name) ? undefined : hasMoney(table, row);
      if (figure) found.set(name, figure);
    }
  return found;
}
