import { meaningOfHeader } from '../../../forms/header-words.js';
import type { Span } from './print-places.js';

/** A header cell over several columns. */
export interface Head extends Span {
  readonly text: string;
  readonly top: number;
  readonly bottom: number;
  /** Columns it surely covers: the first, and behind the last. */
  first: number;
  last: number;
}

/** A column with what stands in it: its own words, below those that head it together with its neighbours. */
export interface Leaf extends Span {
  readonly text: string;
  readonly top: number;
  readonly bottom: number;
  readonly isKey: boolean;
}

const beside = (a: Head, b: Head): boolean => a.top <= b.bottom && b.top <= a.bottom;
const over = (a: Head, b: Head): boolean => a.bottom < b.top && a.first <= b.first && a.last >= b.last;

/** Gives each head the columns beside it that hang below it and have no other; false where two would share one. */
export function spread(heads: Head[], leaves: readonly Leaf[], lowest: number): boolean {
  heads.sort((a, b) => a.bottom - b.bottom || a.first - b.first);
  for (const head of heads) {
    const level = heads.filter((one) => beside(one, head)).sort((a, b) => a.first - b.first);
    if (level[0] !== head) continue;
    for (let at = 0; at <= level.length; at++) shareGap(level[at - 1], level[at], heads, leaves, lowest);
    partEvenly(level, leaves);
    if (level.some((one, at) => at > 0 && one.first < level[at - 1]!.last)) return false;
  }
  for (const head of heads) widenAround(head, heads, leaves);
  return heads.every((a) =>
    heads.every((b) => a === b || a.last <= b.first || b.last <= a.first || over(a, b) || over(b, a)),
  );
}

/** Where the same columns follow one another again below each of the heads of a level, each head has them once. */
function partEvenly(level: readonly Head[], leaves: readonly Leaf[]): void {
  const [head, last] = [level[0], level.at(-1)];
  if (!head || !last || level.length < 2) return;
  const size = (last.last - head.first) / level.length;
  if (!Number.isInteger(size) || size < 2 || level.every((one) => one.last - one.first === size)) return;
  if (level.some((one, at) => at > 0 && one.first !== level[at - 1]!.last)) return;
  for (let column = head.first; column + size < last.last; column++)
    if (leaves[column]!.text !== leaves[column + size]!.text) return;
  for (const [at, one] of level.entries()) {
    one.first = head.first + at * size;
    one.last = one.first + size;
  }
}

/** The middle of a head and that of the columns below it are so many places apart at most. */
const OFF_MIDDLE = 2.5;

/** A head says nothing over one cell alone: it stands in the middle of those that stand level with that and have no head. */
function widenAround(head: Head, heads: readonly Head[], leaves: readonly Leaf[]): void {
  const { first, last } = head;
  const within = heads.find((one) => one.top > head.bottom && one.first === first && one.last === last);
  if (!within && last - first > 1) return;
  const { top } = within ?? leaves[first]!;
  const { isKey } = leaves[first]!;
  const above = heads.filter((one) => over(one, head)).length;
  const isLike = (leaf: Leaf | undefined, column: number) =>
    leaf !== undefined && leaf.top === top && leaf.isKey === isKey && headsOver(heads, column).length === above;
  while (isLike(leaves[head.first - 1], head.first - 1) && isLike(leaves[head.last], head.last)) {
    const off = leaves[head.first - 1]!.from + leaves[head.last]!.to - head.from - head.to;
    if (Math.abs(off) > 2 * OFF_MIDDLE) return;
    head.first--;
    head.last++;
  }
}

/** Shares the columns between two heads of one level, or outside the first or last, among them. */
function shareGap(
  left: Head | undefined,
  right: Head | undefined,
  heads: readonly Head[],
  leaves: readonly Leaf[],
  lowest: number,
): void {
  const from = left?.last ?? 0;
  const to = right?.first ?? leaves.length;
  if (from > to) return;
  let own = from;
  while (left && own < to && hangs(own, left, heads, leaves, lowest)) own++;
  let other = to;
  while (right && other > from && hangs(other - 1, right, heads, leaves, lowest)) other--;
  if (left && right && other < own) own = other = cutOf(left, right, other, own, leaves);
  if (left) left.last = own;
  if (right) right.first = other;
}

