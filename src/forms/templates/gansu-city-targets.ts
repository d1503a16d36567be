import type { IndicatorColumn, TemplateForm } from '../template.js';
import { TARGET_FORM } from './shared.js';

const INDICATORS: readonly IndicatorColumn[] = [
  { text: '一级指标', holds: 'level1' },
  { text: '二级指标', holds: 'level2' },
  { text: '三级指标', holds: 'level3', width: 5 },
  { text: '指标值', holds: 'whole-value', width: 3 },
];

/** 整体支出绩效目标表: money by kind beside money by source. */
export const gansuDepartmentTargets: TemplateForm = {
  ...TARGET_FORM,
  kind: 'department-targets',
  title: '{部门}整体支出绩效目标表',
  rows: {
    by: 'targets',
    layout: {
      is: 'form',
      year: '（{年}度）',
      head: [
        [{ label: '部门名称' }, { text: '{部门}', columns: 3 }],
        [{ label: '总体目标' }, { text: '{目标}', columns: 3 }],
        [
          { label: '按支出类型分（万元）' },
          { label: '预算金额' },
          { label: '按来源类型分（万元）' },
          { label: '预算金额' },
        ],
        [
          { label: '人员经费' },
          { sum: ['personnel'] },
          { label: '当年财政拨款' },
          { sum: ['appropriation', 'current'] },
        ],
        [{ label: '公用经费' }, { sum: ['operating'] }, { label: '上年结转资金' }, { sum: ['carried'] }],
        [{ label: '项目支出' }, { sum: ['project'] }, { label: '其他资金' }, { sum: ['other-funds', 'current'] }],
        [{ label: '支出预算合计' }, { sum: ['all'] }, { label: '收入预算合计' }, { sum: ['all'] }],
      ],
      indicators: INDICATORS,
    },
  },
};

export const gansuProjectTargets: TemplateForm = {
  ...TARGET_FORM,
  kind: 'project-targets',
  title: '项目支出绩效目标表',
  rows: {
    by: 'targets',
    layout: {
      is: 'form',
      year: '（{年}度）',
      head: [
        [{ label: '项目名称' }, { text: '{项目}', columns: 3 }],
        [{ label: '主管部门及代码' }, { text: '{部门}' }, { label: '实施单位' }, { text: '{实施单位}' }],
        [{ label: '项目资金（{金额单位}）', rows: 4 }, { label: '年度资金总额：' }, { sum: ['all'], columns: 2 }],
        [{ label: '其中：当年财政拨款' }, { sum: ['appropriation', 'current'], columns: 2 }],
        [{ label: '上年结转资金' }, { sum: ['carried'], columns: 2 }],
        [{ label: '其他资金' }, { sum: ['other-funds', 'current'], columns: 2 }],
        [{ label: '总体目标' }, { text: '{目标}', columns: 3 }],
      ],
      indicators: INDICATORS,
    },
  },
};
