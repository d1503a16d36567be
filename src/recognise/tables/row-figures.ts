import { decimalsOf, halfDigit, scaled } from '../../domain/number.js';
import type { RawRow } from './layout.js';

/** A row's figures as exact numbers with the slack that printing allows, in units of 10⁻⁸. */
export interface RowFigures {
  readonly values: readonly (bigint | undefined)[];
  readonly slack: readonly bigint[];
}

/** 0.005: what rounding to two decimals hides. */
const TWO_DECIMALS = 500_000n;

/** Values of all rows. Where most figures have two decimals or more, an integer like 400 is meant exactly. */
export function figuresOfRows(rows: readonly RawRow[]): RowFigures[] {
  const isFine = rows.some((row) =>
    row.figures.some((figure) => figure.value !== null && decimalsOf(figure.value) >= 2),
  );
  return rows.map((row) => ({
    values: row.figures.map((figure) => (figure.value === null ? undefined : scaled(figure.value))),
    slack: row.figures.map((figure) => {
      const own = halfDigit(figure.value === null ? 0 : decimalsOf(figure.value));
      return isFine && own > TWO_DECIMALS ? TWO_DECIMALS : own;
    }),
  }));
}

const size = (value: bigint): bigint => (value < 0n ? -value : value);

/** True when two sums agree but for rounding. */
export const agrees = (a: bigint, b: bigint, slack: bigint): boolean => size(a - b) <= slack;
