import type { Column, ColumnMeaning, Row, Table } from '../../domain/book.js';
import { cellFigure, type Figure } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { nameKey } from '../../domain/text.js';
import { isOfChanges } from '../structure/columns.js';
import { hasDoubt } from '../structure/open-cells.js';
import { plus, testTie } from '../tie.js';
import { type BookView, perBook } from '../view.js';

/** The three public expenses and their totals, with the two that are published beside them. */
export type Expense =
  | 'three-public-total'
  | 'travel-abroad'
  | 'vehicles'
  | 'vehicle-purchase'
  | 'vehicle-running'
  | 'reception'
  | 'meetings'
  | 'training';

/** One row of a three-public table for one year and stage. A blank cell is absent. */
export interface ExpenseRow {
  readonly table: Table;
  readonly row: Row;
  readonly year: 'this' | 'last';
  readonly stage: 'original-budget' | 'final-budget' | 'final-accounts' | null;
  readonly figures: ReadonlyMap<Expense, Figure>;
  /** Expenses that have columns of their parts alone: 公务用车运行维护费 as 加油, 维修 and 保险. */
  readonly parted?: ReadonlyMap<Expense, readonly Figure[]>;
  /** Expenses that have a column, printed or blank. */
  readonly columns: ReadonlySet<Expense>;
  /** The table's columns of this year and stage; absent where it prints one expense a line. */
  readonly own?: readonly Column[];
}

const EXPENSES: ReadonlySet<ColumnMeaning> = new Set([
  'three-public-total',
  'travel-abroad',
  'vehicles',
  'vehicle-purchase',
  'vehicle-running',
  'reception',
  'meetings',
  'training',
]);
const STAGES = ['original-budget', 'final-budget', 'final-accounts'] as const;

function expenseOf(column: Column, table: Table): Expense | undefined {
  if (column.meanings.some((meaning) => meaning === 'rate' || meaning === 'change' || meaning === 'count'))
    return undefined;
  const named = column.meanings.filter((meaning) => EXPENSES.has(meaning)) as Expense[];
  const inner = named.findLast((meaning) => meaning !== 'three-public-total');
  if (inner) return inner;
  if (named.length > 0) return 'three-public-total';
  const hasOwnTotal = table.columns.some((other) => other.meanings.includes('three-public-total'));
  return !hasOwnTotal && column.meaning === 'total' ? 'three-public-total' : undefined;
}

function yearOf(view: BookView, column: Column): 'this' | 'last' {
  const { year } = view.book.document;
  if (column.meanings.includes('last-year')) return 'last';
  return year !== null && column.year !== undefined && column.year < year ? 'last' : 'this';
}

/** The year that a row tells in a column of its own: 年度 2024. */
function yearOfRow(view: BookView, table: Table, row: Row): 'this' | 'last' | undefined {
  const { year } = view.book.document;
  const column = table.columns.find(({ path }) => /^(?:预算|决算)?年[度份]$/.test(path.at(-1) ?? ''));
  const told = column && /^20\d{2}(?=年?$)/.exec(row.cells[column.id]?.text.trim() ?? '')?.[0];
  return told && year !== null ? (Number(told) < year ? 'last' : 'this') : undefined;
}

/** Every row of the three-public tables, by year and stage. */
export const expenseRows = perBook((view): readonly ExpenseRow[] => {
  const tables = [...view.tables('three-public'), ...view.tables('managed-funds-three-public')].filter((t) => !t.empty);
  const rows = gather(tables, (table) =>
    table.columns.some((column) => column.meanings.some((meaning) => EXPENSES.has(meaning)))
      ? byColumns(view, table)
      : byLabels(view, table),
  );
  return rows;
});

