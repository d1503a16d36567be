import { formAmountTies } from '../../check/indicators/form-amounts.js';
import { defineRule } from '../../check/rule.js';
import { gather } from '../../domain/gather.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';

export default defineRule({
  code: 'PER034',
  name: 'form-amounts-add-up',
  meta: {
    title: { zh: '目标表内资金合计应等于各项之和', en: 'The amounts of a target form add up' },
    why: {
      zh: '目标表的资金合计与各来源、各类支出对不上，目标就没有对应的预算。',
      en: 'When total and parts of a form differ, its targets stand for no budget.',
    },
    remedy: { zh: '按预算表核对并补全各项金额。', en: 'Correct the parts and the total from the budget tables.' },
    severity: 'error',
    basis: [TARGET_MANAGEMENT],
    needs: ['targets'],
    messages: {
      unequal: {
        zh: '{whole}为{actual}{unit}，各项之和 {parts} = {expected}{unit}，相差 {difference}{unit}。',
        en: '“{whole}” is {actual} {unit}, while its parts {parts} make {expected}; the difference is {difference}.',
      },
    },
  },
  ties: (view) => gather(view.targetForms, formAmountTies),
  examples: {
    valid: [
      {
        title: 'parts make the total',
        text: `
          项目支出绩效目标表
          （2025年度）
          项目名称 | 馆藏档案数字化
          主管部门 | 云岭县档案馆 | 实施单位 | 云岭县档案馆
          项目资金（万元） | 年度资金总额： | 20
           | 其中：财政拨款 | 15
           | 其他资金 | 5
          总体目标 | 完成馆藏档案的扫描。
          一级指标 | 二级指标 | 三级指标 | 指标值
          产出指标 | 数量指标 | 扫描档案数量 | ≥5000卷
          产出指标 | 质量指标 | 扫描合格率 | ≥98%`,
      },
      {
        title: 'what was carried over below all others',
        text: formWith(
          '项目资金（万元） | 年度资金总额 | 25.00',
          '来源 | 其中：财政拨款 | 15.00',
          '来源 | 其他资金 | 0.00',
          '来源 | 上年结转 | 10.00',
        ),
      },
      {
        title: 'money of a name that is not known below all others',
        text: formWith(
          '项目资金（万元） | 年度资金总额 | 25.00',
          '来源 | 其中：财政拨款 | 15.00',
          '来源 | 其他资金 | 0.00',
          '来源 | 债券资金 | 10.00',
        ),
      },
      {
        title: 'levels of government inside the appropriation, and funds that the form does not list',
        text: formWith(
          '项目资金（万元） | 资金金额 | 20.00',
          '来源 | 其中：财政资金 | 15.00',
          '来源 | 其中：本级安排 | 9.00',
          '来源 | 上级补助 | 6.00',
          '来源 | 其他资金 | 5.00',
          '采购预算（万元） | 30.00 | 财政拨款 | 12.00',
        ),
      },
    ],
    invalid: [
      {
        title: 'two sources right below the total, and no other',
        message: 'unequal',
        text: formWith(
          '项目资金（万元） | 年度资金总额： | ⟦20.00⟧',
          ' | 其中：财政拨款 | 15.00',
          ' | 其他资金 | 2.00',
        ),
      },
      {
        title: 'labels and amounts in one cell each',
        message: 'unequal',
        text: `
          项目支出绩效目标表
          预算单位 | 云岭县档案馆 | 项目名称 | 馆藏档案数字化
          项目资金（万元） | 年度资金总额：⟦20.00⟧ | 其中：财政拨款：25.00 | 其他资金：0.00
          总体目标 | 完成馆藏档案的扫描。
          一级指标 | 二级指标 | 三级指标 | 指标值
          产出指标 | 数量指标 | 扫描档案数量 | ≥5000卷
          产出指标 | 质量指标 | 扫描合格率 | ≥98%`,
      },
      {
        title: 'sources below a total of another name, beside that of the whole period',
        message: 'unequal',
        text: formWith(
          '资金情况（万元） | 实施期预算 | 60.00 | 当年预算 | ⟦25.00⟧',
          '来源 | 其中：本级安排 | 40.00 | 其中：本级安排 | 15.00',
          '来源 | 上级补助 | 15.00 | 上级补助 | 2.00',
          '来源 | 其他资金 | 5.00 | 其他资金 | 3.00',
        ),
      },
      {
        title: 'a source behind the total is left blank',
        message: 'unequal',
        text: formWith('支出预算总量（万元） | ⟦25.00⟧ | 财政拨款 | 15.00 | 其他资金 |'),
      },
      {
        title: 'what the centre and the region give',
        message: 'unequal',
        text: `
          档案保护专项资金区域绩效目标表
          （2025年度）
          项目名称 | 档案保护专项资金 |
          资金情况（万元） | 年度金额 | ⟦46.00⟧
           | 其中：中央补助 | 30.00
           | 地方资金 | 15.00
          总体目标 | 完成馆藏档案的扫描。
          一级指标 | 二级指标 | 三级指标 | 指标值
          产出指标 | 数量指标 | 扫描档案数量 | ≥5000卷
          产出指标 | 质量指标 | 扫描合格率 | ≥98%`,
      },
      {
        title: 'the part is more than the total',
        message: 'unequal',
        text: `
          项目支出绩效目标表
          （2025年度）
          项目名称 | 馆藏档案数字化
          主管部门 | 云岭县档案馆 | 实施单位 | 云岭县档案馆
          项目资金（万元） | 年度资金总额： | ⟦20⟧
           | 其中：财政拨款 | 25
           | 其他资金 |
          总体目标 | 完成馆藏档案的扫描。
          一级指标 | 二级指标 | 三级指标 | 指标值
          产出指标 | 数量指标 | 扫描档案数量 | ≥5000卷
          产出指标 | 质量指标 | 扫描合格率 | ≥98%`,
      },
      {
        title: 'the tasks of the year cost less than their total',
        message: 'unequal',
        text: `
          部门整体支出绩效目标表
          （2025年度）
          部门名称 | 云岭县档案馆 | | | |
          年度主要任务 | 任务名称 | 主要内容 | 预算金额（万元） | |
           | | | 总额 | 财政拨款 | 其他资金
           | 档案数字化 | 扫描馆藏档案。 | 60.00 | 60.00 | 0.00
           | 库房维修 | 为12间库房按月发放修缮补助 | 25.00 | 25.00 | 0.00
           | 金额合计 | | ⟦95.00⟧ | 85.00 | 0.00
          年度总体目标 | 完成馆藏档案的扫描和库房维修。 | | | |
          年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
           | 产出指标 | 数量指标 | 扫描档案数量 | ≥5000卷 |
           | 产出指标 | 质量指标 | 扫描合格率 | ≥98% |`,
      },
      {
        title: 'the budget is more than its two sources',
        message: 'unequal',
        text: `
          馆藏档案数字化项目绩效目标表
          （2025年度）
          项目编码 | 126P001 | 项目名称 | 馆藏档案数字化 | |
          预算规模及资金用途 | 预算数 | ⟦87.00⟧ | 其中：财政资金 | 78.00 | 其他资金 |
          绩效目标 | 完成馆藏档案的扫描。
          一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据
          产出指标 | 数量指标 | 扫描档案数量 | 扫描的卷数 | ≥5000卷 | 工作计划
          产出指标 | 质量指标 | 扫描合格率 | 合格率 | ≥98% | 工作计划`,
      },
    ],
  },
});

/** A project's form with these lines for its money. */
function formWith(...money: readonly string[]): string {
  return [
    '项目支出绩效目标表',
    '项目名称 | 馆藏档案数字化',
    '主管部门 | 云岭县档案馆 | 实施单位 | 云岭县档案馆',
    ...money,
    '总体目标 | 完成馆藏档案的扫描。',
    '一级指标 | 二级指标 | 三级指标 | 指标值',
    '产出指标 | 数量指标 | 扫描档案数量 | ≥5000卷',
    '产出指标 | 质量指标 | 扫描合格率 | ≥98%',
  ].join('\n');
}
