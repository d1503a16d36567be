import type { Move } from './move.js';
import { holdsUnder, type Shifts } from './suppose.js';
import type { Knot, Net } from './tie-net.js';

/** What a move would do to the ties around it. */
export interface Effect {
  readonly repaired: readonly Knot[];
  readonly spoilt: readonly Knot[];
}

/** The broken ties that a move makes hold, and the holding ones that it breaks; foreign ones are explained elsewhere. */
export function effectOf(
  net: Net,
  { change, explains }: Move,
  shifts: Shifts,
  isBroken: (knot: Knot) => boolean,
  isForeign: (knot: Knot) => boolean = () => false,
): Effect {
  if (explains) return { repaired: explains, spoilt: [] };
  const repaired: Knot[] = [];
  const spoilt: Knot[] = [];
  const seen = new Set<Knot>();
  for (const key of change.by.keys())
    for (const knot of net.at(key)) {
      if (seen.has(knot)) continue;
      seen.add(knot);
      const holds = holdsUnder(knot, shifts, change);
      if (isBroken(knot)) {
        if (holds) repaired.push(knot);
      } else if (!holds && !isForeign(knot)) spoilt.push(knot);
    }
  return { repaired, spoilt };
}
