import { statedValue } from '../../domain/figures.js';
import type { Bilingual } from '../../domain/place.js';
import type { Move } from './move.js';
import { AS_PRINTED, holdsUnder } from './suppose.js';
import type { Knot, Net } from './tie-net.js';
import { STRUCTURAL } from './weigh.js';

const SWAPPED: Bilingual = {
  zh: '总额与其中一项写颠倒了',
  en: 'the total and one of its parts stand in each other’s place',
};
/** Lists of more parts come right by chance. */
const MOST_PARTS = 4;

/** Totals told in words that stand in the place of one of their parts: 支出98万元，其中基本支出100万元、项目支出2万元. */
export function swappedTotals(net: Net): readonly Move[] {
  const found: Move[] = [];
  for (const knot of net.broken) {
    const moves = swapsIn(knot);
    if (moves.length === 1) found.push(moves[0]!);
  }
  return found;
}

function swapsIn(knot: Knot): readonly Move[] {
  const { tie } = knot;
  if (tie.is !== 'sum' || tie.parts.length < 2 || tie.parts.length > MOST_PARTS) return [];
  const { whole } = tie;
  if (!whole.key.startsWith('statement:')) return [];
  const total = statedValue(whole);
  const moves: Move[] = [];
  for (const { figure, sign } of tie.parts) {
    const apart = statedValue(figure) - total;
    if (sign !== 1 || apart <= 0n || figure.kind !== whole.kind || figure.unit !== whole.unit) continue;
    const by = new Map([
      [whole.key, apart],
      [figure.key, -apart],
    ]);
    const change = { key: whole.key, by, tolerance: 0n };
    if (!holdsUnder(knot, AS_PRINTED, change)) continue;
    const slip = { name: 'values-rotated' as const, words: SWAPPED };
    moves.push({ is: 'figures', change, figure: whole, slip, cost: STRUCTURAL });
  }
  return moves;
}
