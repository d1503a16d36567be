import { defineRule } from '../../check/rule.js';
import { tiesWithin } from '../../check/structure/home-ties.js';

export default defineRule({
  code: 'TIE003',
  name: 'grand-total-equals-parts',
  meta: {
    title: {
      zh: '收入（支出）总计应等于本年合计加结转结余等',
      en: "The grand total is the year's total and the balances carried in or out",
    },
    why: {
      zh: '总计与本年合计、上年结转、结转下年等行不衔接，收支规模便不可信。',
      en: 'When the grand total does not follow from its parts, the size of the budget cannot be trusted.',
    },
    remedy: { zh: '核对上年结转、结转下年等行是否漏填。', en: 'Check whether carry-over lines were left out.' },
    severity: 'error',
    needs: ['tables'],
    messages: {
      unequal: {
        zh: '{whole} {actual} {unit}，按其组成各行相加为 {expected} {unit}，相差 {difference} {unit}{others}。',
        en: '{whole}: printed {actual} {unit}, its parts add up to {expected} {unit}, off by {difference} {unit}{others}.',
      },
    },
  },
  ties: (view) => tiesWithin(view.book.tables, 'grand'),
  examples: {
    valid: [
      {
        title: 'income of the year and carry-over',
        text: `
          部门收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 预算数
          一、一般公共预算拨款收入 | 900.00 | 一、一般公共服务支出 | 930.00
          本年收入合计 | 900.00 | 本年支出合计 | 930.00
          上年结转 | 30.00 | 结转下年 |
          收入总计 | 930.00 | 支出总计 | 930.00`,
      },
    ],
    invalid: [
      {
        title: 'carry-over was not added',
        message: 'unequal',
        text: `
          部门收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 预算数
          一、一般公共预算拨款收入 | 900.00 | 一、一般公共服务支出 | 900.00
          本年收入合计 | 900.00 | 本年支出合计 | 900.00
          上年结转 | 30.00 | 结转下年 |
          收入总计 | ⟦900.00⟧ | 支出总计 | 900.00`,
      },
    ],
  },
});
