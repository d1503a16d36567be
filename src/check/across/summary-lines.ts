import type { Column, ColumnMeaning, Row, Table } from '../../domain/book.js';
import { cellFigure } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { remembered } from '../../domain/text.js';
import { codesOfName } from '../../forms/classification/index.js';
import { columnsFor, currentColumns, mainColumn, termsAt } from '../structure/columns.js';
import { hasDoubt } from '../structure/open-cells.js';
import { type Line, type Side, sidesOf } from '../structure/sides.js';
import type { Term } from '../tie.js';
import { type BookView, perBook } from '../view.js';
import { together } from './same-amount.js';

/** A two-sided table (收支总表 or 财政拨款收支总表) with its lines found by what they are. */
export interface Summary {
  readonly table: Table;
  readonly income: Side | undefined;
  readonly expenditure: Side | undefined;
}

const summaries = perBook(() => new Map<string, Summary | undefined>());

/** The only filled table of a two-sided kind; undefined when there is none or more than one. */
export function summaryOf(
  view: BookView,
  kind: 'income-expenditure-summary' | 'appropriation-summary',
): Summary | undefined {
  const known = summaries(view);
  if (!known.has(kind)) known.set(kind, readSummary(view, kind));
  return known.get(kind);
}

function readSummary(view: BookView, kind: 'income-expenditure-summary' | 'appropriation-summary') {
  const table = onlyFilled(view, kind);
  if (!table) return undefined;
  const sides = sidesOf(table);
  return {
    table,
    income: sides.find((side) => side.side === 'income'),
    expenditure: sides.find((side) => side.side === 'expenditure'),
  };
}

/** The only filled table of a kind: with two of them (部门 and 单位, two years) it is open which is meant. */
export function onlyFilled(view: BookView, kind: Table['kind']): Table | undefined {
  const filled = view.tables(kind).filter((table) => !table.empty);
  return filled.length === 1 ? filled[0] : undefined;
}

/**
 * What a row of a two-sided table prints: of one fund where its columns are told by fund, else in all. Undefined
 * where it is in doubt or the header leaves it open.
 */
export function amountAt(
  view: BookView,
  table: Table,
  row: Row | undefined,
  fund?: ColumnMeaning,
): readonly Term[] | undefined {
  if (!row) return [];
  const year = view.book.document.year;
  if (fund) {
    const columns = columnsFor(table, year, fund);
    return columns && termsAt(table, row, columns);
  }
  if (hasDoubt(row)) return undefined;
  let printed = 0;
  let only: Column | undefined;
  for (const column of currentColumns(table, year)) {
    if (!cellFigure(table, row, column)) continue;
    if (column.meaning === 'total') return termsAt(table, row, [column]);
    printed++;
    only = column;
  }
  const column = printed === 1 ? only : mainColumn(table, year);
  // The only column of plain amounts may be that of the other half: then the header leaves open which of these is all.
  if (printed > 1 && column && !cellFigure(table, row, column)) return undefined;
  return column ? termsAt(table, row, [column]) : printed === 0 ? [] : undefined;
}

/** All lines of one side at any depth. */
export const allLines = (lines: readonly Line[]): readonly Line[] =>
  gather(lines, (line) => [line, ...allLines(line.children)]);

/** The line that names a functional class: 八、社会保障和就业支出 for 208. */
export const classCodeOf = (name: string): string | undefined => classCode(name) ?? undefined;
const classCode = remembered((name): string | null => {
  const codes = codesOfName(name, 'functional').filter((code) => code.length === 3);
  return codes.length === 1 ? codes[0]! : null;
});

const CARRIED_IN = /^(?:单位|部门)?(?:上年|年初).*(?:结转|结余)|^使用.*结余|^动用|^用事业基金/;

/** 上年结转 and what else comes in beside the year's income, over all lines that print it on the income side. */
export function carriedIn(view: BookView, summary: Summary | undefined): readonly Term[] | undefined {
  return carried(view, summary?.table, summary?.income, CARRIED_IN);
}

const FUND_NAMES: Readonly<Partial<Record<ColumnMeaning, RegExp>>> = {
  'general-budget': /一般公共预算|公共财政/,
  'managed-funds': /政府性基金/,
  'state-capital': /国有资本/,
};

/** What of it belongs to one fund, where lines below 上年结转 tell. */
export function carriedInBy(view: BookView, summary: Summary, fund: ColumnMeaning): readonly Term[] | undefined {
  const name = FUND_NAMES[fund];
  const lines = [...(summary.income?.items ?? []), ...(summary.income?.openings ?? [])];
  const own = gather(
    lines.filter((line) => CARRIED_IN.test(line.row.name)),
    (line) => line.children.filter((child) => name?.test(child.row.name)),
  );
  return together(...own.map((line) => amountAt(view, summary.table, line.row)));
}

/** 结转下年 on the expenditure side. */
export function carriedOut(view: BookView, summary: Summary | undefined): readonly Term[] | undefined {
  return carried(view, summary?.table, summary?.expenditure, /结转下年|年[末终].*(?:结转|结余)|^结余分配/);
}

function carried(
  view: BookView,
  table: Table | undefined,
  side: Side | undefined,
  name: RegExp,
): readonly Term[] | undefined {
  if (!table || !side) return [];
  // Whatever stands between the year's total and the grand total is carried, by any name.
  const lines = [...side.items.filter((line) => name.test(line.row.name)), ...side.openings];
  const amounts = lines.map((line) => {
    const own = amountAt(view, table, line.row);
    return own && own.length === 0 ? together(...line.children.map((child) => amountAt(view, table, child.row))) : own;
  });
  return together(...amounts);
}
