import { budgetOf } from '../../check/indicators/cost.js';
import { goalFunds } from '../../check/indicators/goal.js';
import { defineRule } from '../../check/rule.js';
import { meets } from '../../domain/interval.js';
import { printedMoney } from '../../domain/number.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';
import { projectForm } from './_example.js';

export default defineRule({
  code: 'PER030',
  name: 'goal-agrees-with-budget',
  meta: {
    title: { zh: '目标文字中的申请金额应与项目预算一致', en: 'The amount in the goal is the budget' },
    why: {
      zh: '目标里写的金额与预算不一致，说明预算批复后目标没有同步修改。',
      en: 'An amount in the goal that is not the budget shows that the goal was not updated after approval.',
    },
    remedy: { zh: '按批复数修改目标文字。', en: 'Change the goal to the approved amount.' },
    severity: 'warning',
    basis: [TARGET_MANAGEMENT],
    needs: ['targets'],
    messages: {
      differs: {
        zh: '项目“{form}”预算 {budget}，绩效目标却写“{words}”。',
        en: 'Project “{form}” has a budget of {budget}, yet its goal says “{words}”.',
      },
    },
  },
  check(view, report) {
    for (const form of view.book.targets.projects) {
      const budget = budgetOf(form);
      const funds = goalFunds(form.goal ?? '');
      if (!budget || !funds) continue;
      if (budget.amounts.some((amount) => meets(amount, printedMoney(funds.decimal, funds.unit)))) {
        report.holds();
        continue;
      }
      const label = { zh: `项目“${form.name ?? ''}”绩效目标`, en: `goal of “${form.name ?? ''}”` };
      report('differs', {
        data: { form: form.name ?? '', budget: `${budget.text}${budget.unit}`, words: funds.words },
        evidence: [budget.evidence, { at: form.goalAt ?? form.at, label, value: funds.words }],
        expected: `${budget.text}${budget.unit}`,
        actual: funds.words,
      });
    }
  },
  examples: {
    valid: [
      {
        title: 'the same amount',
        text: projectForm('产出指标 | 数量指标 | 扫描档案数量 | ≥5000卷', {
          goal: '申请县级资金20万元，用于馆藏档案扫描。',
        }),
      },
    ],
    invalid: [
      {
        title: 'the amount applied for, not the one approved',
        message: 'differs',
        text: projectForm('产出指标 | 数量指标 | 扫描档案数量 | ≥5000卷', {
          amount: '20',
          marked: true,
          goal: '申请县级资金25万元，用于馆藏档案扫描。',
        }),
      },
    ],
  },
});
