import type { Column, ColumnMeaning, DocumentFacts, Row, Table, TableKind } from '../../domain/book.js';
import { cellFigure, type Figure } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { perTable } from '../../domain/kept.js';
import { withoutSpaces } from '../../domain/text.js';
import { plus, type Term } from '../tie.js';
import type { BookView } from '../view.js';
import type { Scope } from './scope.js';

/** What a table prints for a fact: one figure, or several that add up to it. */
export interface Printed {
  readonly table: Table;
  readonly terms: readonly [Term, ...Term[]];
}

const STRUCTURE: ReadonlySet<ColumnMeaning> = new Set(['amount', 'total', 'subtotal', 'unknown']);
const OTHER_YEARS: ReadonlySet<ColumnMeaning> = new Set(['last-year', 'change', 'rate', 'count']);
const STAGES: ReadonlySet<ColumnMeaning> = new Set(['original-budget', 'final-budget', 'final-accounts']);
const BUDGETS: ReadonlySet<ColumnMeaning> = new Set(['general-budget', 'managed-funds', 'state-capital']);

/** Which stage of the year's figures is meant; budgets have one only. */
export type Stage = 'original-budget' | 'final-budget' | 'final-accounts' | null;

/** Header meanings that stand over every column, such as 一般公共预算支出 over a whole table: they tell nothing apart. */
function sharedMeanings(table: Table): ReadonlySet<ColumnMeaning> {
  const [first, ...rest] = table.columns;
  if (!first || rest.length === 0) return new Set();
  return new Set(first.meanings.filter((meaning) => rest.every((column) => column.meanings.includes(meaning))));
}

/** A column's meaning without headers that only structure, without the stage and without what all columns share. */
const innerOf = (column: Column, shared: ReadonlySet<ColumnMeaning>): readonly ColumnMeaning[] =>
  column.meanings.filter((meaning) => !STRUCTURE.has(meaning) && !STAGES.has(meaning) && !shared.has(meaning));

/** True when the column holds this year's figures of this stage. */
export function isThisYearsColumn({ year }: Pick<DocumentFacts, 'year'>, column: Column, stage: Stage): boolean {
  if (column.meanings.some((meaning) => OTHER_YEARS.has(meaning))) return false;
  if (column.path.some((words) => /上年(?!结转|结余)|去年|执行数/.test(words)) && stage !== 'final-accounts')
    return false;
  if (column.year !== undefined && year !== null && column.year !== year) return false;
  const stages = column.meanings.filter((meaning) => STAGES.has(meaning));
  // Columns that name no stage of final accounts hold what was spent.
  return stage === null || (stages.length === 0 ? stage === 'final-accounts' : stages.includes(stage));
}

const kindOf = (inner: readonly ColumnMeaning[]): ColumnMeaning | null =>
  inner.findLast((meaning) => !BUDGETS.has(meaning) && meaning !== 'of-which-appropriation') ?? null;
const budgetOf = (inner: readonly ColumnMeaning[]): ColumnMeaning | null =>
  inner.find((meaning) => BUDGETS.has(meaning)) ?? null;

interface CurrentColumn {
  readonly column: Column;
  readonly kind: ColumnMeaning | null;
  readonly budget: ColumnMeaning | null;
  readonly path: readonly ColumnMeaning[];
  /** Whether it holds money of the year before. */
  readonly carried: boolean;
}
type Current = readonly CurrentColumn[];
const stagesOf = perTable(() => new Map<Stage, { readonly year: number | null; readonly columns: Current }>());

/** The columns of a table that hold this year's figures of a stage, with what each holds. */
function currentColumns(view: BookView, table: Table, stage: Stage): Current {
  const { year } = view.book.document;
  const stages = stagesOf(table);
  const known = stages.get(stage);
  if (known?.year === year) return known.columns;
  const shared = sharedMeanings(table);
  const columns = table.columns
    .filter((column) => isThisYearsColumn(view.book.document, column, stage))
    .map((column) => {
      const path = innerOf(column, shared);
      const carried = column.meanings.includes('carry-over-in');
      return { column, path, kind: kindOf(path), budget: budgetOf(path), carried };
    });
  stages.set(stage, { year, columns });
  return columns;
}

/**
 * What a row prints under a kind of expenditure (null: all of it) and a budget (null: all of them). When the kind has
 * no column of its own, its parts' columns are added up.
 */
