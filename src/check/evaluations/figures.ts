import type { Table } from '../../domain/book.js';
import type { EvaluatedIndicator, EvaluationCell, EvaluationFunds, SelfEvaluation } from '../../domain/evaluation.js';
import { cellFigure, type Figure } from '../../domain/figures.js';
import type { Interval } from '../../domain/interval.js';
import { counted, printed, scaled } from '../../domain/number.js';
import type { Bilingual } from '../../domain/place.js';
import { testTie } from '../tie.js';
import { type BookView, perBook } from '../view.js';

/** What a self-evaluation is called in messages. */
export const formName = ({ name, ofDepartment }: SelfEvaluation): Bilingual =>
  ofDepartment
    ? { zh: '整体支出绩效自评表', en: 'self-evaluation of the whole department' }
    : name === null
      ? { zh: '绩效自评表', en: 'self-evaluation' }
      : { zh: `“${quoted(name)}”绩效自评表`, en: `self-evaluation of “${quoted(name)}”` };

/** Messages quote names: quotation marks inside them become the inner ones. */
export const quoted = (name: string): string => name.replaceAll('“', '‘').replaceAll('”', '’');

/** The row of the year's total. */
export const totalFunds = ({ funds }: SelfEvaluation): EvaluationFunds | undefined => {
  const totals = funds.filter(({ total, doubtful }) => total && !doubtful);
  return totals.length === 1 ? totals[0] : undefined;
};

/** The tables of funds that belong to the self-evaluations, by their place in the book. */
const tablesOf = perBook((view): ReadonlyMap<string, Table> => {
  const tables = new Map<string, Table>();
  for (const table of view.tables('other')) if (table.id.startsWith('evaluation')) tables.set(table.id, table);
  return tables;
});

const tableId = (view: BookView, form: SelfEvaluation): string =>
  `evaluation${(view.book.evaluations ?? []).indexOf(form) + 1}`;

export type Amount = 'original' | 'budget' | 'executed';

/** An amount of a row of funds. */
export function amountFigure(
  view: BookView,
  form: SelfEvaluation,
  row: EvaluationFunds,
  amount: Amount,
): Figure | undefined {
  if (row.doubtful) return undefined;
  const table = tablesOf(view).get(tableId(view, form));
  const own = table?.rows[form.funds.indexOf(row)];
  const column = table?.columns.find(({ id }) => id === amount);
  return table && own && column && cellFigure(table, own, column);
}

const keyOf = (what: string, { at, text }: EvaluationCell): string =>
  `evaluation:${what}:${at.line ?? ''}:${at.page ?? ''}:${at.sheet ?? ''}:${at.cell ?? ''}:${at.column ?? ''}:${text}`;

/** The execution rate of a row of funds, per cent; undefined where it may be a share of one. */
export function rateFigure(view: BookView, form: SelfEvaluation, row: EvaluationFunds): Figure | undefined {
  const { rate } = row;
  if (!rate?.value || row.doubtful) return undefined;
  if (!rate.percent && scaled(rate.value) <= 200_000_000n) return undefined;
  const { zh, en } = formName(form);
  return {
    key: keyOf(`rate:${row.name}`, rate),
    // It stands in the same table as the amounts.
    home: `cell:${tableId(view, form)}`,
    kind: 'percent',
    interval: printed(rate.value),
    text: rate.value,
    unit: '%',
    at: rate.at,
    label: { zh: `${zh}${row.name}执行率`, en: `${en}, execution rate of ${row.name}` },
  };
}

/** Points of one cell; `rounded` where the number may stand for others that were rounded to it. */
export function pointsFigure(
  form: SelfEvaluation,
  cell: EvaluationCell | null,
  label: Bilingual,
  rounded = false,
): Figure | undefined {
  if (!cell?.value) return undefined;
  const isWhole = !cell.value.includes('.');
  const interval: Interval = isWhole && !rounded ? counted(cell.value) : printed(cell.value);
  const { zh, en } = formName(form);
  return {
    key: keyOf(label.zh, cell),
    kind: 'number',
    interval,
    text: cell.value,
    unit: null,
    at: cell.at,
    label: { zh: `${zh}${label.zh}`, en: `${en}, ${label.en}` },
  };
}

/** What an indicator is called in messages. */
export const indicatorName = ({ level3, level2, level1 }: EvaluatedIndicator): string =>
  quoted(level3 ?? level2 ?? level1 ?? '');

/**
 * Whether the total's cells surely stand under their headers: the print keeps its columns, the rate that they print is that
 * of the amounts, or each amount is printed as zero, which is the same under any header.
 */
export function isTotalProven(view: BookView, form: SelfEvaluation): boolean {
  if (form.ruled) return true;
  const row = totalFunds(form);
  if (row && [row.original, row.budget, row.executed].every((cell) => cell?.value && scaled(cell.value) === 0n))
    return true;
  const rate = row && rateFigure(view, form, row);
  const part = rate && amountFigure(view, form, row, 'executed');
  const base = part && (amountFigure(view, form, row, 'budget') ?? amountFigure(view, form, row, 'original'));
  return base !== undefined && testTie({ is: 'share', whole: rate!, part: part!, base }).outcome === 'holds';
}
