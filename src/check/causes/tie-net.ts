import type { Figure } from '../../domain/figures.js';
import { type Interval, meets } from '../../domain/interval.js';
import type { TestedTie } from '../tested-tie.js';
import { figuresOf, holdsWith, type Tie } from '../tie.js';

/** A tested tie with its blank cells written out as parts of zero. */
export interface Knot {
  readonly tie: Tie;
  readonly broken: boolean;
  readonly finding: string | null;
  readonly keys: ReadonlySet<string>;
}

/** All tested ties around what is broken, and where each figure stands. */
export class TieNet {
  readonly broken: readonly Knot[];
  readonly figures = new Map<string, Figure>();
  readonly #at = new Map<string, Knot[]>();

  constructor(ties: readonly TestedTie[]) {
    const tables = new Set<string>();
    for (const { tie, test } of ties)
      if (test.outcome === 'broken') for (const figure of figuresOf(tie)) tables.add(placeOf(figure));
    const broken: Knot[] = [];
    for (const tested of ties) {
      const figures = figuresOf(tested.tie);
      if (!figures.some((figure) => tables.has(placeOf(figure)))) continue;
      const knot = this.#knot(tested, figures, tables);
      if (knot.broken) broken.push(knot);
      for (const key of knot.keys) {
        const known = this.#at.get(key);
        if (known) known.push(knot);
        else this.#at.set(key, [knot]);
      }
    }
    this.broken = broken;
  }

  #knot({ tie, test, finding }: TestedTie, plain: readonly Figure[], tables: ReadonlySet<string>): Knot {
    const written = tables.has(placeOf(tie.whole)) ? withBlanks(tie) : tie;
    const figures = written === tie ? plain : figuresOf(written);
    const keys = new Set<string>();
    for (const figure of figures) {
      keys.add(figure.key);
      if (!this.figures.get(figure.key)?.text) this.figures.set(figure.key, figure);
    }
    return { tie: written, broken: test.outcome === 'broken', finding, keys };
  }

  /** The ties that a figure stands in. */
  at(key: string): readonly Knot[] {
    return this.#at.get(key) ?? [];
  }
}

/** `cell:t3/r5/c2` stands in `cell:t3`; other figures are a place of their own. */
export const tableOf = (key: string): string => (key.startsWith('cell:') ? key.slice(0, key.indexOf('/')) : key);
const placeOf = ({ home, key }: Figure): string => home ?? tableOf(key);

function withBlanks(tie: Tie): Tie {
  if (tie.is !== 'sum' || !tie.blanks) return tie;
  const blanks = tie.blanks().map((figure) => ({ figure, sign: 1 as const }));
  return blanks.length === 0 ? tie : { ...tie, parts: [...tie.parts, ...blanks] };
}

/** A supposed correction: how much each figure changes, and how exactly that is known. */
export interface Change {
  /** The figure to put right; the others follow from it as sums. */
  readonly key: string;
  readonly by: ReadonlyMap<string, bigint>;
  readonly tolerance: bigint;
}

/** True when a tie can hold once the change is made. */
export function holdsAfter(knot: Knot, change: Change): boolean {
  const { tie } = knot;
  if (tie.is !== 'sum') return holdsWith(tie, (figure) => intervalAfter(figure, change));
  // Sums are asked by the thousand: added up here without an interval for every part.
  let low = 0n;
  let high = 0n;
  for (const { figure, sign } of tie.parts) {
    const { interval, key } = figure;
    low += sign === 1 ? interval.low : -interval.high;
    high += sign === 1 ? interval.high : -interval.low;
    const shift = change.by.get(key);
    if (shift === undefined) continue;
    low += (sign === 1 ? shift : -shift) - change.tolerance;
    high += (sign === 1 ? shift : -shift) + change.tolerance;
  }
  return meets({ low, high }, intervalAfter(tie.whole, change));
}

function intervalAfter(figure: Figure, { by, tolerance }: Change): Interval {
  const shift = by.get(figure.key);
  if (shift === undefined) return figure.interval;
  const { low, high } = figure.interval;
  return { low: low + shift - tolerance, high: high + shift + tolerance };
}
