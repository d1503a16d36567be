import type { Statement } from '../../domain/book.js';
import { statedValue } from '../../domain/figures.js';
import { exactly, loosened, meets, negate, percentOf, SCALE, subtract } from '../../domain/interval.js';
import { matchesOf } from '../../domain/text.js';
import type { BookView } from '../view.js';
import { clauseBefore, sentenceBefore, wordsBetween } from './around.js';
import { signOf } from './changes.js';
import type { Comparable } from './last-year.js';

/** 2026年预算10万元，2025年执行数5万元，比2024年执行数增加100%: the rate fits the year told beside it, not the one it names. */
export function isMisdated(
  { now, last, rate, rateFigure, change, nowFigure, lastFigure }: Comparable,
  year: number,
): boolean {
  const told = rate ?? change;
  if (told?.base === null || told?.base === undefined || told.base === `${year - 1}` || !/^20\d{2}$/.test(told.base))
    return false;
  if (last.year !== year - 1 || now.year !== year) return false;
  if (!rateFigure) return change?.direction === 'unchanged' && statedValue(nowFigure) === statedValue(lastFigure);
  const sign = signOf(rate);
  const ratio = percentOf(loosened(nowFigure.interval), loosened(lastFigure.interval));
  const growth = ratio && subtract(ratio, exactly(100n * SCALE));
  return (
    growth !== undefined &&
    sign !== undefined &&
    meets(growth, sign === 1 ? rateFigure.interval : negate(rateFigure.interval))
  );
}

/** 2025年预算8万元，比2025年执行数增加, where the same 8万元 was this year's a sentence before. */
export function isOfThisYear(view: BookView, told: Statement, year: number): boolean {
  const now = view.statement(told.of);
  if (!now || now.year === null || now.year === year || told.base !== `${now.year}` || now.stage) return false;
  return view.book.statements.some(
    (other) =>
      other.paragraph === now.paragraph &&
      other.subject === now.subject &&
      other.year === year &&
      other.value === now.value &&
      other.unit === now.unit,
  );
}

/** 比上年增加37.52万元, and of the same amount 比前年增加37.52万元: one of the years is another one. */
export function isLastYearsChange(view: BookView, told: Statement, year: number): boolean {
  if (told.measure !== 'change' || told.base !== `${year - 2}` || (told.value ?? '').replace(/\D/g, '').length < 3)
    return false;
  const now = view.statement(told.of);
  return view.book.statements.some((other) => {
    if (other.measure !== 'change' || (other.base !== '上年' && other.base !== `${year - 1}`)) return false;
    const same = other.value === told.value && other.unit === told.unit && other.direction === told.direction;
    const then = same ? view.statement(other.of) : undefined;
    return now !== undefined && then?.value === now.value && then.unit === now.unit;
  });
}

const FEWEST_ALIKE = 5;
/**
 * 2026年度预算10万元，2025年度预算9万元 for item after item, and for one or two of them 2024年度预算9万元: the years that budgets
 * of this year are told beside.
 */
export function olderBeside({ book }: BookView, year: number): readonly Statement[] {
  const beside = book.statements.filter((told, index) => {
    const now = book.statements[index - 1];
    return (
      now?.paragraph === told.paragraph &&
      now.subject === told.subject &&
      now.year === year &&
      now.measure === 'amount' &&
      told.measure === 'amount' &&
      OWN_BUDGET.exec(told.quote)?.[1] === `${told.year}` &&
      now.quote.includes(`${year}${told.quote.slice(4, 8)}`)
    );
  });
  const of = (then: number) => beside.filter((told) => told.year === then);
  const older = of(year - 2);
  return of(year - 1).length >= Math.max(FEWEST_ALIKE, 5 * older.length) ? older : [];
}
const OWN_BUDGET = /^(20\d\d)年度?预算数?[\d.,]+[万亿]?元$/;

/**
 * 比2022年增加 in a document of 2024 that compares everything else with 2023: the year was left standing. What is compared with
 * accounts, or of an earlier year itself, may be older on purpose.
 */
export function olderThanOthers(
  view: BookView,
  changes: readonly Statement[],
  year: number,
): { readonly older: readonly Statement[]; readonly others: number } {
  const of = (then: number) => changes.filter(({ base }) => base?.startsWith(`${then}`));
  const others = of(year - 1).length;
  const older = of(year - 2).filter((told) => {
    const before = sentenceBefore(view, told);
    const words = `${before}${told.quote}`;
    const named = words.slice(words.lastIndexOf(`${year - 2}年`)).slice(0, 16);
    return view.statement(told.of)?.year !== year - 1 && !before.includes(`${year - 1}年`) && !/执行|疫情/.test(named);
  });
  return { older: others >= Math.max(FEWEST_OTHERS, 4 * older.length) ? older : [], others };
}
const FEWEST_OTHERS = 4;

/** 2025年预算执行数 is this year's only where the sentence itself is of this year's budget. */
export const ofOwnBudget = (changes: readonly Statement[], year: number): readonly Statement[] =>
  changes.filter(({ base, stage, quote }) => base?.startsWith(`${year}`) && !stage && /预算|比/.test(quote));

/** 与2024年决算数持平 in the accounts of 2024, where the other changes are told against the accounts of 2023. */
export function ofOwnAccounts(changes: readonly Statement[], year: number): readonly Statement[] {
  const against = (of: number) => changes.filter(({ base, quote }) => base === `${of}` && ACCOUNTS.test(quote));
  return against(year - 1).length >= 3 ? against(year).filter(({ quote }) => !/预算/.test(quote)) : [];
}
/** 2023年收入合计80万元，…收入合计较2023年增加5万元: a year compared with itself, whatever year the document is of. */
export function ofItsOwnYear(view: BookView, changes: readonly Statement[], year: number): readonly Statement[] {
  return changes.filter((told) => {
    const now = view.statement(told.of);
    return (
      now?.year != null &&
      now.year !== year &&
      told.base === `${now.year}` &&
      !/budget$/.test(`${told.stage} ${now.stage}`) &&
      isSameYearsAmount(clauseBefore(view, now), told.quote, told.base) &&
      isOnlyYear(wordsBetween(view, now, told), told.base)
    );
  });
}
/** 2023年预算数8万元，比2023年预算数增加, or 2023年收入8万元，比2023年增加: one and the same amount. */
function isSameYearsAmount(before: string, quote: string, base: string): boolean {
  const told = before.slice(before.search(/20\d\d年/));
  return (
    told.startsWith(base) &&
    isOnlyYear(told, base) &&
    (PLAIN_YEAR.test(quote) || (PLAIN_BUDGET.test(quote) && told.includes('预算') && !/调整|执行|决算|完成/.test(told)))
  );
}
const PLAIN_BUDGET = /[比与较]20\d\d年(?:度)?预算数?(?:相比)?[，,]?[增减下上]/;
/** No other year, and no 本年, between an amount and what is told of it. */
const isOnlyYear = (between: string, year: string): boolean =>
  matchesOf(between, /20\d\d(?=年)/g).every(([digits]) => digits === year) && !/(?<!占)[本今当]年|本期/.test(between);
const PLAIN_YEAR = /[比与较]20\d\d年(?:度)?(?:相比)?[，,]?[^\d，,。；预决初]{0,16}[增减下上]/;
/** Compared with the accounts of a year: what is told of these accounts themselves is another wording. */
const ACCOUNTS = /[比与较]20\d\d年(?:度)?(?:支出|收入|部门)?决算数?/;
