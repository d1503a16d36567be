import { effectOf } from './effect.js';
import type { Move } from './move.js';
import { AS_PRINTED } from './suppose.js';
import type { Knot, Net } from './tie-net.js';
import { UNEXPLAINED } from './weigh.js';

/** Broken ties that one mistake may have broken together, and the least that explaining each of them costs. */
interface Groups {
  readonly groups: readonly (readonly Knot[])[];
  readonly prices: Prices;
}

/** What explaining a broken tie costs at least: its part of the cheapest correction, and that correction in all. */
export type Prices = ReadonlyMap<Knot, { readonly share: number; readonly whole: number }>;
type Price = { share: number; whole: number };

/** A correction that breaks more than this, or no less than it repairs, is no link between two groups. */
const FEW = 3;
/** Once other mistakes are supposed, a figure may turn out to have a likelier slip. */
const LIKELIER = 2;

/** Parts the broken ties so that each group can be explained by itself. */
export function groupKnots(net: Net, moves: readonly Move[]): Groups {
  const links = new Links();
  const prices = new Map(net.broken.map((knot): [Knot, Price] => [knot, { share: UNEXPLAINED, whole: UNEXPLAINED }]));
  const isBroken = (knot: Knot) => knot.broken;
  for (const knot of net.broken) {
    links.join(knot, knot);
    for (const key of knot.keys) for (const other of net.at(key)) if (other.broken) links.join(knot, other);
  }
  for (const move of new Set(moves)) {
    const { repaired, spoilt } = effectOf(net, move, AS_PRINTED, isBroken);
    const [first, ...others] = repaired;
    if (!first) continue;
    for (const knot of others) links.join(first, knot);
    if (spoilt.length < repaired.length && spoilt.length <= FEW) for (const knot of spoilt) links.join(first, knot);
    lower(prices, net, move, repaired);
  }
  const groups = new Map<Knot, Knot[]>();
  for (const knot of net.broken) {
    const root = links.rootOf(knot);
    const known = groups.get(root);
    if (known) known.push(knot);
    else groups.set(root, [knot]);
  }
  return { groups: [...groups.values()], prices };
}

/** A move pays for each tie that its figures stand in, as far as they are broken. */
function lower(prices: Map<Knot, Price>, net: Net, { change, cost, explains }: Move, repaired: readonly Knot[]): void {
  const touched = new Set(repaired);
  if (!explains) for (const key of change.by.keys()) for (const knot of net.at(key)) if (knot.broken) touched.add(knot);
  const least = Math.max(cost - LIKELIER, 1);
  for (const knot of touched) {
    const price = prices.get(knot);
    if (!price) continue;
    price.share = Math.min(price.share, least / touched.size);
    price.whole = Math.min(price.whole, least);
  }
}

/** Sets of ties that grow together. */
class Links {
  readonly #parents = new Map<Knot, Knot>();

  rootOf(knot: Knot): Knot {
    let root = knot;
    for (let next = this.#parents.get(root); next && next !== root; next = this.#parents.get(root)) root = next;
    return root;
  }

  join(a: Knot, b: Knot): void {
    const [first, second] = [this.rootOf(a), this.rootOf(b)];
    if (first !== second) this.#parents.set(second, first);
  }
}
