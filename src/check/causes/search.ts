import { gather } from '../../domain/gather.js';
import { type Effect, effectOf } from './effect.js';
import { figureMoves, type Signs } from './figure-moves.js';
import { type Move, nameOf, ownKeys } from './move.js';
import { AS_PRINTED, type Shifts, supposing } from './suppose.js';
import type { Thoughts } from './thoughts.js';
import type { Knot, Net } from './tie-net.js';
import { SPOILT, UNEXPLAINED } from './weigh.js';

/** A set of mistakes that together explain broken ties; those that it leaves are unexplained. */
export interface Explanation {
  readonly moves: readonly Move[];
  readonly cost: number;
  /** What all its moves together change. */
  readonly shifts: Shifts;
  /** Ties that it does not explain. */
  readonly left: ReadonlySet<Knot>;
}

export interface Found {
  /** The best explanation first, then those nearly as good. */
  readonly explanations: readonly Explanation[];
  /** False when there was more to try than could be tried. */
  readonly isExact: boolean;
  /** How many suppositions were tried. */
  readonly tried: number;
}

/** Explanations that are this much less likely than the best one do not count. */
export const MARGIN = 5;
/** Suppositions tried for one group of broken ties. */
const MOST_TRIED = 600;
/** More mistakes at once in one group than these are not looked for. */
const DEEPEST = 6;

/** Ties of which nothing was known when the search began. */
const UNEXPLAINED_PRICE = { share: 0, whole: 0 };
const SPOILT_PRICE = { share: 1, whole: 3 };

interface Node extends Explanation {
  readonly broken: ReadonlySet<Knot>;
}

/**
 * The least unlikely mistakes that together make a group of broken ties hold. Some figure of every broken tie must be wrong,
 * or the tie left unexplained: so the search takes one broken tie after the other and supposes each in turn (branch and
 * bound). What a correction breaks elsewhere must be explained too.
 */
export class Search {
  readonly #net: Net;
  readonly #signs: Signs;
  readonly #thoughts: Thoughts;
  readonly #at = new Map<Knot, readonly Move[]>();
  readonly #seen = new Set<string>();
  #found: Explanation[] = [];
  #best = Number.POSITIVE_INFINITY;
  #tried = 0;
  #group: ReadonlySet<Knot> = new Set();

  constructor(net: Net, signs: Signs, thoughts: Thoughts) {
    this.#net = net;
    this.#signs = signs;
    this.#thoughts = thoughts;
  }

