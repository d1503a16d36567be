import { type Figure, moneyUnitOf } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { type Interval, meets, sum } from '../../domain/interval.js';
import { printedMoney } from '../../domain/number.js';
import { isFromWords } from '../structure/from-words.js';
import { plus, type Tie, testTie } from '../tie.js';
import { type Expense, type ExpenseRow, PARTS } from './expenses.js';
import { otherTransport } from './other-transport.js';

/** The two sums of a row, as far as it prints them; a blank part is nothing. */
export function sumsOf(row: ExpenseRow): readonly Tie[] {
  return gather(['three-public-total', 'vehicles'] as const, (whole) => sumOf(row, whole) ?? []);
}

function sumOf(row: ExpenseRow, expense: Expense): Tie | undefined {
  const whole = row.figures.get(expense);
  const names = PARTS[expense] ?? [];
  if (!whole || !names.every((name) => hasColumns(row, name) || hasHalves(row, name))) return undefined;
  const printed = (name: Expense): readonly Figure[] => {
    const own = row.figures.get(name);
    return own ? [own] : (row.parted?.get(name) ?? []);
  };
  const parts = gather(names, (name) => {
    const own = printed(name);
    return own.length > 0 ? own : gather(PARTS[name] ?? [], printed);
  });
  if (parts.length === 0) return undefined;
  const tie: Tie = { is: 'sum', whole, parts: parts.map(plus) };
  const beside = expense === 'vehicles' ? otherTransport(row, whole) : meetingsOf(row);
  if (beside.length === 0 || testTie(tie).outcome !== 'broken') return tie;
  const withBeside: Tie = { is: 'sum', whole, parts: [...parts, ...beside].map(plus) };
  return testTie(withBeside).outcome === 'broken' ? tie : withBeside;
}

const meetingsOf = ({ figures }: ExpenseRow): readonly Figure[] =>
  gather(['meetings', 'training'] as const, (name) => figures.get(name) ?? []);

const hasHalves = (row: ExpenseRow, expense: Expense): boolean =>
  (PARTS[expense] ?? []).length > 0 && (PARTS[expense] ?? []).every((half) => hasColumns(row, half));
const hasColumns = ({ columns, parted }: ExpenseRow, expense: Expense): boolean =>
  columns.has(expense) || parted?.has(expense) === true;

type Slot = 'T' | 'A' | 'V' | 'P' | 'R' | 'C';
/** Orders in which provinces print total, abroad, vehicles, purchase, running and reception (公务接待). */
const ORDERS: readonly (readonly Slot[])[] = [
  ['T', 'A', 'V', 'P', 'R', 'C'],
  ['T', 'A', 'C', 'V', 'P', 'R'],
  ['T', 'C', 'A', 'V', 'P', 'R'],
  ['T', 'C', 'V', 'P', 'R', 'A'],
  ['T', 'V', 'P', 'R', 'C', 'A'],
  ['T', 'V', 'P', 'R', 'A', 'C'],
];

/**
 * True when the row's figures, in the order printed, make a table that adds up under another order of columns: then
 * the header was misread, and the sums of the columns as read say nothing.
 */
export function addsUpInAnotherOrder(row: ExpenseRow): boolean {
  const unit = moneyUnitOf(row.table);
  const values = gather(row.own ?? row.table.columns, (column) => row.row.cells[column.id]?.value ?? [])
    .slice(0, 6)
    .map((value) => printedMoney(value, unit));
  if (values.length < 3) return false;
  // A figure under words that are not known is another table's column printed beside (机关运行经费).
  const shorter = hasUnknown(row) ? values.slice(0, -1) : [];
  return ORDERS.some((order) => fitsOrder(order, values) || fitsOrder(order, shorter));
}

/** Tries every way of leaving out blank columns, at most 20. */
function fitsOrder(order: readonly Slot[], values: readonly Interval[]): boolean {
  if (values.length < 3) return false;
  return choices(order, values.length).some((slots) => {
    const at = (slot: Slot): readonly Interval[] =>
      gather(slots, (one, index) => (one === slot ? (values[index] ?? []) : []));
    const [total] = at('T');
    const vehicles = at('V').length > 0 ? at('V') : [...at('P'), ...at('R')];
    if (!total || !meets(sum([...at('A'), ...vehicles, ...at('C')]), total)) return false;
    const halves = [...at('P'), ...at('R')];
    return at('V').length === 0 || halves.length === 0 || meets(sum(halves), sum(at('V')));
  });
}

function choices(order: readonly Slot[], count: number): readonly (readonly Slot[])[] {
  if (count === 0) return [[]];
  if (count > order.length) return [];
  const [first, ...rest] = order;
  if (!first) return [];
  return [...choices(rest, count - 1).map((chosen) => [first, ...chosen]), ...choices(rest, count)];
}

/**
 * A row to hold others against: its own sums hold, and no figure of it stands in a column of unknown meaning. 机关运行经费,
 * which some print beside, is known to be another matter. Where several figures were given their columns by words, at least
 * one sum must show that they are the right ones.
 */
export function isTrusted(row: ExpenseRow): boolean {
  if (hasUnknown(row, /机关运行经费/)) return false;
  const sums = sumsOf(row);
  if (sums.some((tie) => testTie(tie).outcome === 'broken')) return false;
  return sums.length > 0 || !isGuessed(row);
}

const isGuessed = ({ table, figures, columns }: ExpenseRow): boolean =>
  figures.size > 1 && figures.size < columns.size && isFromWords(table);

const hasUnknown = ({ table, row }: ExpenseRow, apart?: RegExp): boolean =>
  table.columns.some(
    ({ id, meaning, path }) =>
      meaning === 'unknown' && (row.cells[id]?.value ?? null) !== null && !apart?.test(path.join('')),
  );
