import { magnitude } from '../../domain/interval.js';
import { readDecimal, scaled } from '../../domain/number.js';
import { type Draft, isChange, isQuantityOfThings, unitClass } from './draft.js';
import { namedAmount } from './named-amount.js';

const EMPTY = /^(?:较|同|比|各|均|分别|两者|共|总体|整体|预计|相应|实际|略有|同期|收支|收、支)*$/;
/** 收、支总计各增加: income and expenditure at once, which is the amount just named. */
const BOTH_SIDES =
  /^(?:财政拨款)?(?:收入?、?支出?|预算收支)(?:总预算|(?:预算)?(?:总计|总额|合计|总体)|预算)?(?:各|均)?$/;
/**
 * The amount that a change, rate or share speaks of: the one that its own words name, else the one just before it
 * in the sentence and not inside brackets that have closed, else the topic of the sentence before.
 */
export function amountSpokenOf(
  draft: Draft,
  words: string,
  inParagraph: readonly Draft[],
  inSection: readonly Draft[],
  next?: Draft,
): Draft | null {
  const inReach = inParagraph.slice(-80);
  const base = baseYear(draft);
  const fits = (one: Draft) =>
    isQuantityOfThings(one) && !one.inReason && fitsUnit(draft, one) && (one.year === null || one.year !== base);
  if (!EMPTY.test(words) && !BOTH_SIDES.test(words)) {
    const named = namedAmount(words, inParagraph, fits);
    if (named) return named;
    return draft.inReason ? null : (namedAmount(words, inSection, fits, 2) ?? null);
  }
  if (draft.inReason) return null;
  const near = inReach.findLast(
    (one) => one.clause.sentence === draft.clause.sentence && one.clause.depth <= draft.clause.depth && fits(one),
  );
  return near
    ? (ofRate(near, draft, next, inParagraph) ??
        wholeOfList(near, draft, inParagraph) ??
        yearBeside(near, draft, inReach) ??
        beforeLastYears(near, draft, inReach) ??
        near)
    : topicBefore(draft, inReach.filter(fits), words.includes('财政拨款') ? '财政拨款' : '');
}

/** The year whose amount a change is told against: that amount did not change. */
function baseYear(draft: Draft): number | null {
  if (!isChange(draft) || draft.base === null) return null;
  const year = /^\d{4}$/.test(draft.base)
    ? Number.parseInt(draft.base, 10)
    : draft.base === '上年'
      ? (draft.year ?? 0) - 1
      : 0;
  return year !== draft.year && year > 0 ? year : null;
}

/** 2025年收入5万元，2024年收入8万元，减少3万元: what changed is the amount of the later year, told first. */
function yearBeside(near: Draft, draft: Draft, figures: readonly Draft[]): Draft | undefined {
  if (!isChange(draft) || near.year === null) return undefined;
  const other = figures[figures.indexOf(near) - 1];
  if (other?.measure !== 'amount' || other.year !== near.year + 1 || other.subject !== near.subject) return undefined;
  if (other.clause.sentence !== near.clause.sentence || unitClass(other) !== unitClass(near)) return undefined;
  draft.year = other.year;
  return other;
}

/** 收入预算110万元，上年预算100万元，同比增长10%: last year's amount did not change, the one before it did. */
function beforeLastYears(near: Draft, draft: Draft, figures: readonly Draft[]): Draft | undefined {
  const plain = /^(?:上年|去年)(?:度)?(.*)$/.exec(near.subject)?.[1];
  const other = figures[figures.indexOf(near) - 1];
  if (!isChange(draft) || plain === undefined || other?.measure !== 'amount') return undefined;
  const isSame = other.subject.endsWith(plain) && !/上年|去年/.test(other.subject);
  if (!isSame || other.clause.sentence !== near.clause.sentence || unitClass(other) !== unitClass(near))
    return undefined;
  return other;
}

/**
 * 收入100万元，其中A 60万元、B 40万元，比上年增加5万元: behind a list that makes up its total, and whose items tell no
 * change of their own, the change is of the total; a share too, unless the total has one already.
 */
