import type { ColumnMeaning } from '../../../domain/book.js';
import { gather } from '../../../domain/gather.js';
import { squeezed } from '../../../domain/text.js';
import { GATHERER, mayStandAbove } from './header-tree.js';
import { interleavedWords, type PlacedWord } from './interleaved-words.js';

/** A head with the heads below it. */
export interface Head {
  readonly word: PlacedWord;
  readonly children: readonly Head[];
}

/** Which of two words stands further left: below 0 for the first; 0 where the print does not tell. */
export type Beside = (one: PlacedWord, other: PlacedWord) => number;

/** Of a header with more ways, none is proved. */
const MOST = 240;

/** Every tree that words make whose levels are known: each word stands below one of the level above. */
export function treesOf(levels: readonly (readonly PlacedWord[])[], beside: Beside): readonly (readonly Head[])[] {
  let ways: Parents[] = [new Map()];
  for (let at = 1; at < levels.length; at++) {
    const own = waysToHang(levels[at]!, levels[at - 1]!).filter((way) => keepsOrder(way, beside));
    ways = gather(ways, (way) => own.map((more) => new Map([...way, ...more])));
    if (ways.length > MOST) return [];
  }
  return gather(ways, (parents) => grow(undefined, levels, parents, beside)).slice(0, MOST);
}

type Parents = ReadonlyMap<PlacedWord, PlacedWord>;

/** Words of one kind stand below different parents, in their order; no parent stands above a single word. */
function waysToHang(words: readonly PlacedWord[], parents: readonly PlacedWord[]): Parents[] {
  const kinds = new Map<string, PlacedWord[]>();
  for (const word of words) kinds.set(kindOf(word), [...(kinds.get(kindOf(word)) ?? []), word]);
  let ways: Parents[] = [new Map()];
  for (const own of kinds.values()) {
    const choices = increasing(parents, own.length).filter((chosen) =>
      own.every((word, at) => mayHold(chosen[at]!, word)),
    );
    ways = gather(ways, (way) =>
      choices.map((chosen) => new Map([...way, ...own.map((word, at) => [word, chosen[at]!] as const)])),
    );
    if (ways.length > MOST) return [];
  }
  return ways.filter((way) =>
    parents.every((parent) => [...way.values()].filter((one) => one === parent).length !== 1),
  );
}

/** What stands further left stands below what stands further left. */
const keepsOrder = (parents: Parents, beside: Beside): boolean =>
  [...parents].every(([one, above]) =>
    [...parents].every(([other, over]) => above === over || beside(one, other) >= 0 || beside(above, over) <= 0),
  );

const kindOf = ({ meaning, text }: PlacedWord): string => meaning ?? squeezed(text);

function mayHold(parent: PlacedWord, child: PlacedWord): boolean {
  const above = parent.meaning ?? 'unknown';
  if (!GATHERER.test(parent.text) && (above === 'total' || above === 'subtotal')) return false;
  if (YEARS.has(above) && YEARS.has(child.meaning ?? 'unknown')) return false;
  if (INCOME.test(parent.text) && SPENT.has(child.meaning ?? 'unknown')) return false;
  return GATHERER.test(parent.text) || mayStandAbove(above, child.meaning ?? 'unknown');
}
/** What came in is told by source, and not by what it was spent on. */
const INCOME = /^(?:本年|当年|本期)收入$/;
const SPENT: ReadonlySet<ColumnMeaning> = new Set(['basic', 'project', 'personnel', 'operating']);
const YEARS: ReadonlySet<ColumnMeaning> = new Set([
  'amount',
  'last-year',
  'original-budget',
  'final-budget',
  'final-accounts',
]);

/** All ways to choose so many of these, in their order. */
function increasing<T>(all: readonly T[], count: number, from = 0): (readonly T[])[] {
  if (count === 0) return [[]];
  return gather(all.slice(from), (one, at) => increasing(all, count - 1, from + at + 1).map((rest) => [one, ...rest]));
}

function grow(
  parent: PlacedWord | undefined,
  [words = [], ...below]: readonly (readonly PlacedWord[])[],
  parents: Parents,
  beside: Beside,
): (readonly Head[])[] {
  const own = parent ? words.filter((word) => parents.get(word) === parent) : words;
  let all: (readonly Head[])[] = [[]];
  for (const word of own) {
    const children = below.length === 0 ? [[]] : grow(word, below, parents, beside);
    all = gather(all, (heads) => children.map((below) => [...heads, { word, children: below }]));
  }
  return gather(all, (heads) => orders(heads, beside)).slice(0, MOST);
}

