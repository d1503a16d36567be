import { type Figure, statedValue } from '../../domain/figures.js';
import type { Interval } from '../../domain/interval.js';
import { figuresOf, holdsWith, solveFor, type Tie } from '../tie.js';
import type { Knot, Rest } from './tie-net.js';

/** A supposed correction: how much each figure changes, and how exactly that is known. */
export interface Change {
  /** The figure to put right; the others follow from it as sums or copies. */
  readonly key: string;
  readonly by: ReadonlyMap<string, bigint>;
  readonly tolerance: bigint;
  /** Where all figures change by the same amount: this and the tolerance in plain integers, worked out once. */
  readonly alike?: { readonly by: number; readonly tolerance: number };
}

interface Shift {
  readonly by: bigint;
  readonly tolerance: bigint;
}

/** How much figures are supposed to differ from what is printed, by key. */
export type Shifts = ReadonlyMap<string, Shift>;
export const AS_PRINTED: Shifts = new Map();

/** What is supposed so far, and one change more. */
export function supposing(shifts: Shifts, { by, tolerance }: Change): Map<string, Shift> {
  const all = new Map(shifts);
  for (const [key, own] of by) {
    const known = all.get(key);
    all.set(key, known ? { by: known.by + own, tolerance: known.tolerance + tolerance } : { by: own, tolerance });
  }
  return all;
}

/** True when a tie can hold with what is supposed, and with one change more. */
export function holdsUnder(knot: Knot, shifts: Shifts, change?: Change): boolean {
  if (shifts.size === 0 && !change) {
    knot.holdsAsPrinted ??= holds(knot, shifts, change);
    return knot.holdsAsPrinted;
  }
  return holds(knot, shifts, change);
}

function holds({ tie, rest }: Knot, shifts: Shifts, change: Change | undefined): boolean {
  if (!rest) return holdsWith(tie, (figure) => shifted(figure, shifts, change));
  return holdsInSmall(rest, shifts, change) ?? holdsExactly(rest, shifts, change);
}

/**
 * The same in plain integers, for this is asked by the thousand; undefined where they are not exact. All that is added is
 * whole: as long as all of it together is small enough, every sum on the way is exact.
 */
function holdsInSmall({ signs, small }: Rest, shifts: Shifts, change: Change | undefined): boolean | undefined {
  let by = 0;
  let slack = 0;
  let all = small.all;
  // Whichever is shorter is gone through.
  if (shifts.size > 0)
    for (const key of (shifts.size < signs.size ? shifts : signs).keys()) {
      const shift = shifts.get(key);
      const sign = shift && signs.get(key);
      if (!shift || sign === undefined) continue;
      const own = sign * Number(shift.by);
      by += own;
      slack += Math.abs(sign) * Number(shift.tolerance);
      all += Math.abs(own);
    }
  if (change) {
    const { by: moved, alike } = change;
    const tolerance = alike ? alike.tolerance : Number(change.tolerance);
    for (const key of (moved.size < signs.size ? moved : signs).keys()) {
      const shift = moved.get(key);
      const sign = shift === undefined ? undefined : signs.get(key);
      if (sign === undefined) continue;
      const own = sign * (alike ? alike.by : Number(shift));
      by += own;
      slack += Math.abs(sign) * tolerance;
      all += Math.abs(own);
    }
  }
  if (all + slack > Number.MAX_SAFE_INTEGER) return undefined;
  return small.low + by - slack <= 0 && small.high + by + slack >= 0;
}

function holdsExactly({ low, high, signs }: Rest, shifts: Shifts, change: Change | undefined): boolean {
  let by = 0n;
  let slack = 0n;
  for (const [key, one] of signs) {
    const [sign, size] = [BigInt(one), BigInt(Math.abs(one))];
    const shift = shifts.get(key);
    const own = change?.by.get(key);
    if (shift) by += sign * shift.by;
    if (shift) slack += size * shift.tolerance;
    if (change && own !== undefined) by += sign * own;
    if (change && own !== undefined) slack += size * change.tolerance;
  }
  return low + by - slack <= 0n && high + by + slack >= 0n;
}

function shifted({ key, interval }: Figure, shifts: Shifts, change: Change | undefined): Interval {
  let { low, high } = interval;
  const shift = shifts.get(key);
  if (shift) {
    low += shift.by - shift.tolerance;
    high += shift.by + shift.tolerance;
  }
  const own = change?.by.get(key);
  if (change && own !== undefined) {
    low += own - change.tolerance;
    high += own + change.tolerance;
  }
  return shift || own !== undefined ? { low, high } : interval;
}

/** How much more a figure must change for a tie to hold, with what is supposed already; undefined where nobody can tell. */
export function wantedBy(knot: Knot, key: string, shifts: Shifts): bigint | undefined {
  const { tie, rest } = knot;
  if (rest) {
    const { stated, signs } = rest;
    const own = signs.get(key);
    if (own === undefined || own === 0) return undefined;
    let left = stated;
    if (shifts.size > 0) for (const [other, { by }] of shifts) left += BigInt(signs.get(other) ?? 0) * by;
    return own === 1 ? -left : own === -1 ? left : -left / BigInt(own);
  }
  return tie.is === 'sum' ? undefined : solvedBy(tie, key, shifts);
}

function solvedBy(tie: Exclude<Tie, { is: 'sum' }>, key: string, shifts: Shifts): bigint | undefined {
  const moved =
    shifts.size > 0 && figuresOf(tie).some((figure) => shifts.has(figure.key)) ? shiftedTie(tie, shifts) : tie;
  const value = solveFor(moved, key);
  const figure = figuresOf(moved).find((one) => one.key === key);
  return value === undefined || !figure ? undefined : value - statedValue(figure);
}

function shiftedTie(tie: Exclude<Tie, { is: 'sum' }>, shifts: Shifts): Tie {
  const moved = (figure: Figure): Figure => {
    const by = shifts.get(figure.key)?.by;
    if (by === undefined) return figure;
    return { ...figure, interval: { low: figure.interval.low + by, high: figure.interval.high + by } };
  };
  const whole = moved(tie.whole);
  return tie.is === 'share'
    ? { ...tie, whole, part: moved(tie.part), base: moved(tie.base) }
    : { ...tie, whole, now: moved(tie.now), change: { ...tie.change, figure: moved(tie.change.figure) } };
}
