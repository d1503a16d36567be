import { defineRule, showing } from '../../check/rule.js';
import { toldExpenses } from '../../check/three-public/told.js';
import { visitsByParagraph } from '../../check/three-public/told-visits.js';
import { statedValue, withUnit } from '../../domain/figures.js';
import { SCALE } from '../../domain/interval.js';
import { writeScaled } from '../../domain/number.js';

/** 元 a visitor: a working meal costs more than the one and less than the other. */
const LEAST = 10n * SCALE;
const MOST = 600n * SCALE;

export default defineRule({
  code: 'TPE011',
  name: 'reception-per-head-is-plausible',
  meta: {
    title: { zh: '人均接待费应合乎常理', en: 'Reception per head is plausible' },
    why: {
      zh: '接待费除以人次远高于或低于工作餐标准，往往是金额、人次或单位填错，也会引起质疑。',
      en: 'Far above or below the price of a working meal, an amount, a number or a unit is wrong, or questions will be asked.',
    },
    remedy: { zh: '核对接待费和人次；无误的，说明原因。', en: 'Check amount and number; if both are right, explain.' },
    severity: 'advice',
    scope: { types: ['final-accounts'] },
    needs: ['statements'],
    messages: {
      odd: {
        zh: '公务接待费 {amount} 接待 {visitors} 人次，人均 {each} 元，请核对。',
        en: 'Reception of {amount} for {visitors} visitors is {each} yuan a head; please check.',
      },
    },
  },
  check(view, report) {
    const spent = toldExpenses(view).filter(
      ({ expense, stage }) => expense === 'reception' && stage === 'final-accounts',
    );
    for (const told of visitsByParagraph(view)) {
      const visitors = told.filter(({ kind }) => kind === 'visitors');
      const amounts = spent.filter(({ statement }) => statement.paragraph === visitors[0]?.statement.paragraph);
      const [people, amount] = [visitors[0], amounts[0]];
      if (!people || !amount || visitors.length > 1 || amounts.length > 1) continue;
      const heads = statedValue(people.figure);
      if (heads <= 0n || statedValue(amount.figure) <= 0n) continue;
      // Money is in 万元.
      const each = (statedValue(amount.figure) * 10_000n * SCALE) / heads;
      if (each >= LEAST && each <= MOST) {
        report.holds(amount.figure, people.figure);
        continue;
      }
      report('odd', {
        data: { amount: withUnit(amount.figure), visitors: people.figure.text, each: writeScaled(each, 0, 2) },
        evidence: [showing(amount.figure), showing(people.figure)],
        figures: [amount.figure, people.figure],
      });
    }
  },
  examples: {
    valid: [{ title: '133 yuan a head', text: reception('150') }],
    invalid: [{ title: '2,000 yuan a head', message: 'odd', text: reception('⟦10⟧') }],
  },
});

function reception(visitors: string): string {
  return `云岭县档案馆2024年部门决算公开
七、“三公”经费支出决算情况说明
2024年“三公”经费支出决算2.00万元，其中：公务接待费支出2.00万元，国内公务接待5批次、${visitors}人次。`;
}
