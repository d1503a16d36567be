import type { TargetForm } from '../../domain/book.js';
import { SCALE } from '../../domain/interval.js';
import { decimalsOf, printed, readDecimal, scaled } from '../../domain/number.js';
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
  /** What rounding of the printed weights explains. */
  readonly slack: bigint;
}

const HUNDRED = 100n * SCALE;
const NINETY = 90n * SCALE;

const WEIGHED = new WeakMap<BookView, readonly WeighedForm[]>();

/** The forms whose weights can be added, in printed order. Built once per check. */
export function weighedForms(view: BookView): readonly WeighedForm[] {
  const known = WEIGHED.get(view);
  if (known) return known;
  const forms: WeighedForm[] = [];
  for (const [form, readings] of indicatorsByForm(view)) {
    if (readings.length < 3 || readings.length !== form.indicators.length) continue;
    const decimals = readings.flatMap(({ indicator }) => readDecimal(indicator.weight ?? '') ?? []);
    if (decimals.length === readings.length) forms.push(weigh(form, readings, decimals));
  }
  WEIGHED.set(view, forms);
  return forms;
}

function weigh(form: TargetForm, readings: readonly IndicatorReading[], decimals: readonly string[]): WeighedForm {
  const weights = decimals.map(scaled);
  const sum = weights.reduce((total, weight) => total + weight, 0n);
  const execution = form.executionWeight === null ? undefined : readDecimal(form.executionWeight);
  // Templates differ in whether the hundred includes budget execution; some print weights as parts of 1.
  const usual = execution === undefined ? [NINETY, HUNDRED] : [HUNDRED - scaled(execution), HUNDRED];
  const expected = sum <= 2n * SCALE ? usual.map((value) => value / 100n) : usual;
  const excess = expected.map((value) => sum - value).reduce((a, b) => (size(b) < size(a) ? b : a));
  const slack = decimals.reduce((total, decimal) => total + slackOf(decimal), 0n);
  return { form, readings, weights, sum, expected, excess, slack };
}

const size = (value: bigint): bigint => (value < 0n ? -value : value);

/** Whole weights are meant exactly; 33.3 may be a third of a hundred. */
const slackOf = (decimal: string): bigint => (decimalsOf(decimal) === 0 ? 0n : printed(decimal).high - scaled(decimal));

/** True when the weights add up, whatever their rounding. */
export const isBalanced = (weighed: WeighedForm): boolean => size(weighed.excess) <= weighed.slack;
