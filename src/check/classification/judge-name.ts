import { bareName, remembered, squeezed } from '../../domain/text.js';
import {
  type ClassificationItem,
  itemKey,
  itemOf,
  itemsOfCode,
  itemsOfName,
  keyOf,
} from '../../forms/classification/index.js';

/** What the classification says of a name printed beside a code. */
export type NameJudgement =
  | { readonly is: 'right' }
  /** The data cannot say: an unknown code, or a name too clipped or too far from anything. */
  | { readonly is: 'unknown' }
  /** The code's name of earlier years. */
  | { readonly is: 'former'; readonly former: ClassificationItem; readonly now: ClassificationItem | undefined }
  /** Certainly the name of another item. */
  | { readonly is: 'other'; readonly official: string; readonly codes: readonly string[] }
  /** Almost the official name: words left out, swapped or mistyped. */
  | { readonly is: 'variant'; readonly official: string };

/** Judges a printed name against its code. Wraps, clipping, brackets and a closing 支出 are no difference. */
export function judgeName(code: string, printed: string, year: number | null): NameJudgement {
  const names = namesJudged(code, year);
  let judgement = names.get(printed);
  if (judgement === undefined) {
    judgement = judge(code, printed, year);
    names.set(printed, judgement);
    judged++;
  }
  return judgement;
}

/** Judgements by year, code and name: three look-ups by texts at hand cost less than one by a key that must be built. */
const judgements = new Map<number | null, Map<string, Map<string, NameJudgement>>>();
const MOST_JUDGED = 20_000;
let judged = 0;

function namesJudged(code: string, year: number | null): Map<string, NameJudgement> {
  if (judged >= MOST_JUDGED) {
    judgements.clear();
    judged = 0;
  }
  let codes = judgements.get(year);
  if (!codes) {
    codes = new Map();
    judgements.set(year, codes);
  }
  let names = codes.get(code);
  if (!names) {
    names = new Map();
    codes.set(code, names);
  }
  return names;
}

function judge(code: string, printed: string, year: number | null): NameJudgement {
  const items = itemsOfCode(code);
  const key = itemKey(printed);
  if (items.length === 0 || key.length < 2) return { is: 'unknown' };
  const same = items.filter((item) => keyOf(item) === key);
  const moved = same.length > 0 && isMoved(same, printed, year);
  if (same.length > 0 && !moved) return judgeYear(same, code, year);
  // Of a code whose present name is certain, an uncertain former one is still no name of another item.
  const isSure = items.every((item) => item.certain);
  if (!isSure && !items.some((item) => item.certain && item.to === null)) return { is: 'unknown' };
  if (!moved && items.some((item) => isClippedOrGlued(key, keyOf(item)))) return { is: 'right' };
  const official = (itemOf(code, year) ?? items[0]!).name;
  const others = itemsOfName(printed).filter(
    (item) => item.certain && item.classification === items[0]!.classification && item.code !== code,
  );
  if (others.length > 0) return { is: 'other', official, codes: [...new Set(others.map((item) => item.code))] };
  return isSure && isNear(key, itemKey(official)) ? { is: 'variant', official } : { is: 'unknown' };
}

/** 30311 住房公积金 of 2017 is 30113 since 2018: what a code was called once is now the name of another item. */
const isMoved = (same: readonly ClassificationItem[], printed: string, year: number | null): boolean =>
  year !== null &&
  same.every(({ to, certain }) => certain && to !== null && to < year) &&
  itemsOfName(printed).some(
    ({ to, certain, classification, code }) =>
      certain && to === null && classification === same[0]!.classification && code !== same[0]!.code,
  );

/** A name that ended before the year is a former one, unless another entry of the code still has it. */
function judgeYear(same: readonly ClassificationItem[], code: string, year: number | null): NameJudgement {
  const former = same.find((item) => item.to !== null && year !== null && item.to < year);
  if (!former?.certain || same.some((item) => item.to === null)) return { is: 'right' };
  return { is: 'former', former, now: itemOf(code, year) };
}

/** A cell cut at its width, or a name that took in words of its neighbours. */
const isClippedOrGlued = (printed: string, official: string): boolean =>
  (printed.length >= 3 && official.includes(printed)) || (official.length >= 4 && printed.includes(official));

/**
 * Almost the same name, of six characters or more: the characters in another order, one changed, or two left out, added
 * or, in a long name, changed.
 */
export function isNear(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  if (length < 6 || Math.abs(a.length - b.length) > 2) return false;
  if (sorted(a) === sorted(b)) return true;
  const steps = distance(a, b);
  return steps <= 1 || (steps === 2 && (length >= 10 || Math.abs(a.length - b.length) === 2));
}

const sorted = remembered((text) => [...text].sort().join(''));

/** Number of characters to add, drop or change (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

/** A name as it is shown in messages. */
export const shownName = (name: string): string => bareName(squeezed(name)) || name;
