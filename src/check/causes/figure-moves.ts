import { type Figure, statedValue } from '../../domain/figures.js';
import { magnitude } from '../../domain/interval.js';
import type { Agrees } from './agreement.js';
import type { Move } from './move.js';
import { proposals } from './propose.js';
import type { NamedSlip } from './slip-names.js';
import type { Change, Shifts } from './suppose.js';
import { type Knot, type Net, type Spot, tableOf } from './tie-net.js';
import { AGREED, CONFIRMED, costOf, crowdCost, SETTLED, UNEXPLAINED } from './weigh.js';

/** In longer sums any part could be the wrong one: only the whole, a part that other broken ties share, or one with the sign of a slip is asked. */
const SHORT = 4;

/** What is known of a document beside its ties. */
export interface Signs {
  readonly nameSlip: NameSlip;
  readonly agrees: Agrees;
  /** What may be wrong about figures as long as nothing else is supposed: filled while searching. */
  readonly asPrinted: Map<string, MovesOf>;
}

/** What may be wrong about a figure that stands in these broken ties, and the ties that were read to tell it. */
interface MovesOf {
  readonly broken: readonly Knot[];
  readonly read: readonly Knot[];
  readonly moves: readonly Move[];
}

/** Names the slip by which the right value of a figure became the printed one. */
export type NameSlip = (figure: Figure, change: Change) => NamedSlip | undefined;

/** The figures of a broken tie that may be wrong, each with what it should be, as far as they explain more than they cost. */
export function figureMoves(
  net: Net,
  knot: Knot,
  isBroken: (knot: Knot) => boolean,
  shifts: Shifts,
  signs: Signs,
): readonly Move[] {
  const found: Move[] = [];
  for (const key of knot.keys) {
    const spot = net.spot(key);
    if (!spot || shifts.has(key)) continue;
    const broken = spot.knots.filter(isBroken);
    const isLong = knot.keys.size > SHORT && knot.tie.whole.key !== key && broken.length === 1;
    for (const move of movesOf(net, spot, broken, shifts, signs)) {
      if (isLong && !isPlain(move)) continue;
      const cost = move.cost + (isLong ? crowdCost(printedParts(knot)) : 0);
      // What repairs one tie at most, and costs more than leaving it, can be in no best explanation.
      if (broken.length === 1 && move.change.by.size === 1 && cost >= UNEXPLAINED) continue;
      found.push(isLong ? { ...move, cost } : move);
    }
  }
  return found;
}

/** What may be wrong about one figure; known already where nothing is supposed that touches what it follows from. */
function movesOf(net: Net, spot: Spot, broken: readonly Knot[], shifts: Shifts, signs: Signs): readonly Move[] {
  const { key } = spot.figure;
  const known = signs.asPrinted.get(key);
  if (known && isSame(known.broken, broken) && !touches(net, known.read, shifts)) return known.moves;
  const read = shifts.size === 0 ? [...broken] : undefined;
  const moves = proposals(net, key, broken, shifts, read).map((proposed): Move => moveBy(spot, proposed, signs));
  if (read) signs.asPrinted.set(key, { broken, read, moves });
  return moves;
}

function moveBy(spot: Spot, proposed: Change, { nameSlip, agrees }: Signs): Move {
  const { figure, value } = spot;
  const slip = nameSlip(figure, proposed);
  const change = slip?.right === undefined ? proposed : changedTo(spot, proposed, slip.right);
  const right = value + (change.by.get(figure.key) ?? 0n);
  const said = agrees(figure, right) ? -AGREED : isSaidElsewhere(spot, agrees) ? CONFIRMED : 0;
  const settled = settlesRounding(spot, change) ? -SETTLED : 0;
  return { is: 'figure', change, figure, slip, cost: costOf(spot, change, slip) + said + settled };
}

/**
 * A long sum holds within its rounding although one of its parts is a little wrong: once that is put right, nothing is left of
 * what was taken for rounding. One unit of the last digit may be left anywhere.
 */
function settlesRounding({ figure, knots }: Spot, { by, key }: Change): boolean {
  if (magnitude(by.get(key) ?? 0n) <= figure.interval.high - figure.interval.low) return false;
  return knots.some(({ broken, rest }) => {
    if (broken || !rest || rest.stated === 0n) return false;
    let left = rest.stated;
    for (const [one, own] of by) left += BigInt(rest.signs.get(one) ?? 0) * own;
    return left === 0n;
  });
}

/** Another form prints the same for the same subject, and no tie between the two tells so. */
const isSaidElsewhere = ({ figure, value, knots }: Spot, agrees: Agrees): boolean =>
  figure.key.startsWith('cell:') &&
  agrees(figure, value) &&
  !knots.some(({ figures }) =>
    figures.some(({ key }) => key.startsWith('cell:') && tableOf(key) !== tableOf(figure.key)),
  );

const isSame = (a: readonly Knot[], b: readonly Knot[]): boolean =>
  a.length === b.length && a.every((knot, index) => knot === b[index]);

function touches(net: Net, knots: readonly Knot[], shifts: Shifts): boolean {
  if (shifts.size > 0)
    for (const key of shifts.keys()) for (const knot of net.at(key)) if (knots.includes(knot)) return true;
  return false;
}

/** The change by which a figure becomes exactly this, and what follows from it changes as much. */
function changedTo(spot: Spot, { key, by, tolerance }: Change, right: bigint): Change {
  const own = right - spot.value;
  return { key, by: new Map([...by.keys()].map((one) => [one, own])), tolerance };
}

const printedParts = ({ tie }: Knot): number =>
  tie.is === 'sum' ? tie.parts.filter(({ figure }) => figure.text !== '').length : 2;

/** In a long sum any blank could be the one that was left out, unless its own row tells the amount. */
function isPlain({ slip, figure, change: { by, tolerance } }: Move): boolean {
  if (!slip || slip.name === 'cell-missing') return false;
  if (slip.name !== 'neighbour-copied') return true;
  const left = statedValue(figure) + (by.get(figure.key) ?? 0n);
  return magnitude(left) <= tolerance;
}
