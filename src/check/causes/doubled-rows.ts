import { statedValue } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { isVertical } from './missing-rows.js';
import type { Move } from './move.js';
import { named } from './slip-names.js';
import { AS_PRINTED, wantedBy } from './suppose.js';
import { type Knot, type Net, rowOf } from './tie-net.js';
import { STRUCTURAL } from './weigh.js';

/** Rows that stand twice below a total that counts them once. */
export function doubledRows(net: Net): readonly Move[] {
  const rows = new Map<string, Move>();
  for (const knot of net.broken) for (const move of doubledIn(net, knot)) rows.set(move.change.key, move);
  return [...rows.values()];
}

function doubledIn(net: Net, knot: Knot): readonly Move[] {
  const { tie } = knot;
  const excess = wantedBy(knot, tie.whole.key, AS_PRINTED);
  if (tie.is !== 'sum' || excess === undefined || excess <= 0n || !isVertical(knot)) return [];
  const alike = tie.parts.filter(({ figure, sign }) => sign === 1 && statedValue(figure) === excess);
  return gather(alike, ({ figure }, at) => {
    if (!alike.slice(0, at).some((other) => other.figure.label.zh === figure.label.zh)) return [];
    const row = rowOf(figure.key);
    const by = new Map<string, bigint>();
    for (const { figure: other } of net.row(row)) {
      const { low, high } = other.interval;
      if (high + low !== 0n) by.set(other.key, -(low + high) / 2n);
    }
    const change = { key: `row:${figure.key}`, by, tolerance: 0n };
    return [{ is: 'figures', change, figure, slip: named('row-doubled'), cost: STRUCTURAL } satisfies Move];
  });
}
