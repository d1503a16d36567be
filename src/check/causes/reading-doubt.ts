import type { BudgetBook, Cell, Row } from '../../domain/book.js';
import { statedValue, writeLike } from '../../domain/figures.js';
import type { Move } from './move.js';
import type { Net } from './tie-net.js';

/**
 * True where a row of numbers may have been dealt out to the wrong columns by the reader: the text has no cells, and what a
 * blank or zero cell should print stands elsewhere in the row, with another amount that has no better place.
 */
export function isReadingDoubt(net: Net, book: BudgetBook, { is, change }: Move): boolean {
  if (is === 'row') return false;
  const figure = net.figure(change.key);
  if (!figure || statedValue(figure) !== 0n) return false;
  const row = rowOf(book, change.key);
  const printed = row ? Object.values(row.cells).filter(({ value }) => value !== null && /[1-9]/.test(value)) : [];
  if (printed.length < 2 || !printed.every(hasNoColumn)) return false;
  const right = writeLike(figure, change.by.get(change.key) ?? 0n);
  return printed.some(({ value }) => value !== null && isSame(value, right));
}

/** Printed in a line of text: which column it belongs to, the reader worked out. */
const hasNoColumn = ({ at }: Cell): boolean =>
  at.column === undefined && at.cell === undefined && at.box === undefined && at.table === undefined;

const isSame = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

function rowOf({ tables }: BudgetBook, key: string): Row | undefined {
  const [, table, row] = /^cell:([^/]+)\/([^/]+)\//.exec(key) ?? [];
  return tables.find(({ id }) => id === table)?.rows.find(({ id }) => id === row);
}
