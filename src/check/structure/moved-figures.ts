import type { Column, ColumnMeaning, Row, Table, TableKind } from '../../domain/book.js';
import { cellFigure, statedValue } from '../../domain/figures.js';
import { magnitude } from '../../domain/interval.js';
import { type Tie, testTie } from '../tie.js';
import { isFromWords, isPlainText } from './from-words.js';
import type { HomeTie } from './home-ties.js';
import { withoutSlips } from './own-slips.js';

/**
 * Whether cells that were lost moved the figures behind them: in some rows the parts of a total are too small and one of them is
 * blank, and in some column the parts are far more than their total. An office leaves out amounts, but then none is too many;
 * and an amount that its row and its column both ask to be another is the office's.
 */
export function hasMovedFigures({ rows }: Table, broken: readonly HomeTie[]): boolean {
  if (rows[0] === undefined || !isPlainText(rows[0].at)) return false;
  return showMoved(broken) && showMoved(withoutSlips(broken));
}

function showMoved(broken: readonly HomeTie[]): boolean {
  const tested = broken.flatMap(({ is, tie }) => (tie.is === 'sum' ? [{ is, tie, ...sizesOf(tie) }] : []));
  const lacking = tested.filter(
    ({ is, tie, whole, parts }) => is === 'columns' && whole > parts && (tie.blanks?.() ?? []).length > 0,
  );
  return (
    lacking.length >= FEWEST && tested.some(({ is, whole, parts }) => is !== 'columns' && parts > FAR_MORE * whole)
  );
}
const FEWEST = 2;
const FAR_MORE = 2n;

const sizesOf = (tie: SumTie): { readonly whole: bigint; readonly parts: bigint } => ({
  whole: magnitude(statedValue(tie.whole)),
  parts: magnitude(testTie(tie).expected),
});
type SumTie = Extract<Tie, { is: 'sum' }>;

/**
 * Whether words of a header leave something in front of the total and rows fail by it: where the words of one heading stand on
 * lines of their own, they tell no order, and rows that fill one column alone hold whichever is read as their total.
 */
export const followsParts = (table: Table, broken: readonly HomeTie[]): boolean =>
  TOTAL_FIRST.has(table.kind) &&
  table.columns.findIndex(({ meaning }) => meaning === 'total') > 0 &&
  isFromWords(table) &&
  broken.filter(({ is }) => is === 'columns').length >= FEWEST;
const TOTAL_FIRST: ReadonlySet<TableKind> = new Set(['income-summary', 'expenditure-summary', 'general-expenditure']);

/** What 合计 is the sum of. */
const PARTS: ReadonlySet<ColumnMeaning> = new Set(['basic', 'personnel', 'operating', 'project']);

/**
 * Whether words put into columns by their places leave 合计 blank beside its parts, again and again: a line that has a part of the
 * total has the total too, so its figures stand in columns that are not theirs.
 */
export function lacksTotals(table: Table): boolean {
  const total = table.columns.find(({ meaning }) => meaning === 'total');
  if (!total || !isFromWords(table)) return false;
  const parts = table.columns.filter(({ meaning }) => PARTS.has(meaning));
  const printed = table.rows.filter(({ cells }) => parts.some(({ id }) => cells[id] !== undefined));
  const lacking = printed.filter(({ cells }) => cells[total.id] === undefined);
  return lacking.length >= FEWEST_LACKING && lacking.length * ONE_IN >= printed.length;
}
const FEWEST_LACKING = 3;
/** So many rows to one that lacks its total: in a table read rightly, none does. */
const ONE_IN = 4;

/**
 * Whether what words tell to be the whole is again and again less than one of its parts: another column was taken for it. Then
 * neither the sums of the table nor those of other forms with it say anything of the document.
 */
export function exceedsTotals(table: Table): boolean {
  if (!OF_PARTS.has(table.kind) || !isFromWords(table)) return false;
  const [total, ...others] = table.columns.filter(({ meaning }) => meaning === 'total');
  if (!total || others.length > 0) return false;
  const parts = table.columns.filter(({ meaning, year }) => SHARES.has(meaning) && year === total.year);
  let exceeded = 0;
  let printed = 0;
  const valueAt = (row: Row, column: Column) => {
    const figure = cellFigure(table, row, column);
    return figure && statedValue(figure);
  };
  for (const row of table.rows) {
    const whole = valueAt(row, total);
    if (whole === undefined || whole < 0n) continue;
    printed++;
    if (parts.some((part) => (valueAt(row, part) ?? whole) > whole)) exceeded++;
  }
  return exceeded >= FEWEST && exceeded * ONE_IN >= printed;
}
const OF_PARTS: ReadonlySet<TableKind> = new Set([
  'income-summary',
  'expenditure-summary',
  'general-expenditure',
  'project-expenditure',
]);
const SHARES: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>([
  ...PARTS,
  'general-budget',
  'managed-funds',
  'service-income',
  'other-income',
]);

/** Whether a row of the three public expenses between tabs, the only one, has parts below 合计 and leaves 合计 blank. */
export const lacksExpenses = ({ kind, columns, rows }: Table): boolean =>
  kind === 'three-public' &&
  rows.length === 1 &&
  isPlainText(rows[0]!.at) &&
  columns.some(({ id, meaning }, at) => {
    const { cells } = rows[0]!;
    return (meaning === 'total' || meaning === 'three-public-total') && !cells[id] && cells[columns[at + 1]?.id ?? ''];
  });

/** Whether percentages stand beside the column for them, which holds amounts: the header lost a cell, or each of its rows. */
export function hasRatesAside({ columns, rows }: Table): boolean {
  const prints = ({ id }: Column) => rows.flatMap(({ cells }) => (cells[id]?.value ? [RATE.test(cells[id].text)] : []));
  const isOfAmounts = (column: Column) => prints(column).filter((isRate) => !isRate).length >= FEWEST;
  const isOfRates = (column: Column) => prints(column).filter((isRate) => isRate).length >= FEWEST;
  return (
    columns.some((column) => column.meaning === 'rate' && isOfAmounts(column)) &&
    columns.some((column) => column.meaning !== 'rate' && isOfRates(column))
  );
}
const RATE = /[%％]$/;

/** 购置费 or 小计 under 因公出国（境）费: the lower line of the header lost a blank cell, and its labels stand beside their own. */
export const isHeaderMoved = ({ kind, columns }: Table): boolean =>
  columns.some(({ path }) => path.some((word) => HALF_SUM.test(word))) ||
  (kind === 'three-public' &&
    columns.some(
      ({ path }) => /因公出国|公务接待/.test(path.at(-2) ?? '') && /^小计$|购置|运行/.test(path.at(-1) ?? ''),
    ));
/** 小 计 taken for two words, one above the other. */
const HALF_SUM = /^[小合总]$/;
