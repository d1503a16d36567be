import type { ColumnMeaning } from '../../domain/book.js';
import { gather } from '../../domain/gather.js';
import { magnitude } from '../../domain/interval.js';
import type { Line } from '../structure/sides.js';
import { type Term, type Tie, testTie } from '../tie.js';
import { type BookView, perBook } from '../view.js';
import { amountOf, isNothing, less, together } from './same-amount.js';
import { amountAt, carriedIn, carriedInBy, carriedOut, type Summary, summaryOf } from './summary-lines.js';

/**
 * True when all the department's money is this year's general public budget, so that tables of all money and tables
 * of the general budget must print the same. False when it is not, or not surely.
 */
export const isAllGeneralBudget = perBook(findAllGeneral);
function findAllGeneral(view: BookView): boolean {
  const summary = summaryOf(view, 'income-expenditure-summary');
  if (!summary?.income) return false;
  const filled = (lines: readonly Line[]) => lines.filter(({ row }) => !isNothing(amountAt(view, summary.table, row)));
  const isGeneral = ([only, ...others]: readonly Line[]): boolean => {
    if (!only || others.length > 0) return false;
    if (/^一般公共预算|^公共财政预算/.test(only.row.name)) return true;
    // 财政拨款收入 with its funds below it.
    return /^财政拨款/.test(only.row.name) && isGeneral(filled(only.children));
  };
  return isGeneral(filled(summary.income.items)) && carriesNothing(view);
}

/** True when neither summary carries money in from last year or out to the next. */
function carriesNothing(view: BookView): boolean {
  return (['income-expenditure-summary', 'appropriation-summary'] as const).every((kind) => {
    const summary = summaryOf(view, kind);
    return isNothing(carriedIn(view, summary)) && isNothing(carriedOut(view, summary));
  });
}

/**
 * True where a tie holds, or where it is broken by more than can be carried in from last year and out to the next: one of
 * two forms may leave that out, whichever it is. False as well where what is carried is in doubt.
 */
export function isDecided(view: BookView, tie: Tie): boolean {
  const { outcome, difference } = testTie(tie);
  if (outcome === 'holds') return true;
  let most = 0n;
  for (const carried of [carriedIn, carriedOut]) {
    const amounts = (['income-expenditure-summary', 'appropriation-summary'] as const).map((kind) =>
      amountOf(carried(view, summaryOf(view, kind))),
    );
    if (amounts.some((amount) => amount === undefined)) return false;
    most += amounts.reduce<bigint>((larger, amount) => (amount! > larger ? amount! : larger), 0n);
  }
  return most === 0n || magnitude(difference) > most + most / 1000n;
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
