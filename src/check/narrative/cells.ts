import type { ColumnMeaning, Row, Statement, Table, TableKind } from '../../domain/book.js';
import { cellFigure, isZero, statedValue } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { keptWith, perTable } from '../../domain/kept.js';
import { withoutSpaces } from '../../domain/text.js';
import { plus } from '../tie.js';
import type { BookView } from '../view.js';
import { clauseBefore } from './around.js';
import { totalsOfBasic } from './basic-totals.js';
import { economicRows, economicRowsElsewhere } from './economic-rows.js';
import { functionalRows, isBelowClass, itemsOfClass } from './functional-rows.js';
import type { Scope } from './scope.js';
import { SOURCE_LABELS, sources } from './source-cells.js';
import {
  addUp,
  budgetColumn,
  filledTables,
  isOnSide,
  labelled,
  type Printed,
  printedIn,
  type Stage,
  summingRows,
} from './table-cells.js';
import { FUNCTIONAL, TWO_SIDED } from './tables-of-scope.js';
import type { Topic } from './topic.js';

/** Where tables print what a statement tells: first with the same scope, then with any scope it may have. */
export interface Counterparts {
  readonly exact: readonly Printed[];
  /** Worked out only when none of the first agrees. */
  readonly wider: () => readonly Printed[];
}

/** Which stage a statement of final accounts is about; null in a budget. */
export function stageOf(view: BookView, statement: Statement): Stage {
  if (view.book.document.type !== 'final-accounts') return null;
  if (statement.stage) return statement.stage === 'execution' ? 'final-accounts' : statement.stage;
  const words = clauseBefore(view, statement);
  if (/年初预算|预算数为?$/.test(words) && !/调整|全年/.test(words)) return 'original-budget';
  if (/全年预算|调整预算|调整后/.test(words)) return 'final-budget';
  return 'final-accounts';
}

const NOTHING = (): readonly Printed[] => [];

/** The cells that print what a statement of this topic tells. */
export function counterparts(view: BookView, topic: Topic, stage: Stage): Counterparts {
  const at = (scope: Scope) => printedFor(view, topic, scope, stage);
  if (topic.kind === 'economic')
    return { exact: economicRows(view, topic), wider: () => economicRowsElsewhere(view, topic) };
  if (topic.kind === 'agency-operating')
    return { exact: operatingTotals(view), wider: () => operatingOfBasic(view, stage) };
  if (topic.kind === 'source') return { exact: gather(sourceScopes(topic), at), wider: NOTHING };
  const { scope } = topic;
  // Without a scope only tables of all funds can decide, and only when the narrower ones say the same.
  if (scope === null) return { exact: [], wider: () => (at('all').length > 0 ? gather(SCOPES.slice(0, 3), at) : []) };
  // 财政拨款收支总表 counts carried-over money in, so that it decides nothing about the year's own budget.
  const weak = ({ table }: Printed) =>
    (scope !== 'appropriation' && table.kind === 'appropriation-summary') || lacksGrandTotal(table, topic);
  const own = at(scope);
  const strong = own.filter((one) => !weak(one));
  const alike = scope === 'appropriation' && strong.length === 0 ? sameMoney(view, stage) : null;
  return {
    exact: alike ? at(alike).filter((one) => !weak(one)) : strong,
    wider: () => [
      ...own.filter(weak),
      ...gather(
        SCOPES.filter((other) => other !== scope),
        at,
      ),
    ],
  };
}

/**
 * Whose tables print what is told of the appropriations: where all money is appropriated those of all money, and where all
 * appropriations are of the general budget those of the general budget.
 */
function sameMoney(view: BookView, stage: Stage): 'all' | 'general-budget' | null {
  const totals = (scope: Scope) => incomeTotals(view, scope, stage).map(({ terms }) => statedValue(terms[0].figure));
  const own = totals('appropriation');
  const [total] = own;
  const isTotal = (one: bigint) => one === total;
  if (total === undefined || !own.every(isTotal)) return null;
  const is = (scope: Scope) => {
    const others = totals(scope);
    return others.length > 0 && others.every(isTotal);
  };
  return is('all') ? 'all' : is('general-budget') ? 'general-budget' : null;
}

/** A summary whose 总计 was not read leaves open which of its totals is meant. */
const lacksGrandTotal = (table: Table, { kind }: Topic): boolean =>
  (kind === 'income' || kind === 'expenditure' || kind === 'balance') &&
  (table.kind === 'income-expenditure-summary' || table.kind === 'appropriation-summary') &&
  isWithoutGrandTotal(table);