  explain(group: readonly Knot[]): Found {
    this.#best = UNEXPLAINED * group.length;
    this.#group = new Set(group);
    this.#visit({ moves: [], cost: 0, shifts: AS_PRINTED, broken: this.#group, left: new Set() });
    const explanations = this.#found.filter(({ cost }) => cost <= this.#best + MARGIN).sort((a, b) => a.cost - b.cost);
    return { explanations, isExact: this.#tried <= MOST_TRIED, tried: this.#tried };
  }

  #visit(node: Node): void {
    if (this.#tried > MOST_TRIED) return;
    const open = [...node.broken].filter((knot) => !node.left.has(knot));
    if (node.cost + this.#least(open) > this.#best + MARGIN || this.#isSeen(node)) return;
    const knot = narrowest(open);
    if (!knot) {
      this.#best = Math.min(this.#best, node.cost);
      this.#found.push(node);
      return;
    }
    for (const next of this.#after(node, knot)) this.#visit(next);
    this.#visit({ ...node, cost: node.cost + leaving(knot), left: new Set(node.left).add(knot) });
  }

  /** What explaining all of these costs at least. */
  #least(open: readonly Knot[]): number {
    let shares = 0;
    let whole = 0;
    for (const knot of open) {
      const price = this.#thoughts.prices.get(knot) ?? (knot.broken ? UNEXPLAINED_PRICE : SPOILT_PRICE);
      shares += price.share;
      whole = Math.max(whole, price.whole);
    }
    return Math.max(shares, whole);
  }

  #isForeign = (knot: Knot): boolean => knot.broken && !this.#group.has(knot);

  #isSeen({ moves, left }: Node): boolean {
    const name = [...moves.map(nameOf), ...[...left].map(({ index }) => String(index))].sort().join('|');
    if (this.#seen.has(name)) return true;
    this.#seen.add(name);
    return false;
  }

  /** What may be supposed next so that a tie holds, the most promising first. */
  #after(node: Node, knot: Knot): readonly Node[] {
    if (node.moves.length >= DEEPEST) return [];
    const isOpen = (one: Knot) => node.broken.has(one);
    const moves = [
      ...this.#knownAt(knot).filter((move) => isPossible(move, node)),
      ...((node.moves.length === 0 ? this.#thoughts.single.get(knot) : undefined) ??
        figureMoves(this.#net, knot, isOpen, node.shifts, this.#signs)),
    ];
    const next: { readonly node: Node; readonly gain: number }[] = [];
    const named = new Set<string>();
    const settled = new Set(gather(node.moves, ownKeys));
    for (const move of moves) {
      if (named.has(nameOf(move)) || overturns(move, settled)) continue;
      named.add(nameOf(move));
      this.#tried++;
      const effect = effectOf(this.#net, move, node.shifts, isOpen, this.#isForeign);
      if (!isOfUse(move, knot, effect) || effect.repaired.some((one) => node.left.has(one))) continue;
      const gain = UNEXPLAINED * effect.repaired.length - SPOILT * effect.spoilt.length - move.cost;
      next.push({ node: applied(node, move, effect), gain });
    }
    return next.sort((a, b) => b.gain - a.gain).map(({ node: one }) => one);
  }

  /** Moves thought of before that change something in a tie. */
  #knownAt(knot: Knot): readonly Move[] {
    let moves = this.#at.get(knot);
    if (!moves) {
      moves = this.#thoughts.known.filter((move) => isAt(move, knot));
      this.#at.set(knot, moves);
    }
    return moves;
  }
}

function isAt({ change, explains }: Move, knot: Knot): boolean {
  if (explains) return explains.includes(knot);
  for (const key of change.by.keys()) if (knot.keys.has(key)) return true;
  return false;
}

/** True where nothing is supposed yet about what a move would put right. */
function isPossible(move: Move, { shifts, broken }: Node): boolean {
  const { is, change, explains } = move;
  if (explains) return explains.every((one) => broken.has(one) && isUntouched(one, shifts));
  if (is !== 'figures') return !shifts.has(change.key);
  for (const key of change.by.keys()) if (shifts.has(key)) return false;
  return true;
}

/** True where what follows from a move would change a figure again that another move has put right. */
export function overturns({ change }: Move, settled: ReadonlySet<string>): boolean {
  if (settled.size > 0) for (const key of change.by.keys()) if (settled.has(key)) return true;
  return false;
}

/** A tie with two wrong figures holds only when both are right: a figure of it may be put right for another tie's sake. */
const isOfUse = ({ change }: Move, knot: Knot, { repaired }: Effect): boolean =>
  repaired.includes(knot) || (repaired.length > 0 && knot.keys.has(change.key));

const isUntouched = ({ keys }: Knot, shifts: Shifts): boolean => {
  for (const key of shifts.keys()) if (keys.has(key)) return false;
  return true;
};

const leaving = (knot: Knot): number => (knot.broken ? UNEXPLAINED : SPOILT);

function applied(node: Node, move: Move, { repaired, spoilt }: Effect): Node {
  const broken = new Set(node.broken);
  for (const knot of repaired) broken.delete(knot);
  for (const knot of spoilt) broken.add(knot);
  const shifts = move.is === 'row' ? node.shifts : supposing(node.shifts, move.change);
  return { moves: [...node.moves, move], cost: node.cost + move.cost, shifts, broken, left: node.left };
}

/** The tie with the fewest figures: it says most about them. */
function narrowest(open: readonly Knot[]): Knot | undefined {
  let found: Knot | undefined;
  for (const knot of open)
    if (!found || knot.keys.size < found.keys.size || (knot.keys.size === found.keys.size && knot.index < found.index))
      found = knot;
  return found;
}
