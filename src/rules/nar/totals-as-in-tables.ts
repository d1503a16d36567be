import { comparisonTies } from '../../check/narrative/agreement.js';
import { defineRule } from '../../check/rule.js';

export default defineRule({
  code: 'NAR001',
  name: 'totals-as-in-tables',
  meta: {
    title: { zh: '文字所述收支总额应与表格一致', en: 'Totals told in words equal those of the tables' },
    why: {
      zh: '读者先看文字；文字与表格不一，公开的预算便有两个数。',
      en: 'Readers start with the words; when these differ from the tables, the budget has two totals.',
    },
    remedy: {
      zh: '以批复的预算表为准，改正文字或表格中写错的一处。',
      en: 'Let the approved tables decide, and correct whichever of text and table is wrong.',
    },
    severity: 'error',
    needs: ['statements', 'tables'],
    messages: {
      unequal: {
        zh: '文字说明中“{subject}”写为{actual}{unit}，{cell}为{expected}{unit}，相差{difference}{unit}',
        en: 'The narrative gives {actual} {unit} for {subject}, {cell} gives {expected} {unit}: {difference} {unit} apart',
      },
    },
  },
  ties: (view) => comparisonTies(view, 'income', 'expenditure', 'balance'),
  examples: {
    valid: [
      {
        title: 'which budget bears one expense, and what all visits cost',
        text: `
          云岭县档案馆2024年度部门决算公开
          九、“三公”经费财政拨款支出决算具体情况
          1.公务用车运行维护费支出预算6.00万元（其中：一般公共预算支出6.00万元；政府性基金预算支出0万元；国有资本经营预算支出0万元），支出决算5.20万元（其中：一般公共预算支出5.20万元；政府性基金预算支出0万元；国有资本经营预算支出0万元），完成预算的86.67%。
          2.公务接待费支出1.50万元。国内公务接待12批次，90人次（不包括陪同人员），共计支出1.50万元。
          财政拨款收入支出决算总表
          单位：万元
          收入 | | 支出 | | |
          项目 | 金额 | 项目 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款
          一、一般公共预算财政拨款 | 332.50 | 一、一般公共服务支出 | 280.10 | 280.10 |
          二、政府性基金预算财政拨款 | | 二、住房保障支出 | 52.40 | 52.40 |
          本年收入合计 | 332.50 | 本年支出合计 | 332.50 | 332.50 |
          总计 | 332.50 | 总计 | 332.50 | 332.50 |`,
      },
      {
        title: 'the year’s own money, told beside a table that counts in what was carried over',
        text: `
          云岭县档案馆2025年部门预算公开
          二、一般公共预算支出情况说明
          云岭县档案馆2025年一般公共预算支出320.50万元。
          财政拨款收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 预算数
          一、本年收入 | 320.50 | 一、一般公共服务支出 | 332.50
          （一）一般公共预算拨款 | 320.50 | |
          二、上年结转 | 12.00 | |
          （一）一般公共预算拨款 | 12.00 | |
          收入总计 | 332.50 | 支出总计 | 332.50
          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
           | 合计 | 332.50 | 232.50 | 100.00
          201 | 一般公共服务支出 | 332.50 | 232.50 | 100.00
          20126 | 档案事务 | 332.50 | 232.50 | 100.00
          2012601 | 行政运行 | 232.50 | 232.50 |
          2012604 | 档案馆 | 100.00 | | 100.00`,
      },
      {
        title: 'the part of the appropriation that projects with targets take',
        text: `
          云岭县档案馆2025年部门预算公开
          三、绩效目标设置情况
          2025年项目支出均实行了绩效目标管理，涉及一般公共预算当年财政拨款100.00万元。
          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
           | 合计 | 332.50 | 232.50 | 100.00
          201 | 一般公共服务支出 | 332.50 | 232.50 | 100.00
          20126 | 档案事务 | 332.50 | 232.50 | 100.00
          2012601 | 行政运行 | 232.50 | 232.50 |
          2012604 | 档案馆 | 100.00 | | 100.00`,
      },
      {
        title: 'by whose money the projects with targets are paid',
        text: `
          云岭县档案馆2025年部门预算公开
          九、预算绩效
          2025年对全部项目支出编报绩效目标，共3个项目，预算资金110.00万元，其中一般公共预算当年拨款100.00万元、上年结转10.00万元。
          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
           | 合计 | 332.50 | 232.50 | 100.00
          201 | 一般公共服务支出 | 332.50 | 232.50 | 100.00
          20126 | 档案事务 | 332.50 | 232.50 | 100.00
          2012601 | 行政运行 | 232.50 | 232.50 |
          2012604 | 档案馆 | 100.00 | | 100.00`,
      },
      {
        title: 'both totals as in the table',
        text: `
          云岭县档案馆2025年部门预算公开
          一、部门收支总体情况说明
          云岭县档案馆2025年收入总计332.50万元，支出总计332.50万元。
          部门收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 预算数
          一、一般公共预算拨款收入 | 320.50 | 一、一般公共服务支出 | 280.10
          二、其他收入 | 12.00 | 二、住房保障支出 | 52.40
          本年收入合计 | 332.50 | 本年支出合计 | 332.50
          收入总计 | 332.50 | 支出总计 | 332.50`,
      },
      {
        title: 'a fund told with what was carried over, which no table sets apart',
        text: `
          云岭县档案馆2025年部门预算公开
          一、政府性基金预算支出情况说明
          云岭县档案馆2025年政府性基金预算支出46.00万元。
          政府性基金预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          合计 | | 40.00 | | 40.00
          212 | 城乡社区支出 | 40.00 | | 40.00`,
      },
    ],
    invalid: [
      {
        title: 'total income ten thousand yuan too high',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          一、部门收支总体情况说明
          云岭县档案馆2025年⟦收入总计333.50⟧万元，支出总计332.50万元。
          部门收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 预算数
          一、一般公共预算拨款收入 | 320.50 | 一、一般公共服务支出 | 280.10
          二、其他收入 | 12.00 | 二、住房保障支出 | 52.40
          本年收入合计 | 332.50 | 本年支出合计 | 332.50
          收入总计 | 332.50 | 支出总计 | 332.50`,
      },
    ],
  },
});
