import { defineRule } from '../../check/rule.js';
import { tiesWithin } from '../../check/structure/home-ties.js';

export default defineRule({
  code: 'TIE020',
  name: 'total-column-equals-parts',
  meta: {
    title: {
      zh: '合计（小计）列应等于各分列之和，增减额应等于两年之差',
      en: 'A total column is the sum of the columns it totals, a change the difference of two years',
    },
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
      change: {
        zh: '{whole} {actual} {unit}，而{columns}两栏相差 {expected} {unit}。',
        en: '{whole}: printed {actual} {unit}, while {columns} differ by {expected} {unit}.',
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
      {
        title: 'a decrease without its sign',
        text: `
          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 2024年预算数 | 2025年预算数 | 增减额
          | 合计 | 290.00 | 300.00 | 10.00
          201 | 一般公共服务支出 | 190.00 | 220.00 | 30.00
          208 | 社会保障和就业支出 | 40.00 | 35.00 | -5.00
          221 | 住房保障支出 | 60.00 | 45.00 | 15.00`,
      },
    ],
    invalid: [
      {
        title: 'a change that is not the difference of the two years',
        message: 'change',
        text: `
          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 2024年预算数 | 2025年预算数 | 增减额
          | 合计 | 290.00 | 300.00 | 10.00
          201 | 一般公共服务支出 | 190.00 | 220.00 | 30.00
          208 | 社会保障和就业支出 | 40.00 | 35.00 | ⟦-3.00⟧
          221 | 住房保障支出 | 60.00 | 45.00 | -15.00`,
      },
      {
        title: 'one change among blocks of like columns',
        message: 'change',
        text: `
          云岭县档案馆2025年部门预算公开

          一般公共预算“三公”经费支出表
          单位：万元
          上年预算数 | | | | 本年预算数 | | | | 增减额 | | | 
          合计 | 因公出国（境）费 | 公务用车购置及运行费 | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行费 | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行费 | 公务接待费
          36.80 | 0.00 | 30.50 | 6.30 | 20.10 | 3.00 | 11.20 | 5.90 | -16.70 | 3.00 | -19.30 | ⟦-2.40⟧`,
      },
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
