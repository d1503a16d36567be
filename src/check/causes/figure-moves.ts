import { type Figure, statedValue } from '../../domain/figures.js';
import type { Agrees } from './agreement.js';
import type { Move } from './move.js';
import { proposals } from './propose.js';
import type { NamedSlip } from './slip-names.js';
import type { Change, Shifts } from './suppose.js';
import type { Knot, TieNet } from './tie-net.js';
import { AGREED, costOf, crowdCost, UNEXPLAINED } from './weigh.js';

/** In longer sums any part could be the wrong one: only the whole, a part that other broken ties share, or one with the sign of a slip is asked. */
const SHORT = 4;

/** What is known of a document beside its ties. */
export interface Signs {
  readonly nameSlip: NameSlip;
  readonly agrees: Agrees;
}

/** Names the slip by which the right value of a figure became the printed one. */
export type NameSlip = (figure: Figure, change: Change) => NamedSlip | undefined;

/** The figures of a broken tie that may be wrong, each with what it should be, as far as they explain more than they cost. */
export function figureMoves(
  net: TieNet,
  knot: Knot,
  isBroken: (knot: Knot) => boolean,
  shifts: Shifts,
  { nameSlip, agrees }: Signs,
): readonly Move[] {
  const found: Move[] = [];
  for (const key of knot.keys) {
    const spot = net.spot(key);
    if (!spot || shifts.has(key)) continue;
    const { figure } = spot;
    const broken = net.at(key).filter(isBroken);
    const isLong = knot.keys.size > SHORT && knot.tie.whole.key !== key && broken.length === 1;
    for (const proposed of proposals(net, key, broken, shifts)) {
      const slip = nameSlip(figure, proposed);
      const change = slip?.right === undefined ? proposed : changedTo(figure, proposed, slip.right);
      if (isLong && !isPlain(slip, figure, change)) continue;
      const right = statedValue(figure) + (change.by.get(key) ?? 0n);
      const crowd = isLong ? crowdCost(printedParts(knot)) : 0;
      const cost = costOf(spot, change, slip) + crowd - (agrees(figure, right) ? AGREED : 0);
      // What repairs one tie at most, and costs more than leaving it, can be in no best explanation.
      if (broken.length === 1 && change.by.size === 1 && cost >= UNEXPLAINED) continue;
      found.push({ is: 'figure', change, figure, slip, cost });
    }
  }
  return found;
}

/** The change by which a figure becomes exactly this, and what follows from it changes as much. */
function changedTo(figure: Figure, { key, by, tolerance }: Change, right: bigint): Change {
  const own = right - statedValue(figure);
  return { key, by: new Map([...by.keys()].map((one) => [one, own])), tolerance };
}

const printedParts = ({ tie }: Knot): number =>
  tie.is === 'sum' ? tie.parts.filter(({ figure }) => figure.text !== '').length : 2;

/** In a long sum any blank could be the one that was left out, unless its own row tells the amount. */
function isPlain(slip: NamedSlip | undefined, figure: Figure, { by, tolerance }: Change): boolean {
  if (!slip || slip.name === 'cell-missing') return false;
  if (slip.name !== 'neighbour-copied') return true;
  const left = statedValue(figure) + (by.get(figure.key) ?? 0n);
  return (left < 0n ? -left : left) <= tolerance;
}
