import { defineRule } from '../../check/rule.js';
import { tiesWithin } from '../../check/structure/home-ties.js';

export default defineRule({
  code: 'TIE011',
  name: 'subtotal-equals-details',
  meta: {
    title: { zh: '同一科目的小计应等于其明细之和', en: "A code's subtotal is the sum of its detail rows" },
    why: {
      zh: '同一科目先列小计、再列明细，两者应一致。',
      en: 'A code printed as subtotal and again as detail tells the same money twice.',
    },
    remedy: { zh: '核对该科目的各明细行。', en: 'Check the detail rows of the code.' },
    severity: 'error',
    needs: ['tables'],
    messages: {
      unequal: {
        zh: '{whole} {actual} {unit}，其明细行相加为 {expected} {unit}，相差 {difference} {unit}{others}。',
        en: '{whole}: printed {actual} {unit}, its detail rows add up to {expected} {unit}, off by {difference} {unit}{others}.',
      },
      blank: {
        zh: '{whole} {actual} {unit}，其明细行在该列均为空白{others}。',
        en: '{whole}: printed {actual} {unit}, while all its detail rows are blank in this column{others}.',
      },
    },
  },
  ties: (view) => tiesWithin(view.book.tables, 'details'),
  examples: {
    valid: [
      {
        title: 'two details make the subtotal',
        text: `
          部门支出总表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 150.00 | 150.00 | 0.00
          201 | 一般公共服务支出 | 150.00 | 150.00 | 0.00
          20126 | 档案事务 | 150.00 | 150.00 | 0.00
          2012601 | 行政运行 | 150.00 | 150.00 | 0.00
          2012601 | 行政运行 | 120.00 | 120.00 | 0.00
          2012601 | 行政运行 | 30.00 | 30.00 | 0.00`,
      },
    ],
    invalid: [
      {
        title: 'the details fall short',
        message: 'unequal',
        text: `
          部门支出总表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 210.00 | 210.00 | 0.00
          201 | 一般公共服务支出 | 210.00 | 210.00 | 0.00
          20126 | 档案事务 | 210.00 | 210.00 | 0.00
          2012601 | 行政运行 | ⟦150.00⟧ | 150.00 | 0.00
          2012601 | 行政运行 | 120.00 | 120.00 | 0.00
          2012601 | 行政运行 | 20.00 | 20.00 | 0.00
          2012604 | 档案馆 | 60.00 | 60.00 | 0.00
          2012604 | 档案馆 | 60.00 | 60.00 | 0.00`,
      },
    ],
  },
});
