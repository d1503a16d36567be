import { amountFigure, rateFigure, totalFunds } from '../../check/evaluations/figures.js';
import { fundsTie } from '../../check/evaluations/funds-ties.js';
import { defineRule } from '../../check/rule.js';
import { type Tie, testTie } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';
import type { EvaluationFunds, SelfEvaluation } from '../../domain/evaluation.js';
import { isZero, statedValue } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { magnitude, SCALE } from '../../domain/interval.js';
import { scaled } from '../../domain/number.js';
import { PROJECT_EVALUATION } from '../../forms/basis.js';
import { evaluation, FUNDS } from './_evaluation.js';

export default defineRule({
  code: 'PER059',
  name: 'rate-as-amounts',
  meta: {
    title: {
      zh: '自评表的执行率应等于全年执行数除以全年预算数',
      en: 'The execution rate is what was spent of the budget',
    },
    why: {
      zh: '执行率决定预算执行一项的得分，与所列金额不符，得分就没有依据。',
      en: 'The rate decides the points of budget execution; when the amounts say another, the points rest on nothing.',
    },
    remedy: { zh: '按全年执行数和全年预算数重新计算执行率。', en: 'Compute the rate again from both amounts.' },
    severity: 'error',
    basis: [PROJECT_EVALUATION],
    needs: ['evaluations'],
    messages: {
      unequal: {
        zh: '{whole}{actual}%，按全年执行数和全年预算数计算应为 {expected}%。',
        en: '{whole} is {actual} %; from the amounts it is {expected} %.',
      },
    },
  },
  ties: (view) =>
    gather(view.book.evaluations ?? [], (form) =>
      areAmountsProven(view, form) ? gather(form.funds, (row) => rateTie(view, form, row) ?? []) : [],
    ),
  examples: {
    valid: [
      { title: 'ninety-five per cent', text: evaluation() },
      {
        title: 'cut off behind the point',
        text: evaluation({ funds: '| 年度资金总额 | 30.00 | 33.00 | 32.70 | 10 | 99% | 9.9' }),
      },
    ],
    invalid: [
      {
        title: 'the rate of another year',
        message: 'unequal',
        text: evaluation({ funds: FUNDS.replace('95.00%', '⟦98.00%⟧') }),
      },
    ],
  },
});

/** The rate against both amounts; some forms take the original budget, or never print more than a hundred. */
function rateTie(view: BookView, form: SelfEvaluation, row: EvaluationFunds): Tie | undefined {
  const whole = rateFigure(view, form, row);
  const part = whole && amountFigure(view, form, row, 'executed');
  const bases = part && (['budget', 'original'] as const).map((amount) => amountFigure(view, form, row, amount));
  const base = bases?.[0] ?? bases?.[1];
  if (!whole || !part || !base || isZero(base) || statedValue(part) > statedValue(base)) return undefined;
  const tie: Tie = { is: 'share', whole, part, base };
  const original = bases?.[1];
  if (!original || original === base || testTie(tie).outcome !== 'broken' || isZero(original)) return tie;
  const other: Tie = { is: 'share', whole, part, base: original };
  return testTie(other).outcome === 'broken' ? tie : other;
}

/**
 * Words without borders prove their columns where the sources make the total, of the budget and of what was spent, or where
 * no cell of the total is blank and its points are those of the printed rate.
 */
const areAmountsProven = (view: BookView, form: SelfEvaluation): boolean =>
  form.ruled ||
  hasWholeTotal(form) ||
  (['budget', 'executed'] as const).every((amount) => {
    const tie = fundsTie(view, form, amount);
    return tie !== undefined && testTie(tie).outcome === 'holds';
  });

function hasWholeTotal(form: SelfEvaluation): boolean {
  const { original, budget, executed, rate, weight, score } = totalFunds(form) ?? {};
  if (!original?.value || !budget?.value || !executed?.value || !rate?.value || !weight?.value || !score?.value)
    return false;
  const off = scaled(weight.value) * scaled(rate.value) - scaled(score.value) * 100n * SCALE;
  return rate.percent && magnitude(off) <= 5n * SCALE * SCALE;
}
