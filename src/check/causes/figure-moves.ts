import { type Figure, statedValue } from '../../domain/figures.js';
import type { Move } from './move.js';
import { proposals } from './propose.js';
import type { NamedSlip } from './slip-names.js';
import type { Change, Shifts } from './suppose.js';
import type { Knot, TieNet } from './tie-net.js';
import { costOf, UNEXPLAINED } from './weigh.js';

/** In longer sums any part could be the wrong one: only the whole, a part that other broken ties share, or a plain slip is asked. */
const SHORT = 4;

/** Names the slip by which the right value of a figure became the printed one. */
export type NameSlip = (figure: Figure, change: Change) => NamedSlip | undefined;

/** The figures of a broken tie that may be wrong, each with what it should be, as far as they explain more than they cost. */
export function figureMoves(
  net: TieNet,
  knot: Knot,
  isBroken: (knot: Knot) => boolean,
  shifts: Shifts,
  nameSlip: NameSlip,
): readonly Move[] {
  const found: Move[] = [];
  for (const key of knot.keys) {
    const figure = net.figures.get(key);
    if (!figure || shifts.has(key)) continue;
    const broken = net.at(key).filter(isBroken);
    const isLong = knot.keys.size > SHORT && knot.tie.whole.key !== key && broken.length === 1;
    for (const change of proposals(net, key, broken, shifts)) {
      const slip = nameSlip(figure, change);
      if (isLong && !isPlain(slip, figure, change)) continue;
      const cost = costOf(net, figure, change, slip);
      // What repairs one tie at most, and costs more than leaving it, can be in no best explanation.
      if (broken.length === 1 && change.by.size === 1 && cost >= UNEXPLAINED) continue;
      found.push({ is: 'figure', change, figure, slip, cost });
    }
  }
  return found;
}

/** A slip so plain that it gives away one part of a long sum: swapped digits and blanks fit one of many parts by chance. */
function isPlain(slip: NamedSlip | undefined, figure: Figure, { by, tolerance }: Change): boolean {
  if (!slip || CHANCY.has(slip.name)) return false;
  if (slip.name !== 'neighbour-copied') return true;
  const left = statedValue(figure) + (by.get(figure.key) ?? 0n);
  return (left < 0n ? -left : left) <= tolerance;
}

const CHANCY: ReadonlySet<string> = new Set([
  'digit-mistyped',
  'cell-missing',
  'digits-swapped',
  'digits-dropped',
  'part-not-added',
  'subtotal-twice',
]);
