import { sameFacts } from '../../check/companions/compare-facts.js';
import { defineRule } from '../../check/rule.js';

export default defineRule({
  code: 'CMP001',
  name: 'last-year-columns-agree',
  meta: {
    title: { zh: '表中上年数应与上年公开的数一致', en: 'Last year’s figures are those that last year published' },
    why: {
      zh: '上年数抄错，增减额和增减率就都建立在错误的基数上。',
      en: 'With last year’s figures wrong, every change and rate rests on a wrong base.',
    },
    remedy: {
      zh: '以上年公开的预算为准更正；口径有调整的，在说明中写明。',
      en: 'Correct it to what last year published; where the scope was changed, say so.',
    },
    severity: 'warning',
    needs: ['companion:lastYear', 'tables'],
    messages: {
      unequal: {
        zh: '{whole} 的上年数为 {actual} {unit}，上年公开的是 {expected} {unit}，相差 {difference} {unit}{others}。',
        en: '{whole}: {actual} {unit} for last year, which published {expected} {unit}, a difference of {difference} {unit}{others}.',
      },
    },
  },
  *ties(view) {
    const { lastYear } = view.companions;
    if (lastYear) yield* sameFacts(view, 'last-year', lastYear);
  },
  examples: {
    valid: [
      {
        title: 'last year’s figure as published',
        with: { lastYear: lastYear2025() },
        text: `
          云岭县档案馆2026年部门预算公开
          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 2025年预算数 | 2026年预算数
          合计 | | 120.00 | 130.00
          201 | 一般公共服务支出 | 120.00 | 130.00`,
      },
    ],
    invalid: [
      {
        title: 'last year’s figure was another',
        message: 'unequal',
        with: { lastYear: lastYear2025() },
        text: `
          云岭县档案馆2026年部门预算公开
          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 2025年预算数 | 2026年预算数
          合计 | | ⟦102.00⟧ | 130.00
          201 | 一般公共服务支出 | 102.00 | 130.00`,
      },
    ],
  },
});

function lastYear2025(): string {
  return `
    云岭县档案馆2025年部门预算公开
    一般公共预算支出表
    单位：万元
    科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
    合计 | | 120.00 | 100.00 | 20.00
    201 | 一般公共服务支出 | 120.00 | 100.00 | 20.00`;
}
