import { type Figure, statedValue } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { slipBetween } from '../../domain/slips.js';
import { figuresOf, solveFor } from '../tie.js';
import type { NameSlip } from './figure-moves.js';
import type { Move } from './move.js';
import { isNear } from './near.js';
import { printSlips } from './print-slips.js';
import { AS_PRINTED, type Change, holdsUnder } from './suppose.js';
import type { Knot, Net } from './tie-net.js';
import { LONE } from './weigh.js';

/**
 * Wrong shares, rates and changes that no other tie gives away: of the figures of one broken share or rate, all but one
 * stand in ties that hold, or only one comes right by a slip of its own print.
 */
export function loneFigures(net: Net, lone: (knot: Knot) => Move | undefined): readonly Move[] {
  const found: Move[] = [];
  const done = new Set<string | null>();
  for (const knot of net.broken) {
    if (knot.tie.is === 'sum' || done.has(knot.finding)) continue;
    const move = lone(knot);
    if (!move) continue;
    found.push(move);
    done.add(knot.finding);
  }
  return found;
}

/** The figure of one broken share or rate, with the name of the slip. */
export function loneIn(net: Net, knot: Knot, nameSlip: NameSlip): Move | undefined {
  const lone = foundIn(net, knot);
  return lone && { ...lone, slip: nameSlip(lone.figure, lone.change) };
}

function foundIn(net: Net, knot: Knot): Move | undefined {
  const { whole } = knot.tie;
  const open = figuresOf(knot.tie).filter(({ key }) => !net.at(key).some(({ broken }) => !broken));
  if (!open.includes(whole)) return undefined;
  const slipped = gather(open, (figure) => slippedIn(knot, figure) ?? []);
  if (open.length === 1) {
    const right = rounded(whole, solveFor(knot.tie, whole.key));
    return slipped[0] ?? (right === undefined ? undefined : moveTo(whole, right));
  }
  return slipped.find(isPlain) ?? slipped[0];
}

/** The figure with the one slip of its print that makes the tie hold, or the one plain slip of several. */
function slippedIn(knot: Knot, figure: Figure): Move | undefined {
  const step = stepOf(figure);
  if (step === 0n) return undefined;
  const fitting = printSlips(statedValue(figure) / step)
    .filter((value) => isNear(knot.tie, figure, value * step))
    .map((value) => moveTo(figure, value * step))
    .filter(({ change }) => holdsUnder(knot, AS_PRINTED, change));
  const chosen = fitting.length === 1 && !isShort(figure) ? fitting : fitting.filter(isPlain);
  return chosen.length === 1 ? chosen[0] : undefined;
}

/** One slip makes any number of so few digits any other. */
const isShort = ({ text }: Figure): boolean => text.replace(/\D|^0\.?0*/g, '').length < 3;

/** Digits swapped or the point misplaced: one digit that differs may come right by chance. */
function isPlain({ figure, change }: Move): boolean {
  const printed = statedValue(figure);
  const slip = slipBetween(printed, printed + (change.by.get(figure.key) ?? 0n));
  return slip === 'digits-swapped' || slip === 'unit-mixed';
}

function moveTo(figure: Figure, right: bigint): Move {
  const by = new Map([[figure.key, right - statedValue(figure)]]);
  const change: Change = { key: figure.key, by, tolerance: 0n };
  return { is: 'figure', change, figure, cost: LONE, isLone: true };
}

/** One in the last digit that is printed. */
const stepOf = ({ interval }: Figure): bigint => interval.high - interval.low;

function rounded(figure: Figure, value: bigint | undefined): bigint | undefined {
  const step = stepOf(figure);
  if (value === undefined || step === 0n || value < 0n) return undefined;
  return ((value + step / 2n) / step) * step;
}
