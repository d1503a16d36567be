import { statedValue } from '../../domain/figures.js';
import type { Tie } from '../tie.js';
import { type Change, holdsUnder, type Shifts, wantedBy } from './suppose.js';
import { type Knot, type Net, tableOf } from './tie-net.js';

/** A sum that software computed is wrong because its part is: no further than this many steps. */
const STEPS = 60;
/** One fact is seldom printed wrong in more places than these. */
const MOST_COPIES = 4;

/**
 * The changes of one figure that would make one of these broken ties hold: of it alone, of it and the sums that
 * follow from it, and of its copies in other places too. The ties looked at for that are added to those that were `read`.
 */
export function proposals(
  net: Net,
  key: string,
  broken: readonly Knot[],
  shifts: Shifts,
  read: Knot[] | undefined,
): readonly Change[] {
  const found: Change[] = [];
  for (const knot of [...broken].sort((a, b) => coarseness(a.tie) - coarseness(b.tie) || a.keys.size - b.keys.size)) {
    const by = wantedBy(knot, key, shifts);
    if (by === undefined) continue;
    const tolerance = knot.slack;
    const near = (change: Change) => distance(change.by.get(key) ?? 0n, by) <= change.tolerance + tolerance;
    if (by === 0n || found.some(near)) continue;
    const alike = { by: Number(by), tolerance: Number(tolerance) };
    const alone: Alone = { key, by: new Map([[key, by]]), tolerance, alike };
    found.push(alone);
    const { change: carried, isCopied } = carry(net, alone, shifts, 0, read);
    if (carried.by.size > 1) found.push(carried);
    const copied = isCopied ? carry(net, alone, shifts, MOST_COPIES, read) : undefined;
    if (copied && copied.copies <= MOST_COPIES && copied.change.by.size > carried.by.size) found.push(copied.change);
  }
  return found;
}

/** A sum tells the missing amount to the last digit; a share or a rate only as exactly as it was rounded. */
const coarseness = (tie: Tie): number => (tie.is === 'sum' ? 0 : 1);

const distance = (a: bigint, b: bigint): bigint => (a > b ? a - b : b - a);

/** A change of one figure. */
type Alone = Required<Change>;

/** A change with what follows from it, and whether other places print the same. */
interface Carried {
  readonly change: Change;
  readonly isCopied: boolean;
  readonly copies: number;
}

/**
 * The change carried through the sums of its own table that hold now (项, 款, 类, 合计; 基本支出, 合计); across forms, to the
 * places that print the same fact too, as long as those are not too many.
 */
function carry(
  net: Net,
  { key, by, tolerance, alike }: Alone,
  shifts: Shifts,
  mostCopies: number,
  read: Knot[] | undefined,
): Carried {
  const changed = new Map(by);
  const change: Change = { key, by: changed, tolerance, alike };
  const own = by.get(key) ?? 0n;
  const open = [key];
  const home = tableOf(key);
  let copies = 0;
  let isCopied = false;
  for (let step = 0; open.length > 0 && step < STEPS; step++) {
    const next = open.shift()!;
    for (const knot of net.at(next)) {
      if (!isCarrying(knot)) continue;
      read?.push(knot);
      if (!holdsUnder(knot, shifts) || holdsUnder(knot, shifts, change)) continue;
      if (knot.home === undefined) isCopied = true;
      if (knot.home === undefined && mostCopies === 0) continue;
      const follower = followerOf(knot, changed);
      if (follower === undefined) continue;
      if (tableOf(follower) !== home && ++copies > mostCopies) return { change, isCopied, copies };
      changed.set(follower, own);
      open.push(follower);
    }
  }
  return { change, isCopied, copies };
}

/** Sums within one table carry a change; copies from one place to another do where it is asked for. */
const isCarrying = ({ tie, home }: Knot): boolean =>
  tie.is === 'sum' && (home !== undefined || (tie.parts.length === 1 && tie.parts[0]!.sign === 1));

/** The figure of a sum that moves along: the whole with its part, or the only part that is as large as the whole. */
function followerOf(knot: Knot, changed: ReadonlyMap<string, bigint>): string | undefined {
  const { tie } = knot;
  if (tie.is !== 'sum') return undefined;
  let moved = 0;
  for (const { figure } of tie.parts) if (changed.has(figure.key)) moved++;
  if (moved > 0) return changed.has(tie.whole.key) || moved > 1 ? undefined : tie.whole.key;
  const size = statedValue(tie.whole);
  const alike = tie.parts.filter((part) => part.figure.text !== '' && statedValue(part.figure) === size);
  return alike.length === 1 || (size !== 0n && alike.length > 0) ? alike[0]!.figure.key : undefined;
}
