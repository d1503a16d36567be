import { indicatorColumn } from '../evaluations/columns.js';
import { plain } from '../evaluations/tokens.js';
import { type Role, roleOf } from '../targets/header.js';
import type { PrintWord } from './print-words.js';

/** A column of a printed header: what it holds, its words, and where they stand. */
export interface PrintHead {
  readonly role: Role;
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** A header, its first line and the line behind it. */
export interface PrintHeader {
  readonly heads: readonly PrintHead[];
  readonly from: number;
  readonly to: number;
}

interface Draft {
  readonly words: readonly PrintWord[];
  readonly left: number;
  readonly right: number;
}
interface Way {
  readonly heads: readonly Draft[];
  /** How far words stand aside from the other lines of their heads, in places. */
  readonly cost: number;
  /** The same, with what the heads so far are worth. */
  readonly order: number;
}

/** A header takes so many lines above and below the one that has most of its words. */
const MOST_LINES = 2;
/** A line of more words is none of a header. */
const MOST_HEADS = 14;
/** A word this far aside, in places, is no other line of a head. */
const FARTHEST = 9;
/** What a place aside counts beside a head that is not known. */
const ASIDE = 0.1;
const MOST_WAYS = 40;
/** Shorter words than this are rests of heads. */
const REST = 7;
const LEVEL = /^[一二三]级(?:绩效)?(?:指标)?/;

/** The header around a line that names two levels or more; its words may be broken over lines, here and there aside. */
export function printHeader(lines: readonly (readonly PrintWord[])[], base: number): PrintHeader | undefined {
  if (!mayHead(lines[base]!)) return undefined;
  let best: { header: PrintHeader; cost: number } | undefined;
  for (let above = 0; above <= MOST_LINES && above <= base; above++)
    for (let below = 0; below <= MOST_LINES && base + below < lines.length; below++) {
      const way = bestWay(lines, base - above, base + below + 1, base);
      if (!way || (best && way.cost >= best.cost)) continue;
      best = { header: { heads: way.heads, from: base - above, to: base + below + 1 }, cost: way.cost };
    }
  return best && isWhole(best.header.heads) ? best.header : undefined;
}

/** A line that names two levels or more. */
export const mayHead = (words: readonly PrintWord[]): boolean =>
  words.length <= MOST_HEADS && words.filter(({ text }) => LEVEL.test(text)).length > 1;

const isWhole = (heads: readonly PrintHead[]): boolean => {
  const count = (role: Role) => heads.filter((head) => head.role === role).length;
  const once: readonly Role[] = ['level1', 'level2', 'level3', 'operator', 'unit', 'weight', 'score', 'actual'];
  return count('level3') === 1 && count('value') === 1 && once.every((role) => count(role) < 2);
};

function bestWay(
  lines: readonly (readonly PrintWord[])[],
  from: number,
  to: number,
  base: number,
): { heads: readonly PrintHead[]; cost: number } | undefined {
  let ways: Way[] = [{ heads: lines[base]!.map((word) => draftOf([word])), cost: 0, order: 0 }];
  const order = [];
  for (let line = base - 1; line >= from; line--) order.push(line);
  for (let line = base + 1; line < to; line++) order.push(line);
  for (const line of order) {
    const words = lines[line]!;
    if (words.length === 0 || words.length > MOST_HEADS) return undefined;
    for (const word of words)
      ways = ways
        .flatMap((way) => grown(way, word))
        .sort((a, b) => a.order - b.order)
        .slice(0, MOST_WAYS);
  }
  const isOfRests = lines
    .slice(base + 1, to)
    .flat()
    .every(({ text }) => text.length < REST);
  let best: { heads: readonly PrintHead[]; cost: number } | undefined;
  for (const way of ways) {
    const heads = headsOf(withWholeHeads(way.heads));
    const rests = heads.every(isKnown) && isOfRests ? (base + 1 - to) * 0.4 : 0;
    const cost = way.cost * ASIDE + rests + worthOf(heads);
    if (!best || cost < best.cost) best = { heads, cost };
  }
  return best;
}

/** Heads that are known are what a header is made of. */
const worthOf = (heads: readonly PrintHead[]): number => heads.reduce((sum, head) => sum + (isKnown(head) ? -1 : 1), 0);
const isKnown = ({ role, text }: PrintHead): boolean => role !== 'other' || /^(?:备注|(?:年度)?绩效指标)$/.test(text);

const draftOf = (words: readonly PrintWord[]): Draft => ({
  words,
  left: Math.min(...words.map(({ left }) => left)),
  right: Math.max(...words.map(({ right }) => right)),
});

/** The ways to take a word of another line: as a line of a head near it, or as a head of its own. */
function grown({ heads, cost }: Way, word: PrintWord): Way[] {
  const ways: Way[] = [];
  // Words of one line stand in heads from left to right.
  const last = heads.findLastIndex((head) => head.words.some((one) => one.line === word.line && one.left < word.left));
  for (const [index, head] of heads.entries()) {
    const aside = Math.max(0, head.left - word.right, word.left - head.right);
    if (index < last || aside > FARTHEST || head.words.length > MOST_LINES * 2) continue;
    if (index === last && word.left - head.right > 2) continue;
    const middle = Math.abs(head.left + head.right - word.left - word.right) / 2;
    const words = [...head.words, word].sort((a, b) => a.line - b.line || a.left - b.left);
    ways.push(wayOf(heads.with(index, draftOf(words)), cost + aside + middle * 0.1, index));
  }
  if (heads.every((head) => head.left >= word.right || word.left >= head.right)) {
    const at = heads.findIndex((head) => head.left > word.left);
    ways.push(wayOf(heads.toSpliced(at < 0 ? heads.length : at, 0, draftOf([word])), cost, at < 0 ? heads.length : at));
  }
  return ways;
}

/** Heads before the last one that grew stay as they are. */
const wayOf = (heads: readonly Draft[], cost: number, last: number): Way => ({
  heads,
  cost,
  order: cost * ASIDE + worthOf(headsOf(heads.slice(0, last + 1))),
});

function headsOf(drafts: readonly Draft[]): PrintHead[] {
  const heads: PrintHead[] = [];
  let afterValue = false;
  for (const { words, left, right } of drafts) {
    const text = words.map((word) => word.text).join('');
    const role = roleOf(text, afterValue) ?? evaluatedRole(text) ?? 'other';
    if (role === 'value' || role === 'operator') afterValue = true;
    heads.push({ role, text, left, right });
  }
  return heads;
}

/** A head whose last words stand beside it: 偏差原因分析及改进措  施. */
function withWholeHeads(heads: readonly Draft[]): readonly Draft[] {
  const is = (words: readonly PrintWord[]) => {
    const text = words.map((word) => word.text).join('');
    return (roleOf(text) ?? evaluatedRole(text)) !== undefined;
  };
  const whole: Draft[] = [];
  for (const head of heads) {
    const last = whole.at(-1);
    const words = last && [...last.words, ...head.words];
    const isPart = words && !is(head.words) && is(words);
    // Where the rest stands tells nothing of the column.
    if (isPart) whole[whole.length - 1] = { ...last, words };
    else whole.push(head);
  }
  return whole;
}

function evaluatedRole(text: string): Role | undefined {
  const role = indicatorColumn(plain(text));
  return role === 'reason' ? 'explanation' : role;
}
