import type { Figure } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { magnitude } from '../../domain/interval.js';
import { figuresOf } from '../tie.js';
import type { Move } from './move.js';
import { named } from './slip-names.js';
import { AS_PRINTED, wantedBy } from './suppose.js';
import { columnOf, type Knot, type Net, rowOf } from './tie-net.js';
import { MISSING_ROW, ONLY_ROW } from './weigh.js';

/** A total above its rows, in one column or several, or above target forms: one may have been left out. */
export function missingRows(net: Net): readonly Move[] {
  const byFinding = new Map<string, Knot[]>();
  for (const knot of net.broken) {
    if (knot.finding === null || !(isDownColumn(knot) || isOverForms(knot)) || lacking(knot) <= 0n) continue;
    byFinding.set(knot.finding, [...(byFinding.get(knot.finding) ?? []), knot]);
  }
  return gather([...byFinding.values()], (knots): Move | readonly Move[] => {
    const [first] = knots as [Knot, ...Knot[]];
    if (!isWhole(net, knots)) return [];
    const isListing = knots.some((knot) => isVertical(knot) || isOverForms(knot));
    const { whole } = first.tie;
    const change = { key: `row:${whole.key}`, by: new Map([[`row:${whole.key}`, lacking(first)]]), tolerance: 0n };
    return {
      is: 'row',
      change,
      figure: whole,
      slip: named('row-missing'),
      cost: MISSING_ROW + (isListing ? 0 : ONLY_ROW),
      explains: knots,
    };
  });
}

/** whole − Σ parts */
function lacking(knot: Knot): bigint {
  return -(wantedBy(knot, knot.tie.whole.key, AS_PRINTED) ?? 0n);
}

/** Adds up figures of one column of a table. */
function isDownColumn({ tie, home }: Knot): boolean {
  if (tie.is !== 'sum' || home === undefined) return false;
  const column = columnOf(tie.whole.key);
  return figuresOf(tie).every((figure) => columnOf(figure.key) === column);
}

/** Adds up the amounts of target forms, one of which may not have been published. */
const isOverForms = ({ tie }: Knot): boolean =>
  tie.is === 'sum' && tie.parts.length >= 2 && tie.parts.every(({ figure }) => figure.key.startsWith('target:'));

/** Adds up several printed rows of a table. */
export const isVertical = (knot: Knot): boolean =>
  isDownColumn(knot) && knot.tie.is === 'sum' && knot.tie.parts.filter(({ figure }) => figure.text !== '').length >= 2;

/** True where the missing amounts make a row of their own: what its columns lack adds up as the columns of the total do. */
function isWhole(net: Net, knots: readonly Knot[]): boolean {
  const lacks = new Map(knots.map((knot) => [knot.tie.whole.key, lacking(knot)]));
  const isTested = ({ key }: Figure) =>
    lacks.has(key) || net.at(key).some((knot) => knot.tie.whole.key === key && isDownColumn(knot));
  for (const key of lacks.keys())
    for (const { tie, slack } of net.at(key)) {
      const figures = figuresOf(tie);
      if (tie.is !== 'sum' || figures.some((figure) => rowOf(figure.key) !== rowOf(key))) continue;
      if (!figures.every(isTested)) continue;
      let rest = lacks.get(tie.whole.key) ?? 0n;
      for (const { figure, sign } of tie.parts) rest -= BigInt(sign) * (lacks.get(figure.key) ?? 0n);
      if (magnitude(rest) > 2n * slack) return false;
    }
  return true;
}
