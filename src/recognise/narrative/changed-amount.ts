import { type Draft, isQuantityOfThings, unitClass } from './draft.js';

const EMPTY = /^(?:较|同|比|各|均|分别|两者|共|总体|整体|预计|相应|实际|略有|同期|收支|收、支)*$/;
/** 收、支总计各增加: income and expenditure at once, which is the amount just named. */
const BOTH_SIDES = /^(?:收入支出|收支|支|预算收支)(?:总计|总额|合计|总体|总预算|预算)?(?:各|均)?$/;
const key = (words: string): string => words.replace(/[“”"'（）()、，\s]|20\d{2}年度?|我?(?:本)?(?:部门|单位)/g, '');

const FILLER = /支出|预算|决算|数$|金额|总额|总计|合计|财政拨款|安排/g;

/** Words that name the same thing: one contains the other. */
export function sameThing(a: string, b: string): boolean {
  const [x, y] = [key(a), key(b)];
  if (x.length < 2 || y.length < 2) return false;
  if (x.includes(y) || y.includes(x)) return true;
  const [p, q] = [x.replace(FILLER, ''), y.replace(FILLER, '')];
  return p.length >= 3 && q.length >= 3 && (p.includes(q) || q.includes(p));
}

/**
 * The amount that a change, rate or share speaks of: the one that its own words name, else the one just before it
 * in the sentence and not inside brackets that have closed, else the topic of the sentence before.
 */
export function amountSpokenOf(
  draft: Draft,
  words: string,
  inParagraph: readonly Draft[],
  inSection: readonly Draft[],
): Draft | null {
  const inReach = inParagraph.slice(-80);
  const fits = (one: Draft) => isQuantityOfThings(one) && !one.inReason && fitsUnit(draft, one);
  if (!EMPTY.test(words) && !BOTH_SIDES.test(words)) {
    const named = inReach.findLast((one) => fits(one) && sameThing(words, one.subject));
    if (named) return named;
    return draft.inReason
      ? null
      : (inSection.slice(-80).findLast((one) => fits(one) && sameThing(words, one.subject)) ?? null);
  }
  if (draft.inReason) return null;
  const near = inReach.findLast(
    (one) => one.clause.sentence === draft.clause.sentence && one.clause.depth <= draft.clause.depth && fits(one),
  );
  return near ?? topicBefore(draft, inReach.filter(fits));
}

const fitsUnit = (draft: Draft, one: Draft): boolean => {
  if (draft.measure === 'change' && draft.direction !== 'unchanged') return unitClass(draft) === unitClass(one);
  return true;
};

/** The figure that the last sentence with figures is about: the first of it that is no part of another. */
function topicBefore(draft: Draft, figures: readonly Draft[]): Draft | null {
  const sentence = figures.findLast((one) => one.clause.sentence < draft.clause.sentence)?.clause.sentence;
  if (sentence === undefined) return null;
  const inSentence = figures.filter((one) => one.clause.sentence === sentence);
  const first = inSentence.find((one) => one.partOf === null || !inSentence.includes(one.partOf));
  if (!first) return null;
  // A sentence that only lists parts of what came before leaves the topic where it was.
  return first.partOf && first.partOf.text === draft.text ? first.partOf : first;
}
