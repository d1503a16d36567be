import { defineRule } from '../../check/rule.js';
import { tiesWithin } from '../../check/structure/home-ties.js';

export default defineRule({
  code: 'TIE002',
  name: 'year-total-equals-items',
  meta: {
    title: { zh: '本年收入（支出）合计应等于各项之和', en: "The year's income (expenditure) is the sum of its items" },
    why: {
      zh: '合计与所列项目不符，说明有漏列、多列或填错的项目。',
      en: 'A total that its items do not make hides a missing or wrong item.',
    },
    remedy: {
      zh: '逐项核对，补列漏项或更正合计。',
      en: 'Compare item by item; add what is missing or correct the total.',
    },
    severity: 'error',
    needs: ['tables'],
    messages: {
      unequal: {
        zh: '{whole} {actual} {unit}，所列各项相加为 {expected} {unit}，相差 {difference} {unit}{others}。',
        en: '{whole}: printed {actual} {unit}, the items add up to {expected} {unit}, off by {difference} {unit}{others}.',
      },
    },
  },
  ties: (view) => tiesWithin(view.book.tables, 'year'),
  examples: {
    valid: [
      {
        title: 'items make the total',
        text: `
          部门收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 预算数
          一、一般公共预算拨款收入 | 900.00 | 一、一般公共服务支出 | 850.00
          二、事业收入 | 100.00 | 二、住房保障支出 | 150.00
          本年收入合计 | 1,000.00 | 本年支出合计 | 1,000.00
          收入总计 | 1,000.00 | 支出总计 | 1,000.00`,
      },
    ],
    invalid: [
      {
        title: 'an item of 50 万元 is missing',
        message: 'unequal',
        text: `
          部门收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 预算数
          一、一般公共预算拨款收入 | 900.00 | 一、一般公共服务支出 | 800.00
          二、事业收入 | 100.00 | 二、住房保障支出 | 150.00
          本年收入合计 | 1,000.00 | 本年支出合计 | ⟦1,000.00⟧
          收入总计 | 1,000.00 | 支出总计 | 1,000.00`,
      },
    ],
  },
});
