/** Whether a compiled disclosure shows the figures of the one that its base data was made of. */
import type { BaseData } from '../src/compile/base-data.js';
import { compileDisclosure } from '../src/compile/compile.js';
import type { Draft } from '../src/compile/draft.js';
import type { BudgetBook, Column, Row, Table, TargetForm } from '../src/domain/book.js';
import { scaled } from '../src/domain/number.js';
import { nameKey, squeezed } from '../src/domain/text.js';
import type { Template } from '../src/forms/template.js';

export interface ComparedFigure {
  readonly form: string;
  readonly row: string;
  readonly column: string;
  readonly printed: string;
  /** What the compiled form shows there; null where it has no such row or column, or shows nothing. */
  readonly compiled: string | null;
  readonly outcome: 'same' | 'different' | 'no-place';
}

/** Compiles it, with a stand-in for every reason that is asked for: only figures are compared. */
export function compiledDraft(base: BaseData, template: Template): Draft {
  const draft = compileDisclosure(base, template);
  if (draft.ok) return draft.value;
  const asked = draft.refusal.problems.filter(({ path }) => path.startsWith('reasons.'));
  const other = draft.refusal.problems.filter(({ path }) => !path.startsWith('reasons.'));
  if (other.length > 0 || asked.length === 0)
    throw new Error(other.map(({ path, problem }) => `${path}: ${problem.zh}`).join('\n'));
  const reasons = { ...base.reasons };
  for (const { path } of asked) reasons[path.slice('reasons.'.length)] = '工作安排调整';
  return compiledDraft({ ...base, reasons }, template);
}

/** Every figure of the disclosure's forms and targets, and what the compiled ones show in its place. */
export function comparedFigures(printed: BudgetBook, { book: compiled, document }: Draft): ComparedFigure[] {
  const ofDepartment = document.parts.flatMap((part) =>
    part.is === 'table' && part.table.kind === 'department-targets'
      ? part.table.body.flat().map(({ text }) => text)
      : [],
  );
  return [
    ...printed.tables.flatMap((table) => comparedTable(table, compiled.tables, printed.document.year)),
    ...comparedTargets(printed.targets.department, compiled.targets.department, ofDepartment),
    ...printed.targets.projects.flatMap((form) =>
      comparedTargets(form, compiled.targets.projects.find((other) => isSameProject(form, other)) ?? null),
    ),
  ];
}

const isSameProject = (a: TargetForm, b: TargetForm): boolean =>
  (a.code !== null && a.code === b.code) || (a.name !== null && b.name !== null && nameKey(a.name) === nameKey(b.name));

function comparedTable(table: Table, others: readonly Table[], year: number | null): ComparedFigure[] {
  if (/^project-targets|^department-targets/.test(table.kind)) return [];
  const other = others.find((one) => one.kind === table.kind);
  const taken = new Set<Row>();
  return table.rows.flatMap((row) => {
    if (row.detail) return [];
    const same = other && sameRow(row, other, taken);
    if (same) taken.add(same);
    return table.columns.flatMap((column) => {
      const cell = row.cells[column.id];
      const value = cell?.value;
      // A figure whose column is in doubt was not read as one of this column.
      if (value === null || value === undefined || cell?.doubtful) return [];
      const column2 = other ? sameColumns(column, other, year) : [];
      const there = column2.map((one) => same?.cells[one.id]?.value ?? null).find((one) => one !== null) ?? null;
      const has = same !== undefined && column2.length > 0;
      return [compared(table.title, row.name || row.code || '', column.path.join('/'), value, there, has)];
    });
  });
}

function compared(
  form: string,
  row: string,
  column: string,
  printed: string,
  there: string | null,
  has: boolean,
): ComparedFigure {
  const same = isSameAmount(printed, there ?? '0');
  const outcome = same ? 'same' : has ? 'different' : 'no-place';
  return { form, row, column, printed, compiled: there, outcome: !has && !same ? 'no-place' : outcome };
}

