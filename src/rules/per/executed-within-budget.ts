import { amountFigure, formName, isTotalProven, totalFunds } from '../../check/evaluations/figures.js';
import { defineRule, showing } from '../../check/rule.js';
import { PROJECT_EVALUATION } from '../../forms/basis.js';
import { evaluation, FUNDS } from './_evaluation.js';

export default defineRule({
  code: 'PER070',
  name: 'executed-within-budget',
  meta: {
    title: { zh: '全年执行数不应大于全年预算数', en: 'No more is spent in a year than its adjusted budget' },
    why: {
      zh: '全年预算数是调整后的预算，没有预算不得支出；执行数更大，多半是预算数仍填年初数。',
      en: 'The year’s budget is the adjusted one and nothing is spent beyond it; mostly the original budget was left standing.',
    },
    remedy: {
      zh: '按调整后预算填列全年预算数，重新计算执行率。',
      en: 'Give the adjusted budget as that of the year, and compute the rate again.',
    },
    severity: 'warning',
    basis: [PROJECT_EVALUATION],
    needs: ['evaluations'],
    messages: {
      above: {
        zh: '{form}的全年执行数 {executed} 大于全年预算数 {budget}。',
        en: 'The {form} tells {executed} spent of a budget of {budget}.',
      },
    },
  },
  check(view, report) {
    for (const form of view.book.evaluations ?? []) {
      const row = totalFunds(form);
      const budget = row && amountFigure(view, form, row, 'budget');
      const executed = budget && amountFigure(view, form, row, 'executed');
      if (!executed || !isTotalProven(view, form)) continue;
      if (executed.interval.low <= budget.interval.high) report.holds();
      else {
        const { zh, en } = formName(form);
        report('above', {
          data: { form: zh, formEn: en, executed: executed.text, budget: budget.text },
          evidence: [showing(executed), showing(budget)],
          figures: [executed, budget],
        });
      }
    }
  },
  examples: {
    valid: [{ title: 'less was spent', text: evaluation() }],
    invalid: [
      {
        title: 'more was spent than the original budget printed for the year',
        message: 'above',
        text: evaluation({
          funds: FUNDS.replace(
            '60.00 | 60.00 | 57.00 | 10 | 95.00% | 9.5',
            '60.00 | 60.00 | ⟦63.00⟧ | 10 | 105.00% | 10',
          )
            .replace('50.00 | 50.00 | 50.00 | — | 100.00%', '50.00 | 50.00 | 53.00 | — | 106.00%')
            .replace('10.00 | 10.00 | 7.00 | — | 70.00%', '10.00 | 10.00 | 10.00 | — | 100.00%'),
        }),
      },
    ],
  },
});
