import type { Figure } from '../../domain/figures.js';
import { type Knot, type Net, rowOf, type Spot, type TieNet } from '../causes/tie-net.js';
import { haveCommon, type Part } from './parts.js';

/** What was looked at to answer one question about a net of ties. */
export class Looks {
  /** Keys of figures, and of rows of tables. */
  readonly keys: Set<string>;
  /** What was looked for among all figures. */
  readonly sought: ((spot: Spot) => boolean)[] = [];
  /** Parts of the book itself. */
  readonly parts = new Set<Part>();

  constructor(knots: readonly Knot[]) {
    this.keys = new Set(knots.flatMap(({ keys }) => [...keys]));
  }
}

/** A net that notes what is looked at. */
export class WatchedNet implements Net {
  readonly #net: TieNet;
  readonly #looks: Looks;

  constructor(net: TieNet, looks: Looks) {
    this.#net = net;
    this.#looks = looks;
  }

  get broken(): readonly Knot[] {
    return this.#net.broken;
  }

  at(key: string): readonly Knot[] {
    this.#looks.keys.add(key);
    return this.#net.at(key);
  }

  spot(key: string): Spot | undefined {
    this.#looks.keys.add(key);
    return this.#net.spot(key);
  }

  figure(key: string): Figure | undefined {
    this.#looks.keys.add(key);
    return this.#net.figure(key);
  }

  find(is: (spot: Spot) => boolean): Spot | undefined {
    this.#looks.sought.push(is);
    return this.#net.find(is);
  }

  row(row: string): readonly Spot[] {
    this.#looks.keys.add(row);
    return this.#net.row(row);
  }
}

/** Figures around which something changed. */
export interface NetChange {
  /** Their keys, and those of their rows. */
  readonly keys: ReadonlySet<string>;
  /** As they were and as they are. */
  readonly spots: readonly Spot[];
}

/** What differs between two nets in which these ties are not the same. */
export function changeOf(nets: readonly TieNet[], changed: readonly Knot[]): NetChange {
  const figures = new Set<string>();
  for (const knot of changed) for (const { key } of knot.figures) figures.add(key);
  const spots: Spot[] = [];
  for (const net of nets)
    for (const key of figures) {
      const spot = net.spot(key);
      if (spot) spots.push(spot);
    }
  const keys = new Set(figures);
  for (const key of figures) keys.add(rowOf(key));
  return { keys, spots };
}

/** True where nothing that was looked at changed. */
export const isUntouched = (looks: Looks, { keys, spots }: NetChange): boolean =>
  !haveCommon(looks.keys, keys) && !looks.sought.some((is) => spots.some(is));