const isWithoutGrandTotal = perTable((table): boolean => {
  const filled = table.rows.filter(hasCells);
  const totals = filled.filter((row) => /总计|合计[:：]?$/.test(withoutSpaces(row.name)));
  const sides = new Set(totals.filter((row) => withoutSpaces(row.name).includes('总计')).map((row) => row.side));
  return totals.length < 4 && !(sides.has('income') && sides.has('expenditure'));
});

function hasCells({ cells }: Row): boolean {
  for (const _ in cells) return true;
  return false;
}

/** What the tables of a book print does not depend on what its text tells. */
const printedByTopic = keptWith((_: BookView['book']['tables']) => new Map<string, readonly Printed[]>());

function printedFor(view: BookView, topic: Topic, scope: Scope, stage: Stage): readonly Printed[] {
  const memory = printedByTopic(view.book.tables);
  const words = topic.kind === 'functional' ? topic.words : '';
  const key = `${topic.kind}|${words}|${topic.code ?? ''}|${topic.meaning ?? ''}|${scope}|${stage ?? ''}`;
  const known = memory.get(key);
  if (known) return known;
  const found = findPrinted(view, topic, scope, stage);
  memory.set(key, found);
  return found;
}

function findPrinted(view: BookView, topic: Topic, scope: Scope, stage: Stage): readonly Printed[] {
  switch (topic.kind) {
    case 'income':
      return incomeTotals(view, scope, stage);
    case 'expenditure':
      return expenditureTotals(view, scope, stage);
    case 'balance':
      return [...incomeTotals(view, scope, stage), ...expenditureTotals(view, scope, stage)];
    case 'basic':
    case 'project':
    case 'personnel':
    case 'operating':
      return kindTotals(view, topic.kind, scope, stage);
    case 'source':
      return topic.meaning ? sources(view, topic.meaning, scope, stage) : [];
    case 'functional':
      return functional(view, topic, scope, stage);
    default:
      return [];
  }
}

/** Carried-over money is told for all funds, for the appropriations, or for one budget: only like is compared with like. */
const sourceScopes = ({ meaning, scope }: Topic): readonly Scope[] => {
  if (meaning !== 'carry-over-in') return ['all', 'appropriation'];
  return scope === 'all' || scope === 'appropriation' ? [scope] : [];
};

const SCOPES: readonly Scope[] = ['all', 'appropriation', 'general-budget', 'managed-funds', 'state-capital'];

/** The total of the table of operating funds, where a department publishes one. */
const operatingTotals = (view: BookView): readonly Printed[] => [
  ...gather(filledTables(view, ['agency-operating']), (table) =>
    gather(summingRows(table), (row) => printedIn(view, table, row, null, null, null)),
  ),
  ...gather(filledTables(view, ['three-public']), operatingBeside),
];

/** 机关运行经费 in a column of its own beside the three public expenses, in a row that leaves no column open. */
function operatingBeside(table: Table): readonly Printed[] {
  const columns = table.columns.filter(({ path }) =>
    path.some((words) => /^(?:20\d{2}年度?)?机关运行经费/.test(words)),
  );
  const [column, ...others] = columns;
  const [row, ...rows] = table.rows.filter(hasCells);
  if (!column || !row || others.length + rows.length > 0) return [];
  if (table.columns.some(({ id }) => !row.cells[id] || row.cells[id]!.doubtful)) return [];
  const figure = cellFigure(table, row, column);
  return figure ? [{ table, terms: [plus(figure)] }] : [];
}

/** Operating funds are often, not always, 公用经费: those cells may confirm, never contradict. */
const operatingOfBasic = (view: BookView, stage: Stage): readonly Printed[] => [
  ...kindTotals(view, 'operating', 'general-budget', stage),
  ...kindTotals(view, 'operating', 'all', stage),
];

const OWN: ReadonlySet<TableKind> = new Set([
  'general-expenditure',
  'managed-funds-expenditure',
  'state-capital-expenditure',
]);

/** The budget's column, unless the table is about that budget alone. */
const columnFor = (table: Table, scope: Scope): ColumnMeaning | null =>
  OWN.has(table.kind) ? null : budgetColumn(scope);

const INCOME_OF_ALL = /^(?:本年)?收入(?:[总合]?计|总数)|^本年收入|^(?:总计|合计)$/;
const INCOME = /^(?:本年)?收入(?:[总合]?计|总数)|^(?:一、)?本年收入|^(?:总计|合计)$/;
const EXPENDITURE = /^(?:本年)?支出(?:[总合]?计|总数)|^(?:一、)?本年支出|^(?:总计|合计)$/;

