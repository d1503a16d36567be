import { type AcrossClasses, classTies } from '../../check/across/class-ties.js';
import { defineRule } from '../../check/rule.js';

const FORMS: readonly AcrossClasses[] = [
  { summary: 'income-expenditure-summary', table: 'expenditure-summary' },
  { summary: 'appropriation-summary', table: 'general-expenditure', fund: 'general-budget' },
];

export default defineRule({
  code: 'TIE032',
  name: 'expenditure-classes-equal-summary',
  meta: {
    title: { zh: '支出表各类应与收支总表对应行一致', en: 'Each class agrees with its line in the summary' },
    why: { zh: '同一类支出在两张表中金额不同，必有一错。', en: 'One class with two amounts means that one is wrong.' },
    remedy: {
      zh: '核对该类下各款、项，更正错的一表。',
      en: 'Check the codes of this class and correct the wrong table.',
    },
    severity: 'error',
    needs: [
      ['income-expenditure-summary', 'appropriation-summary'],
      ['expenditure-summary', 'general-expenditure'],
    ],
    messages: {
      unequal: {
        zh: '{whole} {actual} {unit}，《{table}》{class}为 {expected} {unit}，相差 {difference} {unit}。',
        en: '{whole}: {actual} {unit}; {table} has {expected} {unit} for {class}, a difference of {difference} {unit}.',
      },
      absent: {
        zh: '{whole} {actual} {unit}，《{other}》{class}却没有金额。',
        en: '{whole}: {actual} {unit}, but {other} prints no amount for {class}.',
      },
    },
  },
  *ties(view) {
    for (const forms of FORMS) yield* classTies(view, forms);
  },
  examples: {
    valid: [
      {
        title: 'both classes agree',
        text: `
          部门收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 预算数
          一、一般公共预算拨款收入 | 700.00 | 一、一般公共服务支出 | 600.00
          二、事业收入 | | 二、住房保障支出 | 100.00
          本年收入合计 | 700.00 | 本年支出合计 | 700.00
          收入总计 | 700.00 | 支出总计 | 700.00

          部门支出总表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 700.00 | 500.00 | 200.00
          201 | 一般公共服务支出 | 600.00 | 400.00 | 200.00
          221 | 住房保障支出 | 100.00 | 100.00 |`,
      },
    ],
    invalid: [
      {
        title: 'housing differs between the tables',
        message: 'unequal',
        text: `
          部门收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 预算数
          一、一般公共预算拨款收入 | 700.00 | 一、一般公共服务支出 | 600.00
          二、事业收入 | | 二、住房保障支出 | ⟦100.00⟧
          本年收入合计 | 700.00 | 本年支出合计 | 700.00
          收入总计 | 700.00 | 支出总计 | 700.00

          部门支出总表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 650.00 | 450.00 | 200.00
          201 | 一般公共服务支出 | 600.00 | 400.00 | 200.00
          221 | 住房保障支出 | 50.00 | 50.00 |`,
      },
    ],
  },
});
