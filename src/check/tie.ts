import { Bearer } from '../domain/bearer.js';
import type { Figure } from '../domain/figures.js';
import { statedValue, writeLike } from '../domain/figures.js';
import type { FindingEvidence, Severity } from '../domain/findings.js';
import {
  type Interval,
  isExact,
  loosened,
  meets,
  negate,
  percentOf,
  SCALE,
  shareOf,
  subtract,
} from '../domain/interval.js';

/** A figure with its sign in a sum. */
export interface Term {
  readonly figure: Figure;
  readonly sign: 1 | -1;
}

interface TieWords {
  /** Key of the rule's message; `unequal` when absent. */
  readonly message?: string;
  /** Data for the message beyond {actual} {expected} {difference} {whole} {parts}. */
  readonly data?: Readonly<Record<string, string>>;
  readonly severity?: Severity;
  /** Broken ties of one rule with the same group make one finding: the columns of one row. The first is quoted. */
  readonly group?: string;
  /** Blank cells that the sum counts as nothing, as figures of zero: one of them may be what is missing. */
  readonly blanks?: () => readonly Figure[];
  /** Shown behind the figures: where a figure should stand and does not. */
  readonly also?: readonly FindingEvidence[];
}

/** An equation (勾稽关系) over printed figures. */
export type Tie =
  /** whole = Σ parts. Equality of two figures is a sum of one part. */
  | ({ readonly is: 'sum'; readonly whole: Figure; readonly parts: readonly Term[] } & TieWords)
  /** share = part ÷ base × 100 */
  | ({ readonly is: 'share'; readonly whole: Figure; readonly part: Figure; readonly base: Figure } & TieWords)
  /** rate = change ÷ (now − change) × 100, where `change.sign` is −1 for a decrease. */
  | ({ readonly is: 'growth'; readonly whole: Figure; readonly change: Term; readonly now: Figure } & TieWords);

export const plus = (figure: Figure): Term => ({ figure, sign: 1 });
export const minus = (figure: Figure): Term => ({ figure, sign: -1 });
/** a = b, the first being where to look. */
export const equal = (a: Figure, b: Figure, words: TieWords = {}): Tie => ({
  is: 'sum',
  whole: a,
  parts: [plus(b)],
  ...words,
});

export const figuresOf = (tie: Tie): readonly Figure[] => {
  switch (tie.is) {
    case 'sum': {
      const figures = [tie.whole];
      for (const { figure } of tie.parts) figures.push(figure);
      return figures;
    }
    case 'share':
      return [tie.whole, tie.part, tie.base];
    case 'growth':
      return [tie.whole, tie.change.figure, tie.now];
  }
};

/** rounding: off by no more than truncating instead of rounding explains. */
export type TieOutcome = 'holds' | 'rounding' | 'broken' | 'untestable';

export interface TieTest {
  readonly outcome: TieOutcome;
  /** What the whole should be, from the other figures as stated. */
  readonly expected: bigint;
  /** The whole as stated, minus `expected`. */
  readonly difference: bigint;
}

const termInterval = (term: Term, of: (figure: Figure) => Interval): Interval =>
  term.sign === 1 ? of(term.figure) : negate(of(term.figure));

/** The interval that the whole must meet, or undefined when the equation has no value (a zero base). */
function computed(tie: Tie, of: (figure: Figure) => Interval): Interval | undefined {
  switch (tie.is) {
    case 'sum':
      return summed(tie.parts, of);
    case 'share':
      return percentOf(of(tie.part), of(tie.base));
    case 'growth': {
      // Growth is told without a sign beside "decrease", so both sides are taken as sizes.
      const change = termInterval(tie.change, of);
      const base = subtract(of(tie.now), change);
      const rate = percentOf(change, base);
      return rate && tie.change.sign === -1 ? negate(rate) : rate;
    }
  }
}

