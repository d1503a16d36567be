import { defineRule } from '../../check/rule.js';
import { tiesWithin } from '../../check/structure/home-ties.js';

export default defineRule({
  code: 'TIE010',
  name: 'code-equals-codes-below',
  meta: {
    title: { zh: '类、款应等于其下各款、项之和', en: 'A classification code is the sum of the codes below it' },
    why: {
      zh: '上级科目与下级科目之和不符，说明漏列科目或金额填错。',
      en: 'A difference means a missing code or a wrong amount.',
    },
    remedy: {
      zh: '对照批复逐个科目核对，补列漏项或更正金额。',
      en: 'Compare code by code with the approved budget; add or correct.',
    },
    severity: 'error',
    basis: [{ zh: '《预算法》第三十二条、第四十六条（按功能分类编列到项）', en: 'Budget Law, articles 32 and 46' }],
    needs: ['tables'],
    messages: {
      unequal: {
        zh: '{whole} {actual} {unit}，下级科目相加为 {expected} {unit}，相差 {difference} {unit}{others}。',
        en: '{whole}: printed {actual} {unit}, the codes below it add up to {expected} {unit}, off by {difference} {unit}{others}.',
      },
      blank: {
        zh: '{whole} {actual} {unit}，其下级科目在该列均为空白{others}。',
        en: '{whole}: printed {actual} {unit}, while every code below it is blank in this column{others}.',
      },
    },
  },
  ties: (view) => tiesWithin(view.book.tables, 'children'),
  examples: {
    valid: [
      {
        title: 'figures that long names push off their columns',
        text: `
          云岭县档案馆2025年部门预算公开
          部门支出总表

          单位：万元

          科目编码   科目名称   合计   基本支出   项目支出

             合计   580.00   430.00   150.00

          201   一般公共服务支出   400.00   300.00   100.00

          20126   档案事务   400.00   300.00   100.00

          2012601   行政运行   300.00   300.00   

          2012604   档案馆   100.00      100.00

          206   科学技术支出   50.00      50.00

          20604   技术研究与开发   50.00      50.00

          2060499   其他技术研究与开发支出   50.00      50.00

          208   社会保障和就业支出   130.00   130.00   

          20805   行政事业单位养老支出   130.00   130.00   

          2080501   行政单位离退休   30.00   30.00   

          2080505   机关事业单位基本养老保险缴费支出   100.00   100.00   `,
      },
      {
        title: 'every level adds up',
        text: `
          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 300.00 | 200.00 | 100.00
          201 | 一般公共服务支出 | 300.00 | 200.00 | 100.00
          20126 | 档案事务 | 300.00 | 200.00 | 100.00
          2012601 | 行政运行 | 200.00 | 200.00 |
          2012604 | 档案馆 | 100.00 | | 100.00`,
      },
    ],
    invalid: [
      {
        title: 'an item is missing below the section',
        message: 'unequal',
        text: `
          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 300.00 | 200.00 | 100.00
          201 | 一般公共服务支出 | 300.00 | 200.00 | 100.00
          20126 | 档案事务 | ⟦300.00⟧ | 200.00 | 100.00
          2012601 | 行政运行 | 200.00 | 200.00 |
          2012604 | 档案馆 | 80.00 | | 80.00`,
      },
    ],
  },
});
