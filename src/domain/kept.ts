import { Bearer } from './bearer.js';
import type { Table } from './book.js';

/**
 * A look-up that is worked out once per object and kept with it: `const traitsOf = keptWith((side: Side) => …)`. It dies
 * with the object. What a WeakMap holds outlives its key until the next full collection, and all that it points to with it:
 * whole disclosures were copied that way long after anybody asked for them.
 */
export function keptWith<K extends object, T>(make: (bearer: K) => T): Kept<K, T> {
  class Keeper extends Bearer {
    readonly #made: T;

    constructor(bearer: K, made: T) {
      super(bearer);
      this.#made = made;
    }

    static of(bearer: K): T {
      if (#made in bearer) return (bearer as unknown as Keeper).#made;
      const made = make(bearer);
      new Keeper(bearer, made);
      return made;
    }
  }
  const set = (bearer: K, made: T) => void new Keeper(bearer, made);
  return Object.assign((bearer: K) => Keeper.of(bearer), { set });
}

export interface Kept<K extends object, T> {
  (bearer: K): T;
  /** Lets it be this, where it has not been asked for. */
  set(bearer: K, made: T): void;
}

/** Look-ups made with `perTable` so far. */
let places = 0;

/** The same for tables, which many look-ups are made for: `export const sidesOf = perTable((table) => …)`. */
export function perTable<T extends object | string | boolean>(make: (table: Table) => T): (table: Table) => T {
  const place = places++;
  return (table) => {
    const kept = lookUpsOf(table);
    const known = kept[place] as T | undefined;
    if (known !== undefined) return known;
    const made = make(table);
    kept[place] = made;
    return made;
  };
}

const lookUpsOf = keptWith((_: Table): unknown[] => new Array(places).fill(undefined));
