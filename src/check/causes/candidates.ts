import { type Figure, statedValue } from '../../domain/figures.js';
import { figuresOf } from '../tie.js';
import { judge } from './judge.js';
import { proposals } from './propose.js';
import type { Change, Knot, TieNet } from './tie-net.js';
import { tableOf } from './tie-net.js';

/** One thing that may be wrong, and the broken ties that it would explain. */
export interface Candidate {
  readonly is: 'figure' | 'row';
  readonly change: Change;
  readonly figure: Figure;
  readonly repaired: readonly Knot[];
  readonly spoilt: number;
  /** True for a figure that alone can be wrong in its tie: it needs no second finding and no slip. */
  readonly isLone?: boolean;
}

/** In longer sums any part could be the wrong one: only the whole, or a part that other broken ties share, is asked. */
const SHORT = 4;
/** No document is worth more suppositions than these. */
const MOST = 1_500;

/** Wrong figures, and rows that may be missing, each with what it would explain. */
export function candidates(net: TieNet, telling: (figure: Figure, change: Change) => boolean): readonly Candidate[] {
  const still = new Set(net.broken);
  const byKey = new Map<string, Knot[]>();
  for (const knot of net.broken)
    for (const key of knot.keys) {
      const known = byKey.get(key);
      if (known) known.push(knot);
      else byKey.set(key, [knot]);
    }
  const found: Candidate[] = [];
  let asked = 0;
  for (const [key, knots] of byKey) {
    const figure = net.figures.get(key);
    if (!figure || asked > MOST) continue;
    for (const change of proposals(net, key, knots)) {
      if (!isWorthAsking(key, knots) && !telling(figure, change)) continue;
      asked++;
      const { repaired, spoilt } = judge(net, change, still);
      if (repaired.length > 0) found.push({ is: 'figure', change, figure, repaired, spoilt });
    }
  }
  return [...found, ...missingRows(net)];
}

function isWorthAsking(key: string, knots: readonly Knot[]): boolean {
  const findings = new Set(knots.map((knot) => knot.finding));
  return findings.size > 1 || knots.some(({ tie, keys }) => tie.whole.key === key || keys.size <= SHORT);
}

/** A total above its rows, in one column or several: a row may have been left out. */
function missingRows(net: TieNet): readonly Candidate[] {
  const byFinding = new Map<string, Knot[]>();
  for (const knot of net.broken) {
    if (knot.finding === null || !isVertical(knot) || lacking(knot) <= 0n) continue;
    byFinding.set(knot.finding, [...(byFinding.get(knot.finding) ?? []), knot]);
  }
  return [...byFinding.values()].map((knots): Candidate => {
    const [first] = knots as [Knot, ...Knot[]];
    const by = new Map([[`row:${first.tie.whole.key}`, lacking(first)]]);
    const change = { key: `row:${first.tie.whole.key}`, by, tolerance: 0n };
    return { is: 'row', change, figure: first.tie.whole, repaired: knots, spoilt: 0 };
  });
}

/** whole − Σ parts */
function lacking({ tie }: Knot): bigint {
  if (tie.is !== 'sum') return 0n;
  return tie.parts.reduce((rest, part) => rest - BigInt(part.sign) * statedValue(part.figure), statedValue(tie.whole));
}

const columnOf = (key: string): string => `${tableOf(key)} ${key.slice(key.lastIndexOf('/'))}`;

function isVertical({ tie }: Knot): boolean {
  if (tie.is !== 'sum' || !tie.whole.key.startsWith('cell:')) return false;
  const printed = tie.parts.filter(({ figure }) => figure.text !== '');
  const column = columnOf(tie.whole.key);
  return printed.length >= 2 && figuresOf(tie).every((figure) => columnOf(figure.key) === column);
}
