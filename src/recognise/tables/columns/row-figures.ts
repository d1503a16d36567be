import { decimalsOf } from '../../../domain/number.js';
import type { RawRow } from '../layout.js';

/**
 * A row's figures with the slack that printing allows, both in whole units of the table's own size: the figures of all rows
 * stand in one list, those of a row from `from` on. These are plain numbers,
 * since sums of them are tried by the thousand; they are exact as long as all figures of the table together stay below 2⁵¹
 * units, which budgets do. Where they do not, the unit is made so large that they fit, and the slack covers what that cuts.
 * Lists that hold nothing but such numbers spare the engine the guess whether the next one is small or large.
 */
export interface RowFigures {
  readonly from: number;
  readonly count: number;
  /** NaN for a dash. */
  readonly values: Float64Array;
  readonly slack: Float64Array;
}

/** Decimals that are read; further ones are cut. */
const MOST_DECIMALS = 8;
const MOST_UNITS = 2 ** 51;

/** Values of all rows. Where most figures have two decimals or more, an integer like 400 is meant exactly. */
export function figuresOfRows(rows: readonly RawRow[]): RowFigures[] {
  const finest = finestOf(rows);
  const isFine = finest >= 2;
  // Half of the last digit is a whole unit too.
  const wanted = Math.min(MOST_DECIMALS, finest + 1);
  const fitting = fittingDecimals(rows, wanted);
  const cut = fitting < wanted ? 1 : 0;
  const halves: number[] = [];
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals++) halves.push(halfDigit(decimals, fitting) + cut);
  let total = 0;
  for (const row of rows) total += row.figures.length;
  const values = new Float64Array(total);
  const slack = new Float64Array(total);
  const all: RowFigures[] = [];
  let from = 0;
  for (const { figures } of rows) {
    for (let at = 0; at < figures.length; at++) {
      const { value } = figures[at]!;
      const decimals = value === null ? 0 : Math.min(MOST_DECIMALS, decimalsOf(value));
      values[from + at] = value === null ? Number.NaN : unitsOf(value, fitting);
      slack[from + at] = halves[isFine && decimals < 2 ? 2 : decimals]!;
    }
    all.push({ from, count: figures.length, values, slack });
    from += figures.length;
  }
  return all;
}

/** Half of the last digit of a row's first figure; 0 for a row without figures. */
export const slackOf = ({ from, count, slack }: RowFigures): number => (count === 0 ? 0 : slack[from]!);

/** Most decimals that a figure of the table prints. */
function finestOf(rows: readonly RawRow[]): number {
  let finest = 0;
  for (const row of rows)
    for (const { value } of row.figures) if (value !== null) finest = Math.max(finest, decimalsOf(value));
  return finest;
}

/** Half of the last of so many decimals, in units of which the last of `unit` decimals is one. */
const halfDigit = (decimals: number, unit: number): number => Math.floor(10 ** (unit - decimals) / 2);

/** As many decimals as wanted, or as many as let all figures together be added exactly. */
function fittingDecimals(rows: readonly RawRow[], wanted: number): number {
  let total = 0;
  for (const row of rows)
    for (const { value } of row.figures) if (value !== null) total += Math.abs(unitsOf(value, 0)) + 1;
  let decimals = wanted;
  while (decimals > 0 && total * 10 ** decimals >= MOST_UNITS) decimals--;
  return decimals;
}

const ZERO = 48;
/** The whole units of a decimal (digits, with a minus and a point at most), what is smaller cut off. */
export function unitsOf(decimal: string, decimals: number): number {
  const point = decimal.indexOf('.');
  const end = point < 0 ? decimal.length : Math.min(decimal.length, point + 1 + decimals);
  let units = 0;
  let missing = decimals;
  for (let at = decimal.charCodeAt(0) === 45 ? 1 : 0; at < end; at++) {
    if (at === point) continue;
    units = units * 10 + (decimal.charCodeAt(at) - ZERO);
    if (point >= 0 && at > point) missing--;
  }
  for (; missing > 0; missing--) units *= 10;
  return decimal.charCodeAt(0) === 45 ? -units : units;
}

/** True when two sums agree but for rounding. */
export const agrees = (a: number, b: number, slack: number): boolean => Math.abs(a - b) <= slack;