const OF_PERSONNEL = /工资福利|个人和家庭/;
const IS_SUM = /^(?:合计|小计|总计)$/;

/** Labels behind figures begin the second of two lists side by side. */
const beginsSide = (at: number, leaves: readonly Leaf[]): boolean =>
  at > 0 && leaves[at]!.isKey && !leaves[at - 1]!.isKey;

/** Where the columns between two heads part: before a second list, before 小计, or where each head stands nearest to the middle of its own. */
function cutOf(left: Head, right: Head, from: number, to: number, leaves: readonly Leaf[]): number {
  for (let at = from; at < to; at++) if (beginsSide(at, leaves)) return at;
  if (meaningOfHeader(left.text) === 'personnel' && meaningOfHeader(right.text) === 'operating') {
    while (from < to && OF_PERSONNEL.test(leaves[from]!.text)) from++;
    return from;
  }
  const sums = [];
  for (let at = from; at < to; at++) if (IS_SUM.test(leaves[at]!.text)) sums.push(at);
  if (sums.length === 1 && IS_SUM.test(leaves[left.first]!.text)) return sums[0]!;
  const off = (head: Head, first: number, last: number) =>
    Math.abs(leaves[first]!.from + leaves[last - 1]!.to - head.from - head.to);
  let best = from;
  for (let cut = from; cut <= to; cut++)
    if (
      off(left, left.first, cut) + off(right, cut, right.last) <
      off(left, left.first, best) + off(right, best, right.last)
    )
      best = cut;
  return best;
}

/** A column below a head stands lower than one that reaches from the head's own line to the last. */
function hangs(column: number, head: Head, heads: readonly Head[], leaves: readonly Leaf[], lowest: number): boolean {
  const leaf = leaves[column]!;
  if (leaf.top <= head.bottom) return false;
  const above = heads.filter((one) => over(one, head)).map((one) => one.bottom + 1);
  const isSided = above.length === 0 && leaves.some((_, at) => beginsSide(at, leaves));
  if (!isSided && leaf.isKey !== leaves[head.first]!.isKey) return false;
  const covers = (one: Head, at: number) => one.first <= at && one.last > at;
  if (heads.some((one) => one.bottom < head.top && covers(one, column) !== covers(one, head.first))) return false;
  const own = heads.filter((one) => one !== head && covers(one, column));
  if (own.some((one) => beside(one, head))) return false;
  const below = own.filter((one) => one.top > head.bottom);
  const top = Math.min(leaf.top, ...below.map((one) => one.top));
  return (top + leaf.bottom) / 2 > highest(head, heads, leaves, (Math.max(0, ...above) + lowest) / 2);
}

/** Columns that reach over all lines stand in the middle, or a little above it: what stands lower than the highest hangs. */
function highest(head: Head, heads: readonly Head[], leaves: readonly Leaf[], middle: number): number {
  const above = heads.filter((one) => over(one, head));
  // Columns that stand twice are told apart by the heads above them.
  const isWithin = (column: number) => above.every((one) => one.first <= column && one.last > column);
  const isTwice = (column: number) =>
    leaves.some((leaf, at) => at !== column && isWithin(at) && leaf.text === leaves[column]!.text);
  const isBare = (column: number) =>
    isWithin(column) &&
    !isTwice(column) &&
    heads.every((one) => above.includes(one) || one.first > column || one.last <= column);
  const bare = leaves.flatMap((leaf, column) => (isBare(column) ? [(leaf.top + leaf.bottom) / 2] : []));
  if (bare.length === 0) return head.bottom;
  const least = Math.min(...bare);
  return least <= middle + NEAR_MIDDLE ? least + NEAR_MIDDLE : middle;
}

const NEAR_MIDDLE = 0.25;

export const headsOver = (heads: readonly Head[], column: number): string[] =>
  heads.filter((head) => head.first <= column && head.last > column).map((head) => head.text);
