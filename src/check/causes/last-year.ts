import { type Figure, statedValue } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import type { Prints } from './agreement.js';
import type { Move } from './move.js';
import { named } from './slip-names.js';
import { AS_PRINTED, holdsUnder } from './suppose.js';
import type { Net } from './tie-net.js';
import { LAST_YEAR_LEFT, SAID_ELSEWHERE } from './weigh.js';

/**
 * Amounts of this year in whose place last year's was told: with the change added, which the same sentence tells, its rate
 * comes right. Where a table prints what they should be, that is likelier than a rate on the wrong base.
 */
export const lastYearsLeft = (net: Net, prints: Prints['prints']): readonly Move[] =>
  gather(net.broken, (knot) => {
    if (knot.tie.is !== 'growth') return [];
    const { now, change } = knot.tie;
    const by = BigInt(change.sign) * statedValue(change.figure);
    if (by === 0n || now.kind !== change.figure.kind || statedValue(now) + by <= 0n) return [];
    const move = moveOf(now, by, prints(statedValue(now) + by) ? SAID_ELSEWHERE : 0);
    return holdsUnder(knot, AS_PRINTED, move.change) ? [move] : [];
  });

const moveOf = (figure: Figure, by: bigint, likelier: number): Move => ({
  is: 'figure',
  change: { key: figure.key, by: new Map([[figure.key, by]]), tolerance: 0n },
  figure,
  slip: named('last-year-left'),
  cost: LAST_YEAR_LEFT - likelier,
});
