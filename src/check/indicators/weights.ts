import type { TargetForm } from '../../domain/book.js';
import { gather } from '../../domain/gather.js';
import { magnitude, SCALE } from '../../domain/interval.js';
import { decimalsOf, printed, readDecimal, scaled } from '../../domain/number.js';
import { perBook } from '../view.js';
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

/** The forms whose weights can be added, in printed order. Built once per check. */
export const weighedForms = perBook((view): readonly WeighedForm[] => {
  const forms: WeighedForm[] = [];
  for (const [form, readings] of indicatorsByForm(view)) {
    if (readings.length < 3 || readings.length !== form.indicators.length) continue;
    // Without a name it is not known where the project ends.
    if (form.name === null && form.code === null && form !== view.book.targets.department) continue;
    // An operator without a value: the value may have been taken for the weight.
    if (form.indicators.some(({ operator, value }) => operator !== null && value === null)) continue;
    const decimals = gather(readings, ({ indicator }) => readDecimal(indicator.weight ?? '') ?? []);
    if (decimals.length === readings.length) forms.push(weigh(form, readings, decimals));
  }
  return areOfOneRule(forms) ? [] : forms;
});

/** 80 in every form: the region gives budget execution 20, or scores it elsewhere. Nothing is known of how. */
function areOfOneRule(forms: readonly WeighedForm[]): boolean {
  const sum = forms[0]?.sum ?? 0n;
  const isUsual = sum >= 50n * SCALE && sum < HUNDRED && sum % (10n * SCALE) === 0n;
  return forms.length > 1 && isUsual && forms.every((one) => one.sum === sum) && !forms.some(isBalanced);
}

function weigh(form: TargetForm, readings: readonly IndicatorReading[], decimals: readonly string[]): WeighedForm {
  const weights = decimals.map(scaled);
  const sum = weights.reduce((total, weight) => total + weight, 0n);
  const execution = form.executionWeight === null ? undefined : readDecimal(form.executionWeight);
  // Templates differ in whether the hundred includes budget execution; some print weights as parts of 1.
  const usual = execution === undefined ? [NINETY, HUNDRED] : [HUNDRED - scaled(execution), HUNDRED];
  const expected = sum <= 2n * SCALE ? usual.map((value) => value / 100n) : usual;
  const excess = expected.map((value) => sum - value).reduce((a, b) => (magnitude(b) < magnitude(a) ? b : a));
  const slack = decimals.reduce((total, decimal) => total + slackOf(decimal), 0n);
  return { form, readings, weights, sum, expected, excess, slack };
}

/** Whole weights are meant exactly; 33.3 may be a third of a hundred. */
const slackOf = (decimal: string): bigint => (decimalsOf(decimal) === 0 ? 0n : printed(decimal).high - scaled(decimal));

/** True when the weights add up, whatever their rounding. */
export const isBalanced = (weighed: WeighedForm): boolean => magnitude(weighed.excess) <= weighed.slack;

/** Neighbours of which one has too much and the next too little: rows may stand with the wrong project. */
export interface Borrowing {
  readonly forms: readonly [WeighedForm, WeighedForm];
  /** True when sharing the rows out otherwise could make both right. */
  readonly curable: boolean;
}

/** The borrowing neighbours of a list in printed order; `curable` looks at the whole run of unbalanced forms. */
export function borrowings(forms: readonly WeighedForm[]): readonly Borrowing[] {
  const found: Borrowing[] = [];
  let from = 0;
  while (from < forms.length) {
    let end = from;
    while (end < forms.length && !isBalanced(forms[end] as WeighedForm)) end++;
    const run = forms.slice(from, end);
    const curable = run.length > 1 && couldBalance(run);
    for (const [index, first] of run.entries()) {
      const second = run[index + 1];
      if (second && first.excess > 0n !== second.excess > 0n) found.push({ forms: [first, second], curable });
    }
    from = end + 1;
  }
  return found;
}

/** A run longer than this is another layout, of which nothing is said for sure. */
const LONGEST_RUN = 12;

/** Whether the weights of a run add up to what its forms may have together, however the rows are shared out. */
function couldBalance(run: readonly WeighedForm[]): boolean {
  if (run.length > LONGEST_RUN) return true;
  let total = 0n;
  let slack = 0n;
  let wanted = new Set([0n]);
  for (const form of run) {
    total += form.sum;
    slack += form.slack;
    const sums = [...wanted];
    wanted = new Set(gather(form.expected, (value) => sums.map((sum) => sum + value)));
  }
  return [...wanted].some((sum) => magnitude(total - sum) <= slack);
}