function summed(parts: readonly Term[], of: (figure: Figure) => Interval): Interval {
  let low = 0n;
  let high = 0n;
  for (const { figure, sign } of parts) {
    const own = of(figure);
    low += sign === 1 ? own.low : -own.high;
    high += sign === 1 ? own.high : -own.low;
  }
  return { low, high };
}

const stated = (figure: Figure): Interval => ({ low: statedValue(figure), high: statedValue(figure) });

/** A tie with its test: several ask for the same. */
class WithTest extends Bearer {
  readonly #test: TieTest;

  constructor(tie: Tie, test: TieTest) {
    super(tie);
    this.#test = test;
  }

  static of(tie: object): TieTest | undefined {
    return #test in tie ? tie.#test : undefined;
  }
}

/** Tests one equation by interval arithmetic: broken only when the intervals cannot meet, whatever the rounding. */
export function testTie(tie: Tie): TieTest {
  const known = WithTest.of(tie);
  if (known) return known;
  const test = compare(tie);
  new WithTest(tie, test);
  return test;
}

function compare(tie: Tie): TieTest {
  if (tie.is === 'sum') return compareSum(tie);
  const exact = computed(tie, stated);
  const range = computed(tie, (figure) => figure.interval);
  if (!exact || !range) return { outcome: 'untestable', expected: 0n, difference: 0n };
  const expected = (exact.low + exact.high) / 2n;
  const difference = statedValue(tie.whole) - expected;
  if (meets(range, tie.whole.interval)) return { outcome: 'holds', expected, difference };
  const looser = computed(tie, (figure) => loosened(figure.interval));
  const nearly = looser && meets(looser, loosened(tie.whole.interval));
  return { outcome: nearly ? 'rounding' : 'broken', expected, difference };
}

/** The same for sums, in one pass: printed intervals lie evenly around what is stated. */
function compareSum(tie: Extract<Tie, { is: 'sum' }>): TieTest {
  const quick = compareSmall(tie);
  if (quick) return quick;
  const { whole, parts } = tie;
  let low = 0n;
  let high = 0n;
  for (const { figure, sign } of parts) {
    low += sign === 1 ? figure.interval.low : -figure.interval.high;
    high += sign === 1 ? figure.interval.high : -figure.interval.low;
  }
  const expected = (low + high) / 2n;
  const difference = statedValue(whole) - expected;
  if (meets({ low, high }, whole.interval)) return { outcome: 'holds', expected, difference };
  const nearly = meets(loosened({ low, high }), loosened(whole.interval));
  return { outcome: nearly ? 'rounding' : 'broken', expected, difference };
}

/** A test that was made in safe integers, whose big integers are made only for those who ask for them. */
class QuickTest implements TieTest {
  readonly outcome: TieOutcome;
  readonly #expected: number;
  readonly #difference: number;

  constructor(outcome: TieOutcome, expected: number, difference: number) {
    this.outcome = outcome;
    this.#expected = expected;
    this.#difference = difference;
  }

