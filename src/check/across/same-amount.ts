import { statedValue } from '../../domain/figures.js';
import type { FindingEvidence } from '../../domain/findings.js';
import { gather } from '../../domain/gather.js';
import { magnitude, SCALE } from '../../domain/interval.js';
import { minus, type Term, type Tie, tieHolds } from '../tie.js';

/** Words that go with a tie between two forms. */
interface AcrossWords {
  readonly data?: Readonly<Record<string, string>>;
  readonly group?: string;
  /** Where the amount should stand when the other form does not print it. */
  readonly absentAt?: readonly FindingEvidence[];
}

function size(terms: readonly Term[]): bigint {
  let total = 0n;
  for (const { figure, sign } of terms) total += sign === 1 ? statedValue(figure) : -statedValue(figure);
  return total;
}

/**
 * One amount printed in two forms, each time in one cell or spread over several: left = right. Where one side prints
 * nothing and the other an amount, the tie is broken with message `absent`. Undefined where a side is in doubt.
 */
export function sameAmount(
  left: readonly Term[] | undefined,
  right: readonly Term[] | undefined,
  words: AcrossWords = {},
): Tie | undefined {
  if (!left || !right) return undefined;
  const [first, ...rest] = left;
  if (!first || right.length === 0) {
    const there = first ? left : right;
    const [whole, ...others] = there;
    if (whole?.sign !== 1 || size(there) === 0n || !words.absentAt) return undefined;
    const parts = others.map(({ figure, sign }): Term => ({ figure, sign: sign === 1 ? -1 : 1 }));
    return told({ is: 'sum', whole: whole.figure, parts, message: 'absent', also: words.absentAt }, words);
  }
  if (rest.length > 0 && right.length === 1 && right[0]!.sign === 1)
    return told({ is: 'sum', whole: right[0]!.figure, parts: left }, words);
  if (first.sign !== 1) return undefined;
  const moved = rest.map(({ figure, sign }): Term => ({ figure, sign: sign === 1 ? -1 : 1 }));
  return told({ is: 'sum', whole: first.figure, parts: [...right, ...moved] }, words);
}

/** The tie with the words that are given; a spread of what may not be there is slow, and there are many ties. */
function told(tie: Writable<Tie>, { data, group }: AcrossWords): Tie {
  if (data) tie.data = data;
  if (group) tie.group = group;
  return tie;
}
type Writable<Thing> = { -readonly [Key in keyof Thing]: Thing[Key] };

/**
 * The reading of an amount's scope that holds, when it may be told with or without something (carry-over): the first
 * is the one to quote when none holds. Undefined when there is nothing to compare with.
 */
export function oneOf(
  left: readonly Term[] | undefined,
  rights: readonly (readonly Term[] | undefined)[],
  words: AcrossWords = {},
): Tie | undefined {
  if (rights.some((right) => right === undefined)) return undefined;
  const ties = gather(
    rights.filter((right) => right && right.length > 0),
    (right) => sameAmount(left, right, words) ?? [],
  );
  return ties.find(tieHolds) ?? ties[0];
}

/** All terms with their signs turned. */
export const less = (terms: readonly Term[] | undefined): readonly Term[] | undefined =>
  terms?.map((term) => (term.sign === 1 ? minus(term.figure) : { figure: term.figure, sign: 1 }));

/** Several amounts as one; undefined where one of them is in doubt. */
export const together = (...amounts: readonly (readonly Term[] | undefined)[]): readonly Term[] | undefined =>
  amounts.every((terms) => terms !== undefined) ? amounts.flat() : undefined;

/** What the terms come to as stated, without its sign; undefined in doubt. */
export const amountOf = (terms: readonly Term[] | undefined): bigint | undefined => terms && magnitude(size(terms));

/** True when what the terms say, as stated, is zero or nothing is said; false in doubt. */
export const isNothing = (terms: readonly Term[] | undefined): boolean => {
  const value = amountOf(terms);
  return value !== undefined && value < SCALE / 1_000_000n;
};