/** Equal as far as the compiled form prints: a figure with more decimals is rounded to two. */
function isSameAmount(printed: string, there: string): boolean {
  const difference = scaled(printed) - scaled(there);
  const size = difference < 0n ? -difference : difference;
  const isFiner = (printed.split('.')[1] ?? '').length > (there.split('.')[1] ?? '').length;
  return size <= (isFiner ? 500_000n : 0n);
}

function sameRow(row: Row, { rows }: Table, taken: ReadonlySet<Row>): Row | undefined {
  const free = rows.filter((one) => !taken.has(one) && (one.side ?? '') === (row.side ?? ''));
  if (rows.length === 1) return free[0];
  const pair = row.pair?.code;
  const coded = row.code && free.find((one) => one.code === row.code && (!pair || !one.pair || one.pair.code === pair));
  if (coded) return coded;
  const named = free.find((one) => one.level === row.level && nameKey(one.name) === nameKey(row.name));
  if (named) return named;
  const alike = free.find((one) => squeezed(one.name) !== '' && looseName(one.name) === looseName(row.name));
  if (alike || (row.level !== 'total' && row.name !== '')) return alike;
  return free.find((one) => one.level === 'total');
}

/** Labels that say the same in different provinces. */
const looseName = (name: string): string =>
  nameKey(name)
    .replace(/其中|财政拨款|拨款|预算|收入|支出|安排的|资金|结余|事务|等$/g, '')
    .replace(/年终|年末/, '下年');

/** Columns of the same meaning; the one below the same headers, where there is one. */
function sameColumns(column: Column, { columns }: Table, year: number | null): readonly Column[] {
  const alike = columns.filter((one) => columnKey(one, year) === columnKey(column, year));
  const words = ({ path }: Column): string => path.map(nameKey).join('/');
  const exact = alike.filter((one) => words(one) === words(column));
  return exact.length > 0 ? exact : alike;
}

const columnKey = ({ meanings, year, path }: Column, own: number | null): string =>
  `${meanings.filter((one, index) => index === meanings.length - 1 || !/^(?:unknown|total|amount|subtotal)$/.test(one)).join('/')}|${yearKey(year, path, own)}|${path.some((words) => /结转/.test(words))}`;

/** The form's amount, or a figure of its upper part that is the same. */
const amountOf = (printed: string, other: TargetForm | null, texts: readonly string[]): string | null =>
  [other?.amount ?? '', ...texts]
    .map((text) => text.replace(/,/g, ''))
    .find((text) => /^\d+(?:\.\d+)?$/.test(text) && isSameAmount(printed, text)) ??
  other?.amount ??
  null;

function yearKey(year: number | undefined, path: readonly string[], own: number | null): string {
  if (year === undefined) return path.some((words) => /上年/.test(words)) ? 'last' : '';
  return own !== null && year === own - 1 ? 'last' : year === own ? '' : `${year}`;
}

function comparedTargets(
  form: TargetForm | null,
  other: TargetForm | null,
  texts: readonly string[] = [],
): ComparedFigure[] {
  if (!form) return [];
  const name = form.name ?? '';
  const amount =
    form.amount === null
      ? []
      : [compared('绩效目标', name, '金额', form.amount, amountOf(form.amount, other, texts), other !== null)];
  const free = [...(other?.indicators ?? [])];
  const indicators = form.indicators.flatMap((one) => {
    if (one.value === null || !/^\d/.test(one.value) || one.level3 === null) return [];
    const at = free.findIndex((there) => squeezed(there.level3 ?? '') === squeezed(one.level3 ?? ''));
    const there = at < 0 ? null : (free.splice(at, 1)[0]?.value ?? null);
    const same = there !== null && squeezed(there) === squeezed(one.value);
    const outcome = same ? ('same' as const) : at < 0 ? ('no-place' as const) : ('different' as const);
    return [{ form: '绩效目标', row: name, column: one.level3, printed: one.value, compiled: there, outcome }];
  });
  return [...amount, ...indicators];
}
