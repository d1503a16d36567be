import type { Figure } from '../../domain/figures.js';
import type { TestedTie } from '../tested-tie.js';
import { figuresOf, type Tie } from '../tie.js';

/** A tested tie with its blank cells written out as parts of zero. */
export interface Knot {
  /** Its place among all: an order that does not depend on how a search goes. */
  readonly index: number;
  readonly tie: Tie;
  readonly broken: boolean;
  readonly finding: string | null;
  readonly keys: ReadonlySet<string>;
  /** The table in which all its figures stand; undefined where they stand in several places. */
  readonly home: string | undefined;
}

/** All tested ties around what is broken, and where each figure stands. */
export class TieNet {
  readonly broken: readonly Knot[];
  readonly figures = new Map<string, Figure>();
  readonly #at = new Map<string, Knot[]>();
  #count = 0;

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
    let home = tie.whole.home;
    for (const figure of figures) {
      if (figure.home !== home) home = undefined;
      keys.add(figure.key);
      if (!this.figures.get(figure.key)?.text) this.figures.set(figure.key, figure);
    }
    return { index: this.#count++, tie: written, broken: test.outcome === 'broken', finding, keys, home };
  }

  /** The ties that a figure stands in. */
  at(key: string): readonly Knot[] {
    return this.#at.get(key) ?? [];
  }
}

/** `cell:t3/r5/c2` stands in `cell:t3`; other figures are a place of their own. */
export const tableOf = (key: string): string => (key.startsWith('cell:') ? key.slice(0, key.indexOf('/')) : key);
const placeOf = ({ home, key }: Figure): string => home ?? tableOf(key);
/** The column of a table, and the row. */
export const columnOf = (key: string): string => `${tableOf(key)} ${key.slice(key.lastIndexOf('/'))}`;
export const rowOf = (key: string): string => key.slice(0, key.lastIndexOf('/'));

function withBlanks(tie: Tie): Tie {
  if (tie.is !== 'sum' || !tie.blanks) return tie;
  const blanks = tie.blanks().map((figure) => ({ figure, sign: 1 as const }));
  return blanks.length === 0 ? tie : { ...tie, parts: [...tie.parts, ...blanks] };
}