function wholeOfList(last: Draft, draft: Draft, inParagraph: readonly Draft[]): Draft | undefined {
  const whole = last.partOf;
  if (!whole || whole.text !== last.text || whole.clause.sentence !== last.clause.sentence) return undefined;
  const from = inParagraph.indexOf(whole);
  const since = inParagraph.slice(from + 1);
  const parts = since.filter((one) => one.partOf === whole);
  if (from < 0 || parts.length < 2 || since.some(isChange)) return undefined;
  if (draft.measure === 'share' && since.some((one) => one.measure === 'share' && one.of === whole)) return undefined;
  const values = parts.map((one) => readDecimal(one.value));
  const total = readDecimal(whole.value);
  if (total === undefined || values.some((value) => value === undefined)) return undefined;
  if (new Set([whole, ...parts].map((one) => one.unit)).size > 1) return undefined;
  const sum = values.reduce((all, value) => all + scaled(value!), 0n);
  const off = sum - scaled(total);
  const rounding = HUNDREDTH * BigInt(parts.length);
  return (off <= rounding && -off <= rounding) || isAbove(draft, last) ? whole : undefined;
}

/**
 * 收入总计100万元，其中上年结转8万元，比上年增加5万元，增长5.26%: where the rate that follows fits the change of the total or of
 * the part, and not both, it tells which of them changed.
 */
function ofRate(last: Draft, draft: Draft, rate: Draft | undefined, inParagraph: readonly Draft[]): Draft | undefined {
  const whole = last.partOf;
  if (!whole || whole.text !== last.text || whole.clause.sentence !== last.clause.sentence) return undefined;
  if (draft.measure !== 'change' || rate?.measure !== 'change-rate' || rate.subject !== '') return undefined;
  if (rate.clause.sentence !== draft.clause.sentence || rate.unit !== '%') return undefined;
  const since = inParagraph.slice(inParagraph.indexOf(whole) + 1);
  if (since.some(isChange)) return undefined;
  const [ofWhole, ofLast] = [whole, last].map((one) => fitsRate(one, draft, rate));
  return ofWhole === ofLast ? undefined : ofWhole ? whole : last;
}

/** Whether the change of an amount makes the rate, but for rounding. */
function fitsRate(one: Draft, draft: Draft, rate: Draft): boolean {
  if (one.unit !== draft.unit) return false;
  const [now, change, told] = [one, draft, rate].map(({ value }) => readDecimal(value));
  if (now === undefined || change === undefined || told === undefined) return false;
  const by = scaled(change);
  const base = draft.direction === 'decrease' ? scaled(now) + by : scaled(now) - by;
  const off = by * 100n * ONE - scaled(told) * base;
  // 购置费0万元，比上年增加0万元，增长0%: nothing that stays nothing fits as well.
  if (base === 0n) return by === 0n && scaled(told) === 0n;
  return base > 0n && magnitude(off) <= (base * ONE) / 10n;
}

const ONE = scaled(readDecimal('1')!);
const HUNDREDTH = scaled(readDecimal('0.01')!);

/** 其他收入0万元，比上年增加5万元: nothing grows to less than it grew by, so that it is not the last item that did. */
function isAbove(draft: Draft, last: Draft): boolean {
  if (draft.measure !== 'change' || draft.direction !== 'increase' || draft.unit !== last.unit) return false;
  const [change, amount] = [draft, last].map((one) => readDecimal(one.value));
  return change !== undefined && amount !== undefined && scaled(change) > scaled(amount);
}

const fitsUnit = (draft: Draft, one: Draft): boolean => {
  if (draft.measure === 'change' && draft.direction !== 'unchanged') return unitClass(draft) === unitClass(one);
  return true;
};

/** The figure that the last sentence with figures is about: the first of it that is no part of another, and is of this money. */
function topicBefore(draft: Draft, figures: readonly Draft[], money: string): Draft | null {
  const sentence = figures.findLast((one) => one.clause.sentence < draft.clause.sentence)?.clause.sentence;
  if (sentence === undefined) return null;
  const inSentence = figures.filter((one) => one.clause.sentence === sentence);
  const first = inSentence.find((one) => one.partOf === null || !inSentence.includes(one.partOf));
  if (!first?.subject.includes(money)) return null;
  // A sentence that only lists parts of what came before leaves the topic where it was.
  return first.partOf && first.partOf.text === draft.text ? first.partOf : first;
}