const MOST_ORDERS = 8;

/** The orders in which heads may stand side by side: as the print tells, else as forms print them. */
function orders(heads: readonly Head[], beside: Beside): (readonly Head[])[] {
  let all: (readonly Head[])[] = [[]];
  for (const head of heads) {
    const next = gather(all, (order) => {
      const places = Array.from({ length: order.length + 1 }, (_, at) => at).filter((at) =>
        order.every((other, place) =>
          place < at ? relation(other, head, beside) <= 0 : relation(head, other, beside) <= 0,
        ),
      );
      const aside = places.map((at) => [...order.slice(0, at), head, ...order.slice(at)]);
      const least = Math.min(...aside.map(inversions));
      return aside.filter((one) => inversions(one) === least);
    });
    all = next.slice(0, MOST_ORDERS);
  }
  return all;
}

/** NaN where some words of one stand to the left and some to the right of the other's. */
function relation(one: Head, other: Head, beside: Beside): number {
  let side = 0;
  for (const first of wordsOf(one))
    for (const second of wordsOf(other)) {
      const own = Math.sign(beside(first, second));
      if (own !== 0 && side !== 0 && own !== side) return Number.NaN;
      if (own !== 0) side = own;
    }
  return side;
}

const wordsOf = ({ word, children }: Head): PlacedWord[] => [word, ...gather(children, wordsOf)];

/** How often two heads stand side by side in an order that forms do not have. */
export function inversions(heads: readonly Head[]): number {
  let count = 0;
  for (const [at, head] of heads.entries()) {
    const own = rankOf(head);
    for (const later of heads.slice(at + 1)) if (own > rankOf(later)) count++;
  }
  return count;
}

/** The order of forms; what stands in one row here stands in either order. */
const ORDER: readonly (readonly ColumnMeaning[])[] = [
  ['original-budget', 'last-year'],
  ['amount', 'final-budget'],
  ['final-accounts'],
  ['total', 'subtotal', 'three-public-total'],
  ['general-budget'],
  ['of-which-appropriation'],
  ['managed-funds'],
  ['state-capital'],
  ['special-account'],
  ['service-income'],
  ['business-income', 'superior-subsidy'],
  ['affiliate-remittance'],
  ['other-income'],
  ['unit-funds'],
  ['basic'],
  ['personnel', 'salaries'],
  ['operating', 'goods-services', 'household'],
  ['capital'],
  ['project'],
  ['project-operating'],
  ['project-specific'],
  ['business-operations', 'remit-upward'],
  ['subsidise-affiliates'],
  ['travel-abroad'],
  ['vehicles', 'reception'],
  ['vehicle-purchase'],
  ['vehicle-running'],
  ['meetings'],
  ['training'],
  ['change'],
  ['rate'],
];
const RANKS = new Map(ORDER.flatMap((meanings, rank) => meanings.map((meaning) => [meaning, rank] as const)));

/** NaN, which is above no other, for what stands anywhere: money carried over. Of the same years, the earlier one stands first. */
function rankOf({ word, children }: Head): number {
  const year = /20\d{2}/.exec(word.text)?.[0];
  const rank = RANKS.get(word.meaning ?? 'unknown');
  if (rank !== undefined)
    return year && YEARS.has(word.meaning!) ? Number.parseInt(year, 10) / 10_000 + rank / 1e6 : rank;
  if (word.meaning !== undefined) return Number.NaN;
  const below = children.map(rankOf).filter((own) => own > RANKS.get('total')!);
  return below.length > 0 ? Math.min(...below) : Number.NaN;
}

/** Words of one line stand in its order. */
export const besideOnLine: Beside = (one, other) => {
  for (const [line, place] of one.parts) {
    const own = other.parts.get(line);
    if (own !== undefined) return place - own;
  }
  return 0;
};

/** The lines of a header with the parts of its words put together, level by level; undefined where none is torn. */
export function untangled(heads: readonly string[]): readonly string[] | undefined {
  const words = interleavedWords(heads);
  if (!words?.some(({ parts }) => parts.size > 1)) return undefined;
  const middles = [...new Set(words.map(({ middle }) => middle))].sort((a, b) => a - b);
  return middles.map((middle) => {
    const [order = []] = treesOf([words.filter((word) => word.middle === middle)], besideOnLine);
    return order.map(({ word }) => word.text).join(' ');
  });
}
