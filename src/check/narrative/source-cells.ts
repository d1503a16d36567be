import type { Column, ColumnMeaning, Row, Table } from '../../domain/book.js';
import { gather } from '../../domain/gather.js';
import { perTable } from '../../domain/kept.js';
import type { BookView } from '../view.js';
import type { Scope } from './scope.js';
import { filledTables, labelled, type Printed, printedIn, type Stage, summingRows } from './table-cells.js';
import { TWO_SIDED } from './tables-of-scope.js';

/** How the income side names each source. */
export const SOURCE_LABELS: Partial<Record<ColumnMeaning, RegExp>> = {
  'general-budget': /^(?:其中[:：])?一般公共预算|^公共财政预算/,
  'managed-funds': /^政府性基金/,
  'state-capital': /^国有资本经营/,
  'special-account': /^(?:财政专户|教育收费|纳入财政专户|教育专户)/,
  'service-income': /^事业收入/,
  'business-income': /^(?:事业单位)?经营收入/,
  'superior-subsidy': /^上级补助收入/,
  'affiliate-remittance': /^附属单位上缴/,
  'other-income': /^其他收入/,
  'carry-over-in': /^(?:上年|年初)(?:财政拨款)?(?:结转|结余)/,
  'unit-funds': /^单位(?:其他)?资金/,
  'of-which-appropriation': /^财政拨款(?:收入|资金|小计|合计)?$/,
};

/** Where tables print what comes from one source of money: the income sides, and of all money the income summary too. */
export function sources(view: BookView, meaning: ColumnMeaning, scope: Scope, stage: Stage): readonly Printed[] {
  const label = SOURCE_LABELS[meaning];
  if (!label) return [];
  const sides = gather(filledTables(view, TWO_SIDED[scope]), (table) =>
    labelled(view, table, 'income', label, null, stage),
  );
  if (scope !== 'all') return sides;
  const summary = gather(filledTables(view, ['income-summary']), (table) =>
    gather(summingRows(table), (row) => underSource(view, table, row, meaning)),
  );
  return [...sides, ...summary];
}

/** Every column of an income summary that belongs to the source, whatever stands above or below it. */
const underSource = (view: BookView, table: Table, row: Row, meaning: ColumnMeaning): readonly Printed[] =>
  gather(
    table.columns.filter(
      (column) =>
        column.meanings.includes(meaning) && !(meaning === 'of-which-appropriation' && budgetIn(column.meanings)),
    ),
    (column) =>
      printedIn(view, withOnly(table, column), row, kindInColumn(column.meanings), budgetIn(column.meanings), null),
  ).map((printed) => ({ ...printed, table }));

const onesOf = perTable(() => new Map<Column, Table>());
/** The table as if it had one column. */
function withOnly(table: Table, column: Column): Table {
  const ones = onesOf(table);
  let one = ones.get(column);
  if (!one) {
    one = { ...table, columns: [column] };
    ones.set(column, one);
  }
  return one;
}

const kindInColumn = (meanings: readonly ColumnMeaning[]): ColumnMeaning | null =>
  meanings.findLast(
    (m) =>
      !/^(?:amount|total|subtotal|unknown|of-which-appropriation|general-budget|managed-funds|state-capital)$/.test(m),
  ) ?? null;
const budgetIn = (meanings: readonly ColumnMeaning[]): ColumnMeaning | null =>
  meanings.find((m) => /^(?:general-budget|managed-funds|state-capital)$/.test(m)) ?? null;
