import type { RowFigures } from './row-figures.js';

/** Sums of several columns, undefined where nothing was added. */
export type Sums = readonly (bigint | undefined)[];

/** One column's share of a packed number: 70 bits of value and sign, 10 bits that count what was added. */
const SLOT = 80n;
const COUNT = 70n;
const ONE = 1n << COUNT;
const HALF = ONE >> 1n;
const MASK = (1n << SLOT) - 1n;

/**
 * Several columns in one number, so that a whole row is added, compared and looked up at once. Holds for fewer than a
 * thousand rows of less than 10²⁰ units each; what does not fit is only seen as another sum.
 */
export function pack(sums: Sums): bigint {
  let packed = 0n;
  for (let column = sums.length - 1; column >= 0; column--) {
    const value = sums[column];
    packed = (packed << SLOT) + (value === undefined ? 0n : value + ONE);
  }
  return packed;
}

/** The sums that were packed and added. */
export function unpack(packed: bigint, columns: number): Sums {
  const sums: (bigint | undefined)[] = [];
  let rest = packed;
  for (let column = 0; column < columns; column++) {
    const slot = rest & MASK;
    const count = (slot + HALF) >> COUNT;
    sums.push(count === 0n ? undefined : slot - (count << COUNT));
    rest >>= SLOT;
  }
  return sums;
}

/** An odd number with bits spread evenly (2⁶⁴ ÷ golden ratio): spreads what is multiplied by it over 64 bits. */
const SPREAD = 0x9e3779b97f4a7c15n;

/**
 * Short key of packed sums, for maps: these look at the last 64 bits only, which hold no more than the first column.
 * Keys add up (in 64 bits) when the sums do.
 */
export function keyOf(packed: bigint): bigint {
  let key = 0n;
  let weight = SPREAD;
  for (let rest = packed; rest > 0n; rest >>= SLOT) {
    key += (rest & MASK) * weight;
    weight = BigInt.asUintN(64, weight * SPREAD);
  }
  return BigInt.asUintN(64, key);
}

export const addKeys = (a: bigint, b: bigint): bigint => BigInt.asUintN(64, a + b);

/** A row's values by column, once its figures have columns. */
export function valuesByColumn(columns: readonly number[], figures: RowFigures, columnCount: number): Sums {
  const out: (bigint | undefined)[] = new Array(columnCount).fill(undefined);
  for (let figure = 0; figure < columns.length; figure++) {
    const column = columns[figure]!;
    if (column >= 0) out[column] = figures.values[figure];
  }
  return out;
}
