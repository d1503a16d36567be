import type { Figure } from '../../domain/figures.js';
import type { Tie } from '../tie.js';

/** Far more than floats lose in one division, far less than a wrong figure is off by. */
const SLACK = 1e-9;
/** A per cent in units of 10⁻⁸. */
const PER_CENT = 1e10;

/**
 * False where a share or rate is far from what it says with this value in place of a printed one: told in floats, for many
 * values are asked of which few come near. Who gets true must test exactly.
 */
export function isNear(tie: Tie, figure: Figure, value: bigint): boolean {
  if (tie.is === 'sum') return true;
  const by = value - (figure.interval.low + figure.interval.high) / 2n;
  const ends = ({ key, interval }: Figure): Ends =>
    key === figure.key ? [interval.low + by, interval.high + by] : [interval.low, interval.high];
  if (tie.is === 'share') return isRate(ends(tie.whole), ends(tie.part), ends(tie.base));
  const { sign } = tie.change;
  const told = ends(tie.change.figure);
  const [low, high] = ends(tie.now);
  const [least, most]: Ends = sign === 1 ? told : [-told[1], -told[0]];
  const base: Ends = [low - most, high - least];
  const [from, to] = ends(tie.whole);
  return isRate(sign === 1 ? [from, to] : [-to, -from], [least, most], base);
}

type Ends = readonly [bigint, bigint];

/** True where part ÷ base may be this rate, or nearly. */
function isRate([from, to]: Ends, [least, most]: Ends, [low, high]: Ends): boolean {
  if (low <= 0n && high >= 0n) return true;
  const [a, b, c, d] = [Number(least), Number(most), Number(low), Number(high)];
  const rates = [a / c, a / d, b / c, b / d];
  const [smallest, largest] = [Math.min(...rates) * PER_CENT, Math.max(...rates) * PER_CENT];
  const slack = SLACK * Math.max(Math.abs(smallest), Math.abs(largest)) + 2;
  return smallest - slack <= Number(to) && largest + slack >= Number(from);
}
