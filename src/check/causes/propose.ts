import { statedValue } from '../../domain/figures.js';
import { figuresOf, solveFor, type Tie } from '../tie.js';
import { type Change, holdsAfter, type Knot, type TieNet, tableOf } from './tie-net.js';

/** A sum that software computed is wrong because its part is: no further than this many steps. */
const STEPS = 60;

/** The changes of one figure that would make one of these broken ties hold. */
export function proposals(net: TieNet, key: string, broken: readonly Knot[]): readonly Change[] {
  const figure = net.figures.get(key);
  if (!figure) return [];
  const found: Change[] = [];
  for (const knot of [...broken].sort((a, b) => coarseness(a.tie) - coarseness(b.tie) || a.keys.size - b.keys.size)) {
    const value = solveFor(knot.tie, key);
    if (value === undefined) continue;
    const by = value - statedValue(figure);
    const tolerance = slackOf(knot.tie);
    const near = (change: Change) => distance(change.by.get(key) ?? 0n, by) <= change.tolerance + tolerance;
    if (by === 0n || found.some(near)) continue;
    const alone: Change = { key, by: new Map([[key, by]]), tolerance };
    const carried = carry(net, key, by, tolerance);
    found.push(alone);
    if (carried.by.size > 1) found.push(carried);
  }
  return found;
}

/** A sum tells the missing amount to the last digit; a share or a rate only as exactly as it was rounded. */
const coarseness = (tie: Tie): number => (tie.is === 'sum' ? 0 : 1);

const distance = (a: bigint, b: bigint): bigint => (a > b ? a - b : b - a);

/** Half of the last digits of all figures of a tie: how exactly the missing one can be solved for. */
function slackOf(tie: Tie): bigint {
  return figuresOf(tie).reduce((total, { interval }) => total + (interval.high - interval.low) / 2n, 0n);
}

/** The change carried through the sums of its own table that hold now: 项, 款, 类, 合计; 基本支出, 合计. */
function carry(net: TieNet, key: string, by: bigint, tolerance: bigint): Change {
  const changed = new Map([[key, by]]);
  const change: Change = { key, by: changed, tolerance };
  const open = [key];
  for (let step = 0; open.length > 0 && step < STEPS; step++) {
    const next = open.shift()!;
    for (const knot of net.at(next)) {
      if (knot.broken || knot.tie.is !== 'sum' || !isInside(knot, key) || holdsAfter(knot, change)) continue;
      const follower = followerOf(knot, changed);
      if (follower === undefined) continue;
      changed.set(follower, by);
      open.push(follower);
    }
  }
  return change;
}

const isInside = (knot: Knot, key: string): boolean => {
  const table = tableOf(key);
  return key.startsWith('cell:') && [...knot.keys].every((one) => tableOf(one) === table);
};

/** The figure of a sum that moves along: the whole with its part, or the only part that is as large as the whole. */
function followerOf(knot: Knot, changed: ReadonlyMap<string, bigint>): string | undefined {
  const { tie } = knot;
  if (tie.is !== 'sum') return undefined;
  const moved = tie.parts.filter((part) => changed.has(part.figure.key));
  if (moved.length > 0) return changed.has(tie.whole.key) || moved.length > 1 ? undefined : tie.whole.key;
  const size = statedValue(tie.whole);
  const alike = tie.parts.filter((part) => part.figure.text !== '' && statedValue(part.figure) === size);
  return alike.length === 1 || (size !== 0n && alike.length > 0) ? alike[0]!.figure.key : undefined;
}