export function printedIn(
  view: BookView,
  table: Table,
  row: Row,
  kind: ColumnMeaning | null,
  budget: ColumnMeaning | null,
  stage: Stage,
): readonly Printed[] {
  const current = currentColumns(view, table, stage);
  const found: Printed[] = [];
  // Below 项目支出 a column of a name of its own (专项经费) is a part beside its 小计.
  let ofPart = false;
  for (const one of current) {
    if (one.budget !== budget || one.kind !== kind || one.carried) continue;
    const isPart = one.column.meaning === 'unknown';
    if (isPart && !ofPart && found.length > 0) continue;
    const figure = cellFigure(table, row, one.column);
    if (!figure) continue;
    if (ofPart && !isPart) found.length = 0;
    ofPart = isPart;
    found.push({ table, terms: [plus(figure)] });
    const household = kind === 'personnel' ? householdBeside(one, current) : undefined;
    const more = household && cellFigure(table, row, household.column);
    if (more) found.push({ table, terms: [plus(figure), plus(more)] });
  }
  if (found.length > 0 || kind === null) return found;
  const columns = current.filter((one) => one.budget === budget);
  const parts = columns.filter((one) => one.path.includes(kind) && one.kind !== kind);
  const basic = kind === 'basic' ? columns.filter(isBasicPart) : [];
  const figures = gather(parts.length > 0 ? parts : basic, ({ column }) => cellFigure(table, row, column) ?? []);
  const [first, ...rest] = figures;
  return first ? [{ table, terms: [plus(first), ...rest.map(plus)] }] : [];
}

/** 人员支出 | 对个人和家庭补助支出 | 公用支出: 人员经费 may count in both of the first two. */
const householdBeside = ({ column, budget }: CurrentColumn, current: Current): CurrentColumn | undefined =>
  current.find(
    (one) =>
      one.kind === 'household' &&
      one.budget === budget &&
      one.column.path.length === column.path.length &&
      one.column.path.slice(0, -1).join() === column.path.slice(0, -1).join(),
  );

const isBasicPart = ({ kind }: CurrentColumn): boolean => kind === 'personnel' || kind === 'operating';

/** Rows that sum a table: its total rows, or the only row there is. */
export function summingRows(table: Table): readonly Row[] {
  const totals = table.rows.filter((row) => row.level === 'total');
  if (totals.length > 0) return totals;
  const units = table.rows.filter((row) => row.level === 'unit');
  if (units.length > 0) return units.slice(0, 1);
  return table.rows.length === 1 ? table.rows : [];
}

/** Every figure of a side of a two-sided table whose label fits. */
export function labelled(
  view: BookView,
  table: Table,
  side: 'income' | 'expenditure',
  label: RegExp,
  budget: ColumnMeaning | null,
  stage: Stage,
): readonly Printed[] {
  const found: Printed[] = [];
  for (const row of table.rows)
    if ((row.side ?? side) === side && label.test(withoutSpaces(row.name)))
      for (const printed of printedIn(view, table, row, null, budget, stage))
        if (isOnSide(table, printed.terms[0].figure, side)) found.push(printed);
  return found;
}

/** True unless the figure's column is headed by the other side. */
export function isOnSide(table: Table, figure: Figure, side: 'income' | 'expenditure'): boolean {
  const id = figure.key.slice(figure.key.lastIndexOf('/') + 1);
  const head = table.columns.find((column) => column.id === id)?.path[0] ?? '';
  return side === 'income' ? !/^(?:本年)?支出/.test(head) : !/^(?:本年)?收入/.test(head);
}

/** Tables of a kind that print amounts. */
export const filledTables = (view: BookView, kinds: readonly TableKind[]): readonly Table[] =>
  gather(kinds, (kind) => view.tables(kind).filter((table) => !table.empty));

/** The column that stands for a scope in a table that parts its figures by budget. */
export const budgetColumn = (scope: Scope | null): ColumnMeaning | null =>
  scope === 'general-budget' || scope === 'managed-funds' || scope === 'state-capital' ? scope : null;

/** Several amounts of one table as one. */
export const addUp = (printed: readonly Printed[]): readonly Printed[] => {
  const [head, ...rest] = gather(printed, ({ terms }) => terms);
  return head ? [{ table: printed[0]!.table, terms: [head, ...rest] }] : [];
};
