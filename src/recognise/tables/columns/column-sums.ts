import type { RowFigures } from './row-figures.js';

/** Sums of several columns, undefined where nothing was added. */
export type Sums = readonly (number | undefined)[];

/** Sums to which nothing was added yet. */
export function blankSums(columnCount: number): (number | undefined)[] {
  while (BLANKS.length <= columnCount) BLANKS.push(BLANKS.map(() => undefined));
  return BLANKS[columnCount]!.slice();
}
/** Lists of none, one, two … values: a copy of one of them takes just the room it needs. */
const BLANKS: undefined[][] = [];

/** A row's values by column, once its figures have columns. */
export function valuesByColumn(columns: readonly number[], figures: RowFigures, columnCount: number): Sums {
  const out = blankSums(columnCount);
  for (let figure = 0; figure < columns.length; figure++) {
    const column = columns[figure]!;
    const value = figures.values[figures.from + figure]!;
    if (column >= 0) out[column] = Number.isNaN(value) ? undefined : value;
  }
  return out;
}

/** Adds a row's values to sums under way. */
export function addTo(sums: (number | undefined)[], values: Sums): void {
  for (let column = 0; column < values.length; column++) {
    const value = values[column];
    if (value !== undefined) sums[column] = (sums[column] ?? 0) + value;
  }
}

/**
 * Sums of the columns that are followed, and how many values were added to each: sum and count of the first column, of the
 * second, and so on. Two ways of reading are one where all of these are alike.
 */
export type Tally = readonly number[];

/** The tally of one row's values. */
export function tallyOf(values: Sums): Tally {
  const tally: number[] = [];
  for (let at = 0; at < values.length; at++) {
    const value = values[at];
    tally.push(value ?? 0, value === undefined ? 0 : 1);
  }
  return tally;
}

export function addTallies(a: Tally, b: Tally): Tally {
  const sum = a.slice();
  for (let at = 0; at < sum.length; at++) sum[at]! += b[at]!;
  return sum;
}

/** The sum of one of the columns, by its place among those followed. */
export const sumAt = (tally: Tally, at: number): number | undefined =>
  tally[2 * at + 1] === 0 ? undefined : tally[2 * at]!;

const TWO_32 = 4_294_967_296;
/** A short number for a tally; others may have the same. Small enough for maps to look up without asking for memory. */
export function keyOf(tally: Tally): number {
  let key = 0;
  for (let at = 0; at < tally.length; at++) {
    const part = tally[at]!;
    key = Math.imul(key ^ (part | 0) ^ Math.imul((part / TWO_32) | 0, 0x85ebca6b), 0x9e3779b1);
    key ^= key >>> 15;
  }
  return key >> 2;
}

export function areAlike(a: Tally, b: Tally): boolean {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
