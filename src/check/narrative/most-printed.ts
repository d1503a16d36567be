import type { Row, Table } from '../../domain/book.js';
import { cellFigure, type Figure } from '../../domain/figures.js';
import { meets } from '../../domain/interval.js';
import { isAllGeneralBudget } from '../across/scope.js';
import type { BookView } from '../view.js';
import { looseName } from './loose-name.js';
import { isAlike } from './similar-names.js';
import type { Printed } from './table-cells.js';

/** The cell to compare a told amount with, and one of another table that prints the fact differently. */
interface MostPrinted {
  readonly right: Printed;
  readonly rival?: Printed;
}

/**
 * Where tables that tell the same money print an item differently, the amount that most tables of the book print for
 * it is the one to compare with. Tables of all money tell the same as the general budget's only when there is no other.
 */
export function mostPrinted(view: BookView, own: Printed, others: readonly Printed[]): MostPrinted {
  if (own.terms.length > 1 || !isAllGeneralBudget(view)) return { right: own };
  const [{ figure }] = own.terms;
  const rivals = others.filter(
    ({ table, terms }) =>
      terms.length === 1 && table.id !== own.table.id && !meets(terms[0].figure.interval, figure.interval),
  );
  const [rival] = rivals;
  if (!rival) return { right: own };
  const named = rowsNamed(view, nameIn(own));
  const votes = (printed: Printed): number => tablesWith(named, printed.terms[0].figure);
  let [best, most] = [rival, votes(rival)];
  for (const other of rivals.slice(1)) {
    const own = votes(other);
    if (own > most) [best, most] = [other, own];
  }
  return most > votes(own) ? { right: best, rival: own } : { right: own, rival };
}

const nameIn = ({ table, terms: [{ figure }] }: Printed): string => {
  const id = figure.key.split('/').at(-2);
  return looseName(table.rows.find((row) => row.id === id)?.name ?? '');
};

/** By table, the rows of much the same name, by whatever classification. */
function rowsNamed(view: BookView, name: string): ReadonlyMap<Table, readonly Row[]> {
  const found = new Map<Table, readonly Row[]>();
  for (const table of view.book.tables) {
    const rows = table.rows.filter((row) => isMuchLike(looseName(row.name), name));
    if (rows.length > 0) found.set(table, rows);
  }
  return found;
}

/** Number of tables that print this amount in one of these rows. */
function tablesWith(named: ReadonlyMap<Table, readonly Row[]>, { interval }: Figure): number {
  const prints = (table: Table, row: Row): boolean => {
    for (const column of table.columns) {
      const figure = cellFigure(table, row, column);
      if (figure?.kind === 'money' && meets(figure.interval, interval)) return true;
    }
    return false;
  };
  let tables = 0;
  for (const [table, rows] of named) if (rows.some((row) => prints(table, row))) tables++;
  return tables;
}

const isMuchLike = (a: string, b: string): boolean => (a.length >= 4 && b.includes(a)) || isAlike(a, b, 60);