  get expected(): bigint {
    return BigInt(this.#expected);
  }

  get difference(): bigint {
    return BigInt(this.#difference);
  }
}

/** The same in safe integers, as nearly all figures allow; undefined where a figure or a sum on the way is too large for them. */
function compareSmall({ whole, parts }: Extract<Tie, { is: 'sum' }>): TieTest | undefined {
  const own = whole.interval.small;
  if (!own) return undefined;
  let low = 0;
  let high = 0;
  for (let index = 0; index < parts.length; index++) {
    const { figure, sign } = parts[index]!;
    const { small } = figure.interval;
    if (!small) return undefined;
    low += sign === 1 ? small.low : -small.high;
    high += sign === 1 ? small.high : -small.low;
    if (!isExact(low) || !isExact(high)) return undefined;
  }
  const [sum, twice] = [low + high, own.low + own.high];
  if (!isExact(sum) || !isExact(twice)) return undefined;
  const expected = Math.trunc(sum / 2);
  const difference = Math.trunc(twice / 2) - expected;
  if (low <= own.high && own.low <= high) return new QuickTest('holds', expected, difference);
  const half = Math.floor((high - low) / 2);
  const ownHalf = Math.floor((own.high - own.low) / 2);
  const nearly = low - half <= own.high + ownHalf && own.low - ownHalf <= high + half;
  return new QuickTest(nearly ? 'rounding' : 'broken', expected, difference);
}

/** True when the equation can hold with these intervals in place of the printed ones. */
export function holdsWith(tie: Tie, of: (figure: Figure) => Interval): boolean {
  const range = computed(tie, of);
  return range !== undefined && meets(range, of(tie.whole));
}

/** What one figure would have to be for the equation to hold, the others as stated; undefined when it cannot be told. */
export function solveFor(tie: Tie, key: string): bigint | undefined {
  if (tie.whole.key === key) {
    const value = computed(tie, stated);
    return value && (value.low + value.high) / 2n;
  }
  const whole = statedValue(tie.whole);
  switch (tie.is) {
    case 'sum': {
      const own = tie.parts.find((part) => part.figure.key === key);
      if (!own) return undefined;
      const rest = tie.parts
        .filter((part) => part !== own)
        .reduce((total, part) => total + BigInt(part.sign) * statedValue(part.figure), 0n);
      return BigInt(own.sign) * (whole - rest);
    }
    case 'share': {
      if (tie.part.key === key) return shareOf(stated(tie.whole), stated(tie.base)).low;
      if (whole === 0n) return undefined;
      return (statedValue(tie.part) * 100n * SCALE) / whole;
    }
    case 'growth': {
      // rate r = c/(n−c) with sign s: n = c(100+s·r)/(s·r)…, c = n·s·r/(100+s·r)
      const rate = BigInt(tie.change.sign) * whole;
      const grown = 100n * SCALE + rate;
      if (grown === 0n || rate === 0n) return undefined;
      if (tie.change.figure.key === key) return (BigInt(tie.change.sign) * (statedValue(tie.now) * rate)) / grown;
      return (BigInt(tie.change.sign) * statedValue(tie.change.figure) * grown) / rate;
    }
  }
}

/** Standard data for the message of a broken tie. */
export function tieData(tie: Tie, test: TieTest): Record<string, string> {
  const parts =
    tie.is === 'sum'
      ? tie.parts
          .map(
            (part, index) =>
              `${part.sign === -1 ? '−' : index > 0 ? '+' : ''}${writeLike(tie.whole, statedValue(part.figure))}`,
          )
          .join('')
      : tie.is === 'share'
        ? `${tie.part.text}÷${baseLikePart(tie)}`
        : `${tie.change.figure.text}÷(${tie.now.text}${tie.change.sign === 1 ? '−' : '+'}${tie.change.figure.text})`;
  const size = test.difference < 0n ? -test.difference : test.difference;
  return {
    actual: `${tie.whole.text}`,
    expected: writeLike(tie.whole, test.expected),
    difference: writeLike(tie.whole, size),
    unit: tie.whole.unit ?? '',
    whole: tie.whole.label.zh,
    wholeEn: tie.whole.label.en,
    parts,
    ...(tie.is === 'share' ? { part: tie.part.text, base: baseLikePart(tie) } : {}),
    ...tie.data,
  };
}

/** The base in the unit of the part: 3.19万元 of 277028.20元 is 3.19÷27.7028. */
const baseLikePart = ({ part, base }: Pick<Extract<Tie, { is: 'share' }>, 'part' | 'base'>): string =>
  part.unit === base.unit ? base.text : writeLike(part, statedValue(base));

/** True when the equation can be tested and its intervals meet. */
export const tieHolds = (tie: Tie): boolean => testTie(tie).outcome === 'holds';

/** How many amounts these figures tell that are not one another's roundings. */
export function amountsIn(figures: readonly Figure[]): number {
  const distinct: Figure[] = [];
  for (const one of figures)
    if (!distinct.some((other) => testTie(equal(one, other)).outcome !== 'broken')) distinct.push(one);
  return distinct.length;
}
