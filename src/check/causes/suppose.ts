import { type Figure, statedValue } from '../../domain/figures.js';
import { figuresOf, holdsWith, solveFor, type Tie } from '../tie.js';
import type { Knot } from './tie-net.js';

/** A supposed correction: how much each figure changes, and how exactly that is known. */
export interface Change {
  /** The figure to put right; the others follow from it as sums or copies. */
  readonly key: string;
  readonly by: ReadonlyMap<string, bigint>;
  readonly tolerance: bigint;
}

export interface Shift {
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

/** whole − Σ parts: what it may be, what it is as stated, and with which sign each figure counts. */
interface Rest {
  readonly low: bigint;
  readonly high: bigint;
  readonly stated: bigint;
  readonly signs: ReadonlyMap<string, bigint>;
}

const rests = new WeakMap<Knot, Rest>();

/** Sums are asked by the thousand: what is left between whole and parts is worked out once. */
function restOf(knot: Knot, tie: Extract<Tie, { is: 'sum' }>): Rest {
  const known = rests.get(knot);
  if (known) return known;
  const signs = new Map([[tie.whole.key, 1n]]);
  let { low, high } = tie.whole.interval;
  for (const { figure, sign } of tie.parts) {
    const { interval, key } = figure;
    low -= sign === 1 ? interval.high : -interval.low;
    high -= sign === 1 ? interval.low : -interval.high;
    signs.set(key, (signs.get(key) ?? 0n) - BigInt(sign));
  }
  const stated = (low + high) / 2n;
  // A sum that holds but for its rounding is no worse off as long as nothing moves in it.
  const rest = knot.broken ? { low, high, stated, signs } : { low: least(low), high: most(high), stated, signs };
  rests.set(knot, rest);
  return rest;
}

const least = (value: bigint): bigint => (value > 0n ? 0n : value);
const most = (value: bigint): bigint => (value < 0n ? 0n : value);
const size = (value: bigint): bigint => (value < 0n ? -value : value);

/** True when a tie can hold with what is supposed. */
export function holdsUnder(knot: Knot, shifts: Shifts): boolean {
  const { tie } = knot;
  if (tie.is !== 'sum')
    return holdsWith(tie, ({ key, interval }) => {
      const shift = shifts.get(key);
      if (!shift) return interval;
      return { low: interval.low + shift.by - shift.tolerance, high: interval.high + shift.by + shift.tolerance };
    });
  const rest = restOf(knot, tie);
  let { low, high } = rest;
  const { signs } = rest;
  // Whichever is shorter is gone through: this is asked by the thousand.
  for (const key of (shifts.size < signs.size ? shifts : signs).keys()) {
    const shift = shifts.get(key);
    const sign = signs.get(key);
    if (shift === undefined || sign === undefined) continue;
    const by = sign * shift.by;
    const slack = size(sign) * shift.tolerance;
    low += by - slack;
    high += by + slack;
  }
  return low <= 0n && high >= 0n;
}

/** How much more a figure must change for a tie to hold, with what is supposed already; undefined where nobody can tell. */
export function wantedBy(knot: Knot, key: string, shifts: Shifts): bigint | undefined {
  const { tie } = knot;
  if (tie.is === 'sum') {
    const { stated, signs } = restOf(knot, tie);
    const own = signs.get(key);
    if (own === undefined || own === 0n) return undefined;
    let rest = stated;
    for (const [other, { by }] of shifts) rest += (signs.get(other) ?? 0n) * by;
    return -rest / own;
  }
  const moved = figuresOf(tie).some((figure) => shifts.has(figure.key)) ? shiftedTie(tie, shifts) : tie;
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

/** Half of the last digits of all figures of a tie: how exactly the missing one can be solved for. */
export const slackOf = (tie: Tie): bigint =>
  figuresOf(tie).reduce((total, { interval }) => total + (interval.high - interval.low) / 2n, 0n);