function incomeTotals(view: BookView, scope: Scope, stage: Stage): readonly Printed[] {
  if (scope === 'all') {
    const sides = gather(filledTables(view, TWO_SIDED.all), (table) =>
      labelled(view, table, 'income', INCOME_OF_ALL, null, stage),
    );
    const summary = gather(filledTables(view, ['income-summary']), (table) =>
      gather(summingRows(table), (row) => printedIn(view, table, row, null, null, stage)),
    );
    return [...sides, ...summary];
  }
  const label = scope === 'appropriation' ? INCOME : SOURCE_LABELS[scope];
  return gather(filledTables(view, TWO_SIDED[scope]), (table) =>
    label ? labelled(view, table, 'income', label, null, stage) : [],
  );
}

function expenditureTotals(view: BookView, scope: Scope, stage: Stage): readonly Printed[] {
  const tables = gather(filledTables(view, FUNCTIONAL[scope]), (table) =>
    gather(summingRows(table), (row) => printedIn(view, table, row, null, columnFor(table, scope), stage)),
  );
  const sides = gather(filledTables(view, TWO_SIDED[scope]), (table) =>
    labelled(view, table, 'expenditure', EXPENDITURE, budgetColumn(scope), stage),
  );
  return [...tables, ...sides];
}

function kindTotals(
  view: BookView,
  kind: 'basic' | 'project' | 'personnel' | 'operating',
  scope: Scope,
  stage: Stage,
): readonly Printed[] {
  const rows = gather(filledTables(view, FUNCTIONAL[scope]), (table) =>
    gather(summingRows(table), (row) => printedIn(view, table, row, kind, columnFor(table, scope), stage)),
  );
  if (scope !== 'general-budget' || kind === 'project') return rows;
  const basic = gather(filledTables(view, ['general-basic-expenditure']), (table) =>
    totalsOfBasic(view, table, kind, stage),
  );
  return [...rows, ...basic];
}

/** Whether the rows of a table stand below those of several units. */
const listsUnits = perTable((table): boolean => table.rows.filter(({ level }) => level === 'unit').length > 1);

/** One amount of several rows, each of which prints its own in the same column. */
function sumOf(each: readonly (readonly Printed[])[]): readonly Printed[] {
  const printed = gather(each, (one) => one.slice(0, 1));
  const [first] = printed;
  const columns = new Set(printed.map(({ terms }) => terms[0].figure.key.split('/').at(-1)));
  if (!first || printed.length < each.length || columns.size > 1) return [];
  return addUp(printed);
}

const GENERAL_TOO = [...FUNCTIONAL.appropriation, ...FUNCTIONAL['general-budget']];

/** An item belongs to one budget alone, so what the appropriation pays of it is what that budget pays, but for what was carried over. */
function isInOneBudget(view: BookView, topic: Topic): boolean {
  if (!isBelowClass(topic)) return false;
  if (view.book.document.type === 'final-accounts') return true;
  const carried = sources(view, 'carry-over-in', 'appropriation', null);
  return carried.every(({ terms }) => terms.every(({ figure }) => isZero(figure)));
}

function functional(view: BookView, topic: Topic, scope: Scope, stage: Stage): readonly Printed[] {
  const kinds = scope === 'appropriation' && isInOneBudget(view, topic) ? GENERAL_TOO : FUNCTIONAL[scope];
  const inTables = gather(filledTables(view, kinds), (table) => {
    const rows = functionalRows(table, topic);
    if (rows.length > 0) {
      const each = rows.map((row) => printedIn(view, table, row, null, columnFor(table, scope), stage));
      // What the units of a department spend on one item is what the department does.
      const together = rows.length > 1 && listsUnits(table) ? sumOf(each) : [];
      return [...together, ...each.flat()].filter(({ terms }) => isOnSide(table, terms[0].figure, 'expenditure'));
    }
    return sumOf(
      itemsOfClass(table, topic).map((row) => printedIn(view, table, row, null, columnFor(table, scope), stage)),
    );
  });
  if (isBelowClass(topic)) return inTables;
  const inSides = gather(filledTables(view, TWO_SIDED[scope]), (table) =>
    gather(
      functionalRows(table, topic).filter((row) => row.side !== 'income'),
      (row) => printedIn(view, table, row, null, budgetColumn(scope), stage),
    ),
  );
  return [...inTables, ...inSides];
}