function byColumns(view: BookView, table: Table): readonly ExpenseRow[] {
  const groups = new Map<string, Column[]>();
  for (const column of table.columns) {
    const key = `${yearOf(view, column)}|${STAGES.find((stage) => column.meanings.includes(stage)) ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  const told = [...groups.values()].filter((columns) => !isRepeated(columns));
  if (lacksHead(told)) return [];
  return gather(table.rows, (row) => gather(told, (columns) => rowOfGroup(view, table, row, columns) ?? []));
}

/** 公务接待费 twice, below words that tell neither year nor stage: which of them is the year's is open. */
const isRepeated = (columns: readonly Column[]): boolean =>
  (['reception', 'travel-abroad'] as const).some((one) => columns.filter(({ meaning }) => meaning === one).length > 1);

/** 公务接待费 below 决算数, and again below nothing: a word of the header was lost, and with it what both sets are of. */
function lacksHead(groups: readonly (readonly Column[])[]): boolean {
  const depths = groups.flatMap((columns) =>
    columns.filter(({ meaning }) => meaning === 'reception').map(({ path }) => path.length),
  );
  return depths.includes(1) && depths.some((depth) => depth > 1);
}

/** What a row prints in the columns of one year and stage; undefined where nothing is surely known of it. */
function rowOfGroup(view: BookView, table: Table, row: Row, columns: readonly Column[]): ExpenseRow | undefined {
  const figures = new Map<Expense, Figure>();
  const known = new Set<Expense>();
  const parted = new Map<Expense, Figure[]>();
  for (const column of columns) {
    const expense = expenseOf(column, table);
    if (!expense) continue;
    const figure = cellFigure(table, row, column);
    if (isInParts(expense, columns, table)) {
      parted.set(expense, [...(parted.get(expense) ?? []), ...(figure ? [figure] : [])]);
      continue;
    }
    known.add(expense);
    if (figure && !figures.has(expense)) figures.set(expense, figure);
  }
  const first = columns[0];
  // Where one figure's column is open, so are the columns of those beside it.
  if (!first || figures.size === 0 || columns.some((column) => row.cells[column.id]?.doubtful)) return undefined;
  const stage = STAGES.find((one) => first.meanings.includes(one)) ?? null;
  const year = yearOfRow(view, table, row) ?? yearOf(view, first);
  return { table, row, year, stage, figures, parted, columns: known, own: columns };
}

/** None of the columns of its parts is the expense. */
function isInParts(expense: Expense, columns: readonly Column[], table: Table): boolean {
  const [first, ...others] = columns.filter((column) => expenseOf(column, table) === expense);
  return others.length > 0 && first?.meanings.at(-1) === 'unknown';
}

const LABELS: readonly (readonly [RegExp, Expense])[] = [
  [/^因公出国/, 'travel-abroad'],
  [/^公务接待/, 'reception'],
  [
    /^(?:公务用?车|公车)(?:购置费?(?:及|和|与|、|以及)(?:公务用车|车辆)?运[行维]|运[行维](?:维护)?费?(?:及|和|与|、)购置)/,
    'vehicles',
  ],
  [/^公务用?车(?:费用?|经费)$/, 'vehicles'],
  [/^(?:其中)?公务用车购置/, 'vehicle-purchase'],
  [/^(?:其中)?公务用车运[行维]/, 'vehicle-running'],
  [/^会议费/, 'meetings'],
  [/^培训费/, 'training'],
  [/^(?:三公经费)?(?:支出)?(?:合计|总计)$|^三公经费/, 'three-public-total'],
];

/** 因公出国（境）团组数（个）, 公务接待人次: what is counted beside the amounts. */
const COUNTED = /(?:团组|人|批|次|辆|保有)[数量次]|[个人辆批次]$/;
/** 其中：（一）因公出国（境）支出: numbering behind 其中 is left in a row's name. */
const OF_WHICH = /^其中[一二三四五六1-6]?/;

/** Tables that print one expense a line. */
function byLabels(view: BookView, table: Table): readonly ExpenseRow[] {
  const labelled = gather(table.rows, (row) => {
    const name = nameKey(row.name).replace(OF_WHICH, '');
    const expense = COUNTED.test(name) ? undefined : LABELS.find(([pattern]) => pattern.test(name))?.[1];
    return expense ? [{ row, expense }] : [];
  });
  const first = labelled[0];
  if (!first || labelled.length < 2) return [];
  return gather(table.columns, (column): ExpenseRow[] => {
    if (isOfChanges(table, column) || column.meanings.includes('count')) return [];
    const figures = figuresIn(table, column, labelled);
    if (figures.size === 0) return [];
    const stage = STAGES.find((one) => column.meanings.includes(one)) ?? null;
    const columns = new Set(labelled.map(({ expense }) => expense));
    return [{ table, row: first.row, year: yearOf(view, column), stage, figures, columns }];
  });
}

interface Labelled {
  readonly row: Row;
  readonly expense: Expense;
}

function figuresIn(table: Table, column: Column, labelled: readonly Labelled[]): ReadonlyMap<Expense, Figure> {
  const figures = new Map<Expense, Figure>();
  for (const { row, expense } of labelled) {
    const figure = cellFigure(table, row, column);
    if (figure && !figures.has(expense)) figures.set(expense, figure);
  }
  // A sum of which a part is in doubt is none.
  const doubted = new Set(gather(labelled, ({ row, expense }) => (hasDoubt(row) ? [expense] : [])));
  for (const [whole, parts] of Object.entries(PARTS))
    if (parts.some((part) => doubted.has(part))) figures.delete(whole as Expense);
  return figures;
}

/** This (last) year's row for the whole department: the total row, or the only one. */
export function departmentRow(
  view: BookView,
  year: 'this' | 'last',
  stage: ExpenseRow['stage'] = null,
): ExpenseRow | undefined {
  const all = expenseRows(view).filter((one) => one.table.kind === 'three-public' && one.year === year);
  const rows = stage === null ? all : ofStage(all, stage);
  const tables = new Set(rows.map(({ table }) => table.id));
  if (tables.size !== 1) return undefined;
  const totals = rows.filter(({ row }) => row.level === 'total');
  const pick = totals.length > 0 ? totals : rows;
  const [row] = pick;
  if (!row || !pick.every((one) => sameFigures(one, row))) return undefined;
  const whole = row.figures.get('three-public-total');
  if (!whole || isOfThree(row, whole)) return row;
  return { ...row, figures: new Map([...row.figures].filter(([expense]) => expense !== 'three-public-total')) };
}

/** Where meetings and training stand beside the three expenses, the 合计 is theirs only if they make it by themselves. */
function isOfThree({ columns, figures }: ExpenseRow, whole: Figure): boolean {
  if (!columns.has('meetings') && !columns.has('training')) return true;
  const printed = (name: Expense): readonly Figure[] => {
    const own = figures.get(name);
    return own ? [own] : gather(PARTS[name] ?? [], printed);
  };
  const parts = gather(PARTS['three-public-total'] ?? [], printed);
  return testTie({ is: 'sum', whole, parts: parts.map(plus) }).outcome !== 'broken';
}

/** Rows of a stage. A budget beside final accounts is the budget, whichever of its stages the words name. */
function ofStage(rows: readonly ExpenseRow[], stage: ExpenseRow['stage']): readonly ExpenseRow[] {
  const own = rows.filter((one) => one.stage === stage);
  if (own.length > 0) return own;
  // Columns of the stage that are open leave nothing to compare with; those of the budget beside them are no substitute.
  const hasColumns = rows.some(({ table }) => table.columns.some(({ meanings }) => stage && meanings.includes(stage)));
  if (hasColumns) return [];
  return rows.filter((one) => one.stage === null || (stage !== 'final-accounts' && one.stage !== 'final-accounts'));
}

const sameFigures = (a: ExpenseRow, b: ExpenseRow): boolean =>
  a.stage === b.stage && [...a.figures].every(([expense, figure]) => b.figures.get(expense)?.text === figure.text);

export const PARTS: Readonly<Partial<Record<Expense, readonly Expense[]>>> = {
  'three-public-total': ['travel-abroad', 'vehicles', 'reception'],
  vehicles: ['vehicle-purchase', 'vehicle-running'],
};
