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
  /** Names what is supposed and left: numbers of moves and ties, in order. */
  readonly name: readonly number[];
}

/** What may be supposed next, and what that would do. */
interface Next {
  readonly move: Move;
  readonly effect: Effect;
  readonly gain: number;
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
  readonly #numbers = new Map<string, number>();
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
    this.#visit({ moves: [], cost: 0, shifts: AS_PRINTED, broken: this.#group, left: new Set(), name: [] });
    const explanations = this.#found.filter(({ cost }) => cost <= this.#best + MARGIN).sort((a, b) => a.cost - b.cost);
    return { explanations, isExact: this.#tried <= MOST_TRIED, tried: this.#tried };
  }

  #visit(node: Node): void {
    const knot = narrowest(node);
    if (!knot) {
      this.#best = Math.min(this.#best, node.cost);
      this.#found.push(node);
      return;
    }
    for (const { move, effect } of this.#after(node, knot)) {
      const name = named(node, this.#numberOf(move));
      if (this.#isWorth(node, move.cost, effect, undefined, name)) this.#visit(applied(node, move, effect, name));
    }
    const name = named(node, -1 - knot.index);
    if (this.#isWorth(node, leaving(knot), NO_EFFECT, knot, name))
      this.#visit({ ...node, cost: node.cost + leaving(knot), left: new Set(node.left).add(knot), name });
  }

  /** True for what may yet become one of the best explanations and was not thought of in another order. */
  #isWorth(node: Node, cost: number, effect: Effect, left: Knot | undefined, name: readonly number[]): boolean {
    if (this.#tried > MOST_TRIED) return false;
    if (node.cost + cost + this.#least(node, effect, left) > this.#best + MARGIN) return false;
    const { size } = this.#seen;
    return this.#seen.add(name.join()).size > size;
  }

  /** What explaining all ties costs at least that are still broken after this. */
  #least({ broken, left }: Node, { repaired, spoilt }: Effect, alsoLeft: Knot | undefined): number {
    let shares = 0;
    let whole = 0;
    const add = (knot: Knot) => {
      const price = this.#thoughts.prices.get(knot) ?? (knot.broken ? UNEXPLAINED_PRICE : SPOILT_PRICE);
      shares += price.share;
      whole = Math.max(whole, price.whole);
    };
    for (const knot of broken) if (!left.has(knot) && knot !== alsoLeft && !repaired.includes(knot)) add(knot);
    for (const knot of spoilt) if (!left.has(knot)) add(knot);
    return Math.max(shares, whole);
  }

  #isForeign = (knot: Knot): boolean => knot.broken && !this.#group.has(knot);

  /** Moves that change the same figures by as much have one number. */
  #numberOf(move: Move): number {
    const name = nameOf(move);
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(name, number);
    }
    return number;
  }

  /** What may be supposed next so that a tie holds, the most promising first. */
  #after(node: Node, knot: Knot): readonly Next[] {
    if (node.moves.length >= DEEPEST) return [];
    const isOpen = (one: Knot) => node.broken.has(one);
    const moves = [
      ...this.#knownAt(knot).filter((move) => isPossible(move, node)),
      ...((node.moves.length === 0 ? this.#thoughts.single.get(knot) : undefined) ??
        figureMoves(this.#net, knot, isOpen, node.shifts, this.#signs)),
    ];
    const next: Next[] = [];
    const thought = new Set<number>();
    const settled = new Set(gather(node.moves, ownKeys));
    for (const move of moves) {
      const number = this.#numberOf(move);
      if (thought.has(number) || overturns(move, settled)) continue;
      thought.add(number);
      this.#tried++;
      const effect = effectOf(this.#net, move, node.shifts, isOpen, this.#isForeign);
      if (!isOfUse(move, knot, effect) || effect.repaired.some((one) => node.left.has(one))) continue;
      const gain = UNEXPLAINED * effect.repaired.length - SPOILT * effect.spoilt.length - move.cost;
      next.push({ move, effect, gain });
    }
    return next.sort((a, b) => b.gain - a.gain);
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

/** The name of a node with one number more. */
function named({ name }: Node, number: number): readonly number[] {
  const at = name.findIndex((one) => one > number);
  return at < 0 ? [...name, number] : [...name.slice(0, at), number, ...name.slice(at)];
}

const NO_EFFECT: Effect = { repaired: [], spoilt: [] };

function applied(node: Node, move: Move, { repaired, spoilt }: Effect, name: readonly number[]): Node {
  const broken = new Set(node.broken);
  for (const knot of repaired) broken.delete(knot);
  for (const knot of spoilt) broken.add(knot);
  const shifts = move.is === 'row' ? node.shifts : supposing(node.shifts, move.change);
  return { moves: [...node.moves, move], cost: node.cost + move.cost, shifts, broken, left: node.left, name };
}

/** Of what is still open the tie with the fewest figures: it says most about them. */
function narrowest({ broken, left }: Node): Knot | undefined {
  let found: Knot | undefined;
  for (const knot of broken) if (!left.has(knot) && (!found || isNarrower(knot, found))) found = knot;
  return found;
}

const isNarrower = (a: Knot, b: Knot): boolean =>
  a.keys.size < b.keys.size || (a.keys.size === b.keys.size && a.index < b.index);
