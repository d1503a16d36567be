import { type Change, holdsAfter, type Knot, type TieNet } from './tie-net.js';

/** What a change would do: the broken ties that it makes hold, and the holding ones that it breaks. */
export interface Judged {
  readonly change: Change;
  readonly repaired: readonly Knot[];
  readonly spoilt: number;
  /** Higher is likelier. A tie that holds now speaks for its figures more than a broken one speaks against them. */
  readonly score: number;
}

export function judge(net: TieNet, change: Change, still: ReadonlySet<Knot>): Judged {
  const repaired: Knot[] = [];
  let spoilt = 0;
  const seen = new Set<Knot>();
  for (const key of change.by.keys())
    for (const knot of net.at(key)) {
      if (seen.has(knot)) continue;
      seen.add(knot);
      const holds = holdsAfter(knot, change);
      if (still.has(knot) && holds) repaired.push(knot);
      else if (!knot.broken && !holds) spoilt++;
    }
  return { change, repaired, spoilt, score: 2 * repaired.length - 3 * spoilt };
}
