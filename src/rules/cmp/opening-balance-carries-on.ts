import { cellFacts } from '../../check/companions/cell-facts.js';
import { foreign } from '../../check/companions/foreign-figure.js';
import { defineRule } from '../../check/rule.js';
import { equal, type Tie } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';

function* balances(view: BookView): Iterable<Tie> {
  const { lastYear } = view.companions;
  if (!lastYear || view.book.document.type !== 'final-accounts') return;
  const opening = cellFacts(view, 'own').get('income-expenditure-summary|income|年初结转和结余|total');
  const closing = cellFacts(lastYear, 'own').get('income-expenditure-summary|expenditure|年末结转和结余|total');
  if (opening && closing) yield equal(opening, foreign(closing, lastYear));
}

export default defineRule({
  code: 'CMP004',
  name: 'opening-balance-carries-on',
  meta: {
    title: { zh: '年初结转结余应等于上年年末数', en: 'The opening balance is last year’s closing balance' },
    why: {
      zh: '两年决算首尾相接，断开就有钱来路不明或去向不明。',
      en: 'The accounts of two years join; a gap is money from nowhere.',
    },
    remedy: {
      zh: '核对上年决算的年末结转和结余；有调整的，在说明中写明。',
      en: 'Compare with last year’s closing balance; explain any adjustment.',
    },
    severity: 'warning',
    needs: ['companion:lastYear', 'income-expenditure-summary'],
    messages: {
      unequal: {
        zh: '{whole} 为 {actual} {unit}，上年决算的年末结转和结余为 {expected} {unit}，相差 {difference} {unit}。',
        en: '{whole}: {actual} {unit}; last year’s accounts closed with {expected} {unit}, a difference of {difference} {unit}.',
      },
    },
  },
  ties: balances,
  examples: {
    valid: [
      {
        title: 'joined',
        with: { lastYear: accounts(2024, '3.00', '5.00', '102.00', '99.00') },
        text: accounts(2025, '5.00', '6.00', '103.00', '98.00'),
      },
    ],
    invalid: [
      {
        title: 'a gap',
        message: 'unequal',
        with: { lastYear: accounts(2024, '3.00', '5.00', '102.00', '99.00') },
        text: accounts(2025, '⟦4.00⟧', '6.00', '103.00', '99.00'),
      },
    ],
  },
});

function accounts(year: number, opening: string, closing: string, total: string, income: string): string {
  return `
    云岭县档案馆${year}年部门决算公开
    收入支出决算总表
    单位：万元
    收入 | | 支出 |
    项目 | 决算数 | 项目 | 决算数
    一、一般公共预算财政拨款收入 | ${income} | 一、一般公共服务支出 | 97.00
    本年收入合计 | ${income} | 本年支出合计 | 97.00
    年初结转和结余 | ${opening} | 年末结转和结余 | ${closing}
    总计 | ${total} | 总计 | ${total}`;
}
