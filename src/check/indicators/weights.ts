import type { TargetForm } from '../../domain/book.js';
import { SCALE } from '../../domain/interval.js';
import { readDecimal, scaled } from '../../domain/number.js';
import type { BookView } from '../view.js';
import { type IndicatorReading, indicatorsByForm } from './reading.js';

/** A form whose weights can be added: every indicator is certain and carries one. */
export interface WeighedForm {
  readonly form: TargetForm;
  readonly readings: readonly IndicatorReading[];
  /** Weights, their sum and what it may be, in units of 10⁻⁸. */
  readonly weights: readonly bigint[];
  readonly sum: bigint;
  readonly expected: readonly bigint[];
  /** The sum minus the nearest value that it may have. */
  readonly excess: bigint;
}

const HUNDRED = 100n * SCALE;
const NINETY = 90n * SCALE;

/** The forms whose weights can be added, in printed order. */
export function weighedForms(view: BookView): readonly WeighedForm[] {
  const forms: WeighedForm[] = [];
  for (const [form, readings] of indicatorsByForm(view)) {
    if (readings.length < 3 || readings.length !== form.indicators.length) continue;
    const weights = readings.flatMap((reading) => {
      const decimal = reading.indicator.weight === null ? undefined : readDecimal(reading.indicator.weight);
      return decimal === undefined ? [] : [scaled(decimal)];
    });
    if (weights.length === readings.length) forms.push(weigh(form, readings, weights));
  }
  return forms;
}

function weigh(form: TargetForm, readings: readonly IndicatorReading[], weights: readonly bigint[]): WeighedForm {
  const sum = weights.reduce((total, weight) => total + weight, 0n);
  const execution = form.executionWeight === null ? undefined : readDecimal(form.executionWeight);
  // Templates differ in whether the hundred includes budget execution; some print weights as parts of 1.
  const usual = execution === undefined ? [NINETY, HUNDRED] : [HUNDRED - scaled(execution), HUNDRED];
  const expected = sum <= 2n * SCALE ? usual.map((value) => value / 100n) : usual;
  const excess = expected.map((value) => sum - value).reduce((a, b) => (size(b) < size(a) ? b : a));
  return { form, readings, weights, sum, expected, excess };
}

const size = (value: bigint): bigint => (value < 0n ? -value : value);

/** True when the weights add up, whatever their rounding. */
export const isBalanced = (weighed: WeighedForm): boolean =>
  size(weighed.excess) <= BigInt(weighed.weights.length) * (SCALE / 200n);
