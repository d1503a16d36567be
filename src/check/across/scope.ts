import type { ColumnMeaning } from '../../domain/book.js';
import { gather } from '../../domain/gather.js';
import type { Term } from '../tie.js';
import type { BookView } from '../view.js';
import { isNothing, less, together } from './same-amount.js';
import { amountAt, carriedIn, carriedInBy, carriedOut, type Summary, summaryOf } from './summary-lines.js';

/**
 * True when all the department's money is this year's general public budget, so that tables of all money and tables
 * of the general budget must print the same. False when it is not, or not surely.
 */
export function isAllGeneralBudget(view: BookView): boolean {
  const summary = summaryOf(view, 'income-expenditure-summary');
  if (!summary?.income) return false;
  const incomes = summary.income.items.filter((line) => !isNothing(amountAt(view, summary.table, line.row)));
  const [only] = incomes;
  if (incomes.length !== 1 || !only || !/^一般公共预算|^公共财政预算/.test(only.row.name)) return false;
  return carriesNothing(view);
}

/** True when neither summary carries money in from last year or out to the next. */
export function carriesNothing(view: BookView): boolean {
  return (['income-expenditure-summary', 'appropriation-summary'] as const).every((kind) => {
    const summary = summaryOf(view, kind);
    return isNothing(carriedIn(view, summary)) && isNothing(carriedOut(view, summary));
  });
}

/**
 * The ways to tell a summary's expenditure, of all money or of one fund: the year's, with what is carried out, and
 * without what was carried in.
 */
export function expenditureReadings(
  view: BookView,
  summary: Summary,
  fund?: ColumnMeaning,
): readonly (readonly Term[])[] {
  const { table, expenditure } = summary;
  if (!expenditure) return [];
  const year = amountAt(view, table, yearLine(summary, 'expenditure'), fund);
  const grand = amountAt(view, table, expenditure.grandTotal, fund);
  const carried = [carriedIn(view, summary), carriedOut(view, summary), fund && carriedInBy(view, summary, fund)];
  const bases = [year, grand].filter((terms) => terms !== undefined && terms.length > 0);
  const without = gather(bases, (base) =>
    gather(carried, (carry) => (isNothing(carry) ? [] : [together(base, less(carry))])),
  );
  return gather([...bases, ...without], (terms) => (terms && terms.length > 0 ? [terms] : []));
}

/** 本年收入合计, or 一、本年收入 where the table is numbered that way. */
export function yearLine(summary: Summary, name: 'income' | 'expenditure') {
  const side = summary[name];
  return side?.yearTotal ?? side?.items.find((line) => /^本年(?:收入|支出)(?:合计)?$/.test(line.row.name))?.row;
}
