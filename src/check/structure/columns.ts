import type { Column, ColumnMeaning, Row, Table } from '../../domain/book.js';
import type { Figure } from '../../domain/figures.js';
import { perTable } from '../../domain/kept.js';
import { plus, type Term } from '../tie.js';
import { figureOrOpen } from './open-cells.js';

/** Meanings that are no amount of this year. */
export const APART = new Set<ColumnMeaning>(['rate', 'count', 'change', 'last-year']);
const isTotal = (column: Column): boolean => column.meaning === 'total' || column.meaning === 'subtotal';

/** The columns that print amounts, totals first: the order in which a row's columns are quoted. */
export const amountColumns = perTable((table): readonly Column[] => {
  const columns = table.columns.filter((column) => column.meaning !== 'rate' && column.meaning !== 'count');
  return [...columns.filter(isTotal), ...columns.filter((column) => !isTotal(column))];
});

const COMPARES = /增.{0,2}减|增幅|降幅|幅度|变动|差异|[比较]上年/;
/**
 * True for changes and rates (增减额, 增减幅度), which no part need be smaller in: by meaning, by header words, or, where
 * neither tells what the column is, by a percentage or an amount below zero in it.
 */
export function isOfChanges(table: Table, column: Column): boolean {
  if (column.meanings.some((meaning) => meaning === 'change' || meaning === 'rate')) return true;
  if (column.path.some((word) => COMPARES.test(word))) return true;
  const told = column.meaning !== 'unknown' || column.meanings.some((meaning) => meaning !== 'unknown');
  return (
    !told && table.rows.some((row) => /^[-－−(（]?\d[\d.,]*[%％]$|^[-－−]\d/.test(row.cells[column.id]?.text ?? ''))
  );
}

/**
 * The columns of the year that the disclosure is about: without last year's, changes and rates; in final accounts
 * the 决算数 alone where budget and accounts stand side by side.
 */
export function currentColumns(table: Table, year: number | null): readonly Column[] {
  const years = columnsByYear(table);
  let columns = years.get(year);
  if (columns === undefined) {
    columns = readCurrentColumns(table, year);
    years.set(year, columns);
  }
  return columns;
}

const columnsByYear = perTable(() => new Map<number | null, readonly Column[]>());

function readCurrentColumns(table: Table, year: number | null): readonly Column[] {
  const columns = table.columns.filter(
    (column) =>
      !APART.has(column.meaning) &&
      !column.meanings.some((meaning) => APART.has(meaning)) &&
      !column.path.some((word) => /^(?:上年|去年|上一年)(?!.*结[转余])/.test(word)) &&
      (column.year === undefined || year === null || column.year === year),
  );
  const isAccounts = ({ meanings }: Column): boolean => meanings.includes('final-accounts');
  const told = new Set(columns.filter(isAccounts).map(halfOf));
  return columns.filter((column) => isAccounts(column) || !told.has(halfOf(column)));
}

/** 收入 or 支出 of a two-sided table, whose halves may head their columns differently: 决算数 | 合计, 一般公共预算. */
const halfOf = ({ path: [first = '', ...rest] }: Column): string =>
  rest.length > 0 && /^(?:收入|支出)$/.test(first) ? first : '';

/** 年初结转和结余 | 本年收入 | 本年支出: such a table is about what was spent. */
const isReceived = ({ path }: Column): boolean => /^本年收入/.test(path.at(-1) ?? '');
const isSpent = ({ path: [first = ''] }: Column): boolean => /^本年支出/.test(first);

/** The column of a table's own total: 合计, 总计; where there is none, the only column of plain amounts. */
export function mainColumn(table: Table, year: number | null): Column | undefined {
  const columns = currentColumns(table, year);
  const totals = columns.filter((column) => column.meaning === 'total');
  const isOpen = totals.length === 0 || totals.some(isReceived);
  const spent = isOpen ? columns.filter((column) => isTotal(column) && isSpent(column)) : [];
  const outermost = shallowest(spent.length > 0 ? spent : totals);
  if (outermost.length > 0) return outermost.length === 1 ? outermost[0] : undefined;
  const plain = columns.filter((column) => column.meaning === 'amount' || column.meaning === 'final-accounts');
  return plain.length === 1 ? plain[0] : undefined;
}

/**
 * The columns that together give one amount: [总计] itself, the 小计 of a group, or the leaves of a group without one.
 * `wanted` are meanings that must all stand in the header; undefined when the header leaves it open.
 */
export function columnsFor(
  table: Table,
  year: number | null,
  ...wanted: readonly ColumnMeaning[]
): readonly Column[] | undefined {
  const inside = currentColumns(table, year).filter(
    (column) =>
      wanted.every((meaning) => column.meanings.includes(meaning) || column.meaning === meaning) &&
      !column.path.some((word) => /^\W*其中/.test(word)),
  );
  const last = wanted.at(-1);
  const whole = shallowest(inside.filter((column) => column.meaning === last || isTotal(column)));
  if (whole.length > 0) return whole.length === 1 && !isOfOneFund(table, whole[0]!, wanted) ? whole : undefined;
  return inside.length > 0 && new Set(inside.map((column) => column.path.length)).size === 1 ? inside : undefined;
}

/** 一般公共预算 / 项目支出 beside 政府性基金预算 and 单位资金: no other fund's projects have a column, so these are not all. */
const isOfOneFund = (table: Table, { meanings }: Column, wanted: readonly ColumnMeaning[]): boolean =>
  meanings.slice(0, -1).some((fund) => FUNDS.has(fund) && !wanted.includes(fund)) &&
  table.columns.some((other) => other.meanings.some((fund) => FUNDS.has(fund) && !meanings.includes(fund)));
const FUNDS: ReadonlySet<ColumnMeaning> = new Set([
  'general-budget',
  'managed-funds',
  'state-capital',
  'special-account',
  'unit-funds',
]);

function shallowest(columns: readonly Column[]): readonly Column[] {
  const least = Math.min(...columns.map((column) => column.path.length));
  return columns.filter((column) => column.path.length === least);
}

/** What a row prints in some columns; undefined when a cell is in doubt. Blank cells count as nothing printed. */
export function termsAt(table: Table, row: Row, columns: readonly Column[]): readonly Term[] | undefined {
  const terms: Term[] = [];
  return addTerms(table, row, columns, terms) ? terms : undefined;
}

/** What several rows print in some columns; undefined when a cell is in doubt. */
export function termsOver(table: Table, rows: readonly Row[], columns: readonly Column[]): readonly Term[] | undefined {
  const terms: Term[] = [];
  for (const row of rows) if (!addTerms(table, row, columns, terms)) return undefined;
  return terms;
}

/** False when a cell is in doubt. */
function addTerms(table: Table, row: Row, columns: readonly Column[], terms: Term[]): boolean {
  for (const column of columns) {
    const figure = figureOrOpen(table, row, column);
    if (figure === 'open') return false;
    if (figure) terms.push(plus(figure));
  }
  return true;
}

/** The figure where one cell tells the amount; undefined when it is spread over several or blank. */
export function soleFigure(terms: readonly Term[] | undefined): Figure | undefined {
  return terms?.length === 1 && terms[0]!.sign === 1 ? terms[0]!.figure : undefined;
}
