import { defineRule } from '../../check/rule.js';
import { tiesWithin } from '../../check/structure/home-ties.js';

export default defineRule({
  code: 'TIE020',
  name: 'total-column-equals-parts',
  meta: {
    title: { zh: '合计（小计）列应等于各分列之和', en: 'A total column is the sum of the columns it totals' },
    why: { zh: '横向不平，说明某一列漏填或填错。', en: 'A row that does not add up has a column left out or wrong.' },
    remedy: { zh: '核对该行各列，补填或更正。', en: 'Check the columns of the row.' },
    severity: 'error',
    needs: ['tables'],
    messages: {
      unequal: {
        zh: '{whole} {actual} {unit}，而{columns}相加为 {expected} {unit}，相差 {difference} {unit}。',
        en: '{whole}: printed {actual} {unit}, while {columns} add up to {expected} {unit}, off by {difference} {unit}.',
      },
      blank: {
        zh: '{whole} {actual} {unit}，而{columns}均为空白。',
        en: '{whole}: printed {actual} {unit}, while {columns} are all blank.',
      },
    },
  },
  ties: (view) => tiesWithin(view.book.tables, 'columns'),
  examples: {
    valid: [
      {
        title: 'basic and project make the total',
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
        title: 'project expenditure is left out of one row',
        message: 'unequal',
        text: `
          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 300.00 | 200.00 | 100.00
          201 | 一般公共服务支出 | ⟦300.00⟧ | 200.00 | 90.00
          20126 | 档案事务 | 300.00 | 200.00 | 100.00
          2012601 | 行政运行 | 200.00 | 200.00 |
          2012604 | 档案馆 | 100.00 | | 100.00`,
      },
    ],
  },
});
