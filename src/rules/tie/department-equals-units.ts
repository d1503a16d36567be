import { defineRule } from '../../check/rule.js';
import { tiesWithin } from '../../check/structure/home-ties.js';

export default defineRule({
  code: 'TIE013',
  name: 'department-equals-units',
  meta: {
    title: { zh: '部门数应等于所属各单位之和', en: 'A department is the sum of its units' },
    why: {
      zh: '部门汇总数与单位数不符，说明漏汇总或重复汇总。',
      en: 'A difference means a unit was left out or counted twice.',
    },
    remedy: { zh: '核对所属单位是否全部汇总。', en: 'Check that every unit was added once.' },
    severity: 'error',
    needs: ['tables'],
    messages: {
      unequal: {
        zh: '{whole} {actual} {unit}，所属单位相加为 {expected} {unit}，相差 {difference} {unit}{others}。',
        en: '{whole}: printed {actual} {unit}, its units add up to {expected} {unit}, off by {difference} {unit}{others}.',
      },
      blank: {
        zh: '{whole} {actual} {unit}，所属单位在该列均为空白{others}。',
        en: '{whole}: printed {actual} {unit}, while its units are blank in this column{others}.',
      },
    },
  },
  ties: (view) => tiesWithin(view.book.tables, 'units'),
  examples: {
    valid: [
      {
        title: 'two units make the department',
        text: `
          部门收入总表
          单位：万元
          部门（单位）代码 | 部门（单位）名称 | 合计 | 一般公共预算拨款收入 | 事业收入
          | 合计 | 700.00 | 600.00 | 100.00
          215 | 云岭县档案馆 | 700.00 | 600.00 | 100.00
          215001 | 云岭县档案馆（本级） | 500.00 | 500.00 |
          215002 | 云岭县方志编纂中心 | 200.00 | 100.00 | 100.00`,
      },
      {
        title: 'a unit whose name does not look like one',
        text: `
          部门预算单位支出情况表
          单位：万元
          序号 | 单位名称 | 支出合计 | 基本支出 | 项目支出
          1 | 云岭县林业局 | 450.00 | 300.00 | 150.00
          2 | 云岭县林业工作站 | 230.00 | 180.00 | 50.00
          3 | 云岭县国有苗圃 | 20.00 | 20.00 |
           | 合计 | 700.00 | 500.00 | 200.00`,
      },
    ],
    invalid: [
      {
        title: 'units without codes, which make the total in another column',
        message: 'unequal',
        text: `
          部门预算单位支出情况表
          单位：万元
          序号 | 单位名称 | 支出合计 | 基本支出 | 项目支出
           | 合计 | ⟦700.00⟧ | 500.00 | 200.00
          1 | 云岭县档案馆本级 | 450.00 | 300.00 | 150.00
          2 | 云岭县方志编纂中心 | 230.00 | 180.00 | 50.00`,
      },
      {
        title: 'a unit differs from the department',
        message: 'unequal',
        text: `
          部门收入总表
          单位：万元
          部门（单位）代码 | 部门（单位）名称 | 合计 | 一般公共预算拨款收入 | 事业收入
          | 合计 | 700.00 | 600.00 | 100.00
          215 | 云岭县档案馆 | ⟦700.00⟧ | 600.00 | 100.00
          215001 | 云岭县档案馆（本级） | 500.00 | 500.00 |
          215002 | 云岭县方志编纂中心 | 180.00 | 80.00 | 100.00`,
      },
    ],
  },
});
