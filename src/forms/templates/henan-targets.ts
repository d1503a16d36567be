import type { TemplateForm } from '../template.js';
import { TARGET_FORM } from './shared.js';

/** 部门整体绩效目标表: money by source and by kind, then indicators without operators of their own. */
export const henanDepartmentTargets: TemplateForm = {
  ...TARGET_FORM,
  kind: 'department-targets',
  title: '部门整体绩效目标表',
  rows: {
    by: 'targets',
    layout: {
      is: 'form',
      year: '（{年}度）',
      head: [
        [{ label: '部门名称' }, { text: '{部门}', columns: 4 }],
        [{ label: '年度履职目标' }, { text: '{目标}', columns: 4 }],
        [
          { label: '预算情况', rows: 6 },
          { label: '部门预算总额（万元）', columns: 2 },
          { sum: ['all'], columns: 2 },
        ],
        [{ label: '1、资金来源：', rows: 3 }, { label: '（1）财政拨款' }, { sum: ['appropriation'], columns: 2 }],
        [{ label: '（2）财政专户管理资金' }, { sum: ['special-account'], columns: 2 }],
        [{ label: '（3）单位资金' }, { sum: ['unit-funds'], columns: 2 }],
        [{ label: '2、资金结构：', rows: 2 }, { label: '（1）基本支出' }, { sum: ['basic'], columns: 2 }],
        [{ label: '（2）项目支出' }, { sum: ['project'], columns: 2 }],
      ],
      indicators: [
        { text: '一级指标', holds: 'level1' },
        { text: '二级指标', holds: 'level2' },
        { text: '三级指标', holds: 'level3' },
        { text: '指标值', holds: 'whole-value' },
        { text: '指标值说明', holds: 'explanation' },
      ],
    },
  },
};

/** 部门预算项目绩效目标汇总表: kinds of indicators side by side. */
export const henanProjectTargets: TemplateForm = {
  ...TARGET_FORM,
  kind: 'project-targets-summary',
  title: '{年}部门预算项目绩效目标汇总表',
  preparedBy: '部门名称：{部门}',
  landscape: true,
  rows: {
    by: 'targets',
    layout: {
      is: 'side-by-side',
      project: [
        { text: '单位编码（项目编码）', holds: 'code' },
        { text: '项目单位（项目名称）', holds: 'name' },
        { text: '资金总额', sum: ['all'], group: '项目金额（万元）' },
        { text: '财政拨款', sum: ['appropriation'], group: '项目金额（万元）' },
        { text: '财政专户管理资金', sum: ['special-account'], group: '项目金额（万元）' },
        { text: '单位资金', sum: ['unit-funds'], group: '项目金额（万元）' },
      ],
      kinds: [
        { text: '成本指标', level1: '成本指标' },
        { text: '产出指标', level1: '产出指标' },
        { text: '效益指标', level1: '效益指标' },
        { text: '满意度指标', level1: '满意度指标' },
      ],
    },
  },
};
