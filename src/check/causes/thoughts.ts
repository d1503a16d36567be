import type { Prices } from './groups.js';
import type { Move } from './move.js';
import type { Knot } from './tie-net.js';

/** What is known of all broken ties when a group of them is looked into. */
export interface Thoughts {
  /** Moves that were thought of before: rows, columns, and figures from which others far away follow. */
  readonly known: readonly Move[];
  /** The figures of each tie that may be wrong as long as nothing else is supposed. */
  readonly single: ReadonlyMap<Knot, readonly Move[]>;
  readonly prices: Prices;
}
