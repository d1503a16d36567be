import { toldAboveTables, toldOfForms } from '../../check/narrative/told-targets.js';
import { defineRule } from '../../check/rule.js';

const disclosure = (told: string): string => `
  云岭县档案馆2025年部门预算公开
  十、其他重要事项的情况说明
  （四）绩效目标设置情况。
  2025年云岭县档案馆预算均实行绩效目标管理，涉及项目2个，${told}万元。

  项目支出绩效目标表
  （2025年度）
  项目名称 | 档案数字化加工 | |
  主管部门 | 云岭县档案馆 | 实施单位 | 云岭县档案馆
  项目资金（万元） | 年度资金总额： | 110.50 |
  总体目标 | 保护档案，方便群众查阅。 | |
  一级指标 | 二级指标 | 三级指标 | 指标值
  产出指标 | 数量指标 | 档案数字化数量 | ≥10万页

  项目支出绩效目标表
  （2025年度）
  项目名称 | 馆藏抢救修复 | |
  主管部门 | 云岭县档案馆 | 实施单位 | 云岭县档案馆
  项目资金（万元） | 年度资金总额： | 40.00 |
  总体目标 | 保护档案，方便群众查阅。 | |
  一级指标 | 二级指标 | 三级指标 | 指标值
  产出指标 | 数量指标 | 修复数量 | ≥300卷`;

export default defineRule({
  code: 'NAR073',
  name: 'targets-as-told',
  meta: {
    title: {
      zh: '文字所述绩效目标管理金额应与各项目绩效目标表相符',
      en: 'The money under targets as told is that of the target forms',
    },
    why: {
      zh: '项目个数相同而金额不同，说明文字或绩效目标表有一处改后未同步。',
      en: 'With the same number of projects and another amount, one of the two was changed without the other.',
    },
    remedy: { zh: '按各项目绩效目标表的金额合计更正。', en: 'Correct it to the sum of the forms.' },
    severity: 'warning',
    needs: ['statements', ['targets', 'tables']],
    messages: {
      unequal: {
        zh: '文字称绩效目标管理涉及项目{count}个、金额{actual}{unit}，这{count}个项目绩效目标的金额应为{expected}{unit}，相差{difference}{unit}',
        en: 'The text counts {count} projects under targets with {actual} {unit}; their forms come to {expected} {unit}, {difference} {unit} apart',
      },
      listed: {
        zh: '文字称绩效目标管理涉及项目{count}个、金额{actual}{unit}，表中所列{count}个项目共{expected}{unit}，相差{difference}{unit}',
        en: 'The text counts {count} projects under targets with {actual} {unit}; the tables list as many, with {expected} {unit}, {difference} {unit} apart',
      },
      counted: {
        zh: '文字称实行绩效目标管理的项目{actual}个，所述金额却正是{expected}个项目绩效目标表之和',
        en: 'The text counts {actual} projects under targets, yet its amount is the sum of the {expected} forms',
      },
      above: {
        zh: '文字称纳入绩效目标管理的项目资金为{actual}{unit}，各表中项目支出最多{expected}{unit}，多出{difference}{unit}',
        en: 'The text puts {actual} {unit} of projects under targets; the tables have at most {expected} {unit} of project expenditure, {difference} {unit} less',
      },
      told: {
        zh: '文字称项目支出{actual}{unit}全部纳入绩效目标管理，各表中项目支出为{expected}{unit}，相差{difference}{unit}',
        en: 'The text puts all {actual} {unit} of project expenditure under targets; the tables have {expected} {unit}, {difference} {unit} apart',
      },
    },
  },
  ties: (view) => [...toldOfForms(view), ...toldAboveTables(view)],
  examples: {
    valid: [
      { title: 'the amounts of both forms', text: disclosure('预算金额150.50') },
      { title: 'the decimals are left out', text: disclosure('预算金额150') },
      {
        title: 'all projects without forms, and all expenditure beside them',
        text: `
          云岭县档案馆2025年部门预算公开
          十、其他重要事项的情况说明
          2025年，本部门项目支出50.50万元全部纳入绩效目标管理。项目均实行绩效目标管理，涉及一般公共预算拨款40.00万元。整体支出和项目支出均实行绩效目标管理，涉及资金110.50万元。

          支出总表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 110.50 | 60.00 | 50.50
          20126 | 档案事务 | 110.50 | 60.00 | 50.50
          2012604 | 档案馆 | 110.50 | 60.00 | 50.50`,
      },
      {
        title: 'a form without its amount, and other funds beside the general budget',
        text: `${disclosure('预算金额150.50').replace('40.00', '')}

          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 110.50 | | 110.50
          20126 | 档案事务 | 110.50 | | 110.50
          2012604 | 档案馆 | 110.50 | | 110.50

          国有资本经营预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 40.00 | | 40.00
          22301 | 解决历史遗留问题及改革成本支出 | 40.00 | | 40.00`,
      },
    ],
    invalid: [
      {
        title: 'one project of two, and the money of both',
        message: 'counted',
        text: disclosure('预算金额150.50').replace('涉及项目2个', '⟦涉及项目1个⟧'),
      },
      { title: 'last year’s amount', message: 'unequal', text: disclosure('⟦预算金额142.00⟧') },
      {
        title: 'an amount told with whose money it is',
        message: 'unequal',
        text: disclosure('⟦预算金额142.00⟧万元，其中一般公共预算资金142.00'),
      },
      {
        title: 'as many projects as the table lists, and another sum',
        message: 'listed',
        text: `
          云岭县档案馆2025年部门预算公开
          十、其他重要事项的情况说明
          2025年本馆实行绩效管理的项目2个，⟦涉及预算金额70.50⟧万元。

          支出总表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 110.50 | 60.00 | 50.50
          20126 | 档案事务 | 110.50 | 60.00 | 50.50
          2012604 | 档案馆 | 110.50 | 60.00 | 50.50

          项目支出表
          单位：万元
          项目名称 | 合计 | 一般公共预算
          档案数字化加工 | 40.00 | 40.00
          馆藏抢救修复 | 10.50 | 10.50
          合计 | 50.50 | 50.50`,
      },
      {
        title: 'more than any table has for projects, without forms',
        message: 'above',
        text: `
          云岭县档案馆2025年部门预算公开
          十、其他重要事项的情况说明
          2025年云岭县档案馆项目均实行绩效目标管理，涉及⟦一般公共预算当年拨款70.50⟧万元。

          支出总表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 110.50 | 60.00 | 50.50
          20126 | 档案事务 | 110.50 | 60.00 | 50.50
          2012604 | 档案馆 | 110.50 | 60.00 | 50.50`,
      },
      {
        title: 'all project expenditure, but another sum',
        message: 'told',
        text: `
          云岭县档案馆2025年部门预算公开
          十、其他重要事项的情况说明
          2025年，本部门⟦项目支出45.50⟧万元全部纳入绩效目标管理。

          支出总表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 110.50 | 60.00 | 50.50
          20126 | 档案事务 | 110.50 | 60.00 | 50.50
          2012604 | 档案馆 | 110.50 | 60.00 | 50.50`,
      },
    ],
  },
});
