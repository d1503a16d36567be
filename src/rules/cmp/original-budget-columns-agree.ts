import { sameFacts } from '../../check/companions/compare-facts.js';
import { defineRule } from '../../check/rule.js';

export default defineRule({
  code: 'CMP020',
  name: 'original-budget-columns-agree',
  meta: {
    title: { zh: '决算表的年初预算数应与预算公开一致', en: 'The original budget in the accounts is the one published' },
    why: {
      zh: '完成年初预算的比率以公开过的年初预算为准。',
      en: 'Execution is measured against the budget that was published.',
    },
    remedy: { zh: '以同年公开的部门预算为准更正年初预算数。', en: 'Correct it to the budget published for the year.' },
    severity: 'warning',
    needs: ['companion:budget', 'tables'],
    messages: {
      unequal: {
        zh: '{whole} 的年初预算数为 {actual} {unit}，同年公开的预算为 {expected} {unit}，相差 {difference} {unit}{others}。',
        en: '{whole}: an original budget of {actual} {unit}, but {expected} {unit} was published, a difference of {difference} {unit}{others}.',
      },
    },
  },
  *ties(view) {
    const { budget } = view.companions;
    if (budget) yield* sameFacts(view, 'original-budget', budget);
  },
  examples: {
    valid: [{ title: 'as published', with: { budget: budget() }, text: accounts('100.00') }],
    invalid: [{ title: 'another figure', message: 'unequal', with: { budget: budget() }, text: accounts('⟦110.00⟧') }],
  },
});

function budget(): string {
  return `
    云岭县档案馆2025年部门预算公开
    收支总表
    单位：万元
    收入 | | 支出 |
    项目 | 预算数 | 项目 | 预算数
    一、一般公共预算拨款收入 | 100.00 | 一、一般公共服务支出 | 100.00
    收入总计 | 100.00 | 支出总计 | 100.00`;
}

function accounts(original: string): string {
  const plain = original.replace(/[⟦⟧]/g, '');
  return `
    云岭县档案馆2025年部门决算公开
    收入支出决算总表
    单位：万元
    收入 | | | 支出 | |
    项目 | 年初预算数 | 决算数 | 项目 | 年初预算数 | 决算数
    一、一般公共预算拨款收入 | ${original} | 105.00 | 一、一般公共服务支出 | ${plain} | 105.00
    收入总计 | ${plain} | 105.00 | 支出总计 | ${plain} | 105.00`;
}
