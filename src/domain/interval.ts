import { gather } from './gather.js';
/**
 * Everything that a printed number may stand for: both ends included, in whole units of 10⁻⁸.
 * "795.44" stands for 795.435 … 795.445. Money is kept in 万元, so that one scale serves all quantities exactly:
 * 10⁻⁸ 万元 is one 毫 (0.0001 元).
 */
export interface Interval {
  readonly low: bigint;
  readonly high: bigint;
  /** The same two ends as plain integers, where these are safe (below 2⁵³): figures are compared by the hundred. */
  readonly small?: SmallEnds | undefined;
}

/** Ends of an interval that are safe integers. */
interface SmallEnds {
  readonly low: number;
  readonly high: number;
}

/** An interval told in safe integers; its big integers are made only for those who ask for them, which few do. */
export class SmallInterval implements Interval {
  readonly small: SmallEnds;
  #low: bigint | undefined;
  #high: bigint | undefined;

  constructor(low: number, high: number) {
    this.small = { low, high };
  }

  get low(): bigint {
    this.#low ??= BigInt(this.small.low);
    return this.#low;
  }

  get high(): bigint {
    this.#high ??= BigInt(this.small.high);
    return this.#high;
  }
}

/** 10⁻⁸: one unit of `Interval`. */
export const SCALE = 100_000_000n;

/** True for an integer that is surely the sum it was added up to: none on the way was rounded. */
export const isExact = (integer: number): boolean => Math.abs(integer) <= Number.MAX_SAFE_INTEGER;

export const exactly = (value: bigint): Interval => ({ low: value, high: value });
/** Without its sign. */
export const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);
export const ZERO: Interval = new SmallInterval(0, 0);

export const add = (a: Interval, b: Interval): Interval => ({ low: a.low + b.low, high: a.high + b.high });
export const negate = (a: Interval): Interval => ({ low: -a.high, high: -a.low });
export const subtract = (a: Interval, b: Interval): Interval => add(a, negate(b));
export const sum = (parts: Iterable<Interval>): Interval => {
  let total = ZERO;
  for (const part of parts) total = add(total, part);
  return total;
};

/** True when one value can lie in both. */
export function meets(a: Interval, b: Interval): boolean {
  const [x, y] = [a.small, b.small];
  return x && y ? x.low <= y.high && y.low <= x.high : a.low <= b.high && b.low <= a.high;
}

/** The interval grown by another rounding of the same size: what truncating instead of rounding can explain. */
export const loosened = (a: Interval): Interval => {
  if (a.small) {
    const { low, high } = a.small;
    const half = Math.floor((high - low) / 2);
    if (isExact(low - half) && isExact(high + half)) return new SmallInterval(low - half, high + half);
  }
  const width = a.high - a.low;
  return { low: a.low - width / 2n, high: a.high + width / 2n };
};

export const middle = (a: Interval): bigint => (a.low + a.high) / 2n;

const floorDiv = (a: bigint, b: bigint): bigint => {
  const q = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? q - 1n : q;
};
const ceilDiv = (a: bigint, b: bigint): bigint => -floorDiv(-a, b);

function smallest(a: bigint, b: bigint, c: bigint, d: bigint): bigint {
  const one = a < b ? a : b;
  const other = c < d ? c : d;
  return one < other ? one : other;
}
function largest(a: bigint, b: bigint, c: bigint, d: bigint): bigint {
  const one = a > b ? a : b;
  const other = c > d ? c : d;
  return one > other ? one : other;
}

/** part ÷ whole × 100, as an interval of per cent. Undefined when the whole may be zero. */
export function percentOf(part: Interval, whole: Interval): Interval | undefined {
  if (whole.low <= 0n && whole.high >= 0n) return undefined;
  const least = part.low * 100n * SCALE;
  const most = part.high * 100n * SCALE;
  return {
    low: smallest(
      floorDiv(least, whole.low),
      floorDiv(least, whole.high),
      floorDiv(most, whole.low),
      floorDiv(most, whole.high),
    ),
    high: largest(
      ceilDiv(least, whole.low),
      ceilDiv(least, whole.high),
      ceilDiv(most, whole.low),
      ceilDiv(most, whole.high),
    ),
  };
}

/** rate per cent of the whole, as an interval of the whole's kind. */
export function shareOf(percent: Interval, whole: Interval): Interval {
  const products = gather([percent.low, percent.high], (p) => [whole.low, whole.high].map((w) => p * w));
  const low = products.reduce((a, b) => (a < b ? a : b));
  const high = products.reduce((a, b) => (a > b ? a : b));
  return { low: floorDiv(low, 100n * SCALE), high: ceilDiv(high, 100n * SCALE) };
}

/** a × b of two plain numbers. */
export function product(a: Interval, b: Interval): Interval {
  const products = gather([a.low, a.high], (x) => [b.low, b.high].map((y) => x * y));
  const low = products.reduce((x, y) => (x < y ? x : y));
  const high = products.reduce((x, y) => (x > y ? x : y));
  return { low: floorDiv(low, SCALE), high: ceilDiv(high, SCALE) };
}
