import type { Chart } from '../../compile/draft.js';
import { percent, withSeparators } from '../../compile/money.js';
import { magnitude } from '../../domain/interval.js';
import { scaled, writeScaled } from '../../domain/number.js';

/** One value as it is drawn and as it is printed beside. */
export interface DrawnValue {
  readonly name: string;
  /** 1,234.56万元 */
  readonly printed: string;
  /** 31.25%; undefined where there is no whole. */
  readonly share: string | undefined;
  /** Ten-thousandths of the largest value: a length on the page, good for nothing else. */
  readonly length: number;
  /** Whether it sums what stands for too little to be drawn alone. */
  readonly isRest: boolean;
}

interface Value {
  readonly name: string;
  readonly amount: bigint;
  readonly isRest: boolean;
}

/** The values in their own order. */
export function valuesInOrder(chart: Chart): readonly DrawnValue[] {
  return drawn(chart, amountsOf(chart));
}

/** The largest values first; when there are more than `most`, the smallest are drawn as one. */
export function largestValues(chart: Chart, most: number): readonly DrawnValue[] {
  const sorted = amountsOf(chart).toSorted((a, b) => (a.amount === b.amount ? 0 : a.amount > b.amount ? -1 : 1));
  if (sorted.length <= most) return drawn(chart, sorted);
  const rest = sorted.slice(most - 1);
  const amount = rest.reduce((sum, one) => sum + one.amount, 0n);
  return drawn(chart, [...sorted.slice(0, most - 1), { name: `其他${rest.length}项`, amount, isRest: true }]);
}

const amountsOf = ({ values }: Chart): readonly Value[] =>
  values.map(({ name, value }) => ({ name, amount: scaled(value), isRest: false }));

function drawn(chart: Chart, values: readonly Value[]): readonly DrawnValue[] {
  const whole = values.reduce((sum, { amount }) => sum + amount, 0n);
  const largest = values.reduce((most, { amount }) => (magnitude(amount) > most ? magnitude(amount) : most), 1n);
  const decimals = Math.max(0, ...chart.values.map(({ value }) => value.split('.')[1]?.length ?? 0));
  return values.map(({ name, amount, isRest }) => ({
    name,
    printed: `${withSeparators(writeScaled(amount, decimals))}${chart.unit}`,
    share: percent(amount, whole) === undefined ? undefined : `${percent(amount, whole)}%`,
    length: Number((amount * 10_000n) / largest),
    isRest,
  }));
}
