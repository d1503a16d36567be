import type { IndicatorColumn, Template, TemplateForm } from '../template.js';
import { CHANGE_WORDS, IN_WAN, TARGET_FORM } from './shared.js';

const INDICATORS: readonly IndicatorColumn[] = [
  { text: '一级指标', holds: 'level1' },
  { text: '二级指标', holds: 'level2' },
  { text: '三级指标', holds: 'level3' },
  { text: '指标值类型', holds: 'operator' },
  { text: '指标值', holds: 'value' },
  { text: '度量单位', holds: 'unit' },
  { text: '指标值内容', holds: 'explanation' },
];

/** 部门整体支出绩效目标表: duties, staff, money of the year, goal, indicators. */
const departmentForm: TemplateForm = {
  ...TARGET_FORM,
  kind: 'department-targets',
  title: '{部门}部门整体支出绩效目标表',
  rows: {
    by: 'targets',
    layout: {
      is: 'form',
      year: '（{年}度）',
      head: [
        [{ label: '部门（单位）名称' }, { text: '{部门}', columns: 6 }],
        [
          { label: '部门（单位）职能' },
          { label: '职能概述' },
          { text: '{#职责引言|{内容}|}{#职责|{内容}|}', columns: 5 },
        ],
        [
          { label: '部门（单位）基本信息', rows: 2 },
          { label: '编制人员数', columns: 3 },
          { label: '实有在职人数', columns: 3 },
        ],
        [
          { text: '{编制人数}', columns: 3 },
          { text: '{实有人数}', columns: 3 },
        ],
        [
          { label: '当年预算构成（万元）', rows: 5 },
          { label: '部门（单位）收入预算', columns: 3 },
          { label: '部门（单位）支出预算', columns: 3 },
        ],
        [
          { label: '财政拨款' },
          { sum: ['appropriation', 'current'], columns: 2 },
          { label: '人员经费' },
          { sum: ['personnel'], columns: 2 },
        ],
        [
          { label: '上年结转' },
          { sum: ['carried'], columns: 2 },
          { label: '公用经费' },
          { sum: ['operating'], columns: 2 },
        ],
        [
          { label: '其他资金' },
          { sum: ['other-funds', 'current'], columns: 2 },
          { label: '项目经费' },
          { sum: ['project'], columns: 2 },
        ],
        [
          { label: '收入预算合计' },
          { sum: ['all'], columns: 2 },
          { label: '支出预算合计' },
          { sum: ['all'], columns: 2 },
        ],
        [{ label: '年度绩效目标' }, { text: '{目标}', columns: 6 }],
      ],
      indicators: INDICATORS,
    },
  },
};

const projectForm: TemplateForm = {
  ...TARGET_FORM,
  kind: 'project-targets',
  title: '项目支出绩效目标表',
  rows: {
    by: 'targets',
    layout: {
      is: 'form',
      year: '（{年}度）',
      head: [
        [{ label: '项目名称' }, { text: '{项目}', columns: 6 }],
        [
          { label: '项目主管部门' },
          { text: '{部门}', columns: 2 },
          { label: '项目实施单位' },
          { text: '{实施单位}', columns: 3 },
        ],
        [
          { label: '项目资金（{金额单位}）', rows: 4 },
          { label: '年度资金总额：', columns: 2 },
          { sum: ['all'], columns: 4 },
        ],
        [
          { label: '其中：财政资金', columns: 2 },
          { sum: ['appropriation', 'current'], columns: 4 },
        ],
        [
          { label: '上年结转资金', columns: 2 },
          { sum: ['carried'], columns: 4 },
        ],
        [
          { label: '其他资金', columns: 2 },
          { sum: ['other-funds', 'current'], columns: 4 },
        ],
        [{ label: '总体目标' }, { text: '{目标}', columns: 6 }],
      ],
      indicators: INDICATORS,
    },
  },
};

/** 甘肃省县级: performance targets published by themselves. */
export const gansuCounty: Template = {
  id: 'gansu-county-targets',
  name: { zh: '绩效目标公开（甘肃县级）', en: 'Performance targets, a county of Gansu' },
  type: 'budget',
  title: '{部门}{年}部门预算绩效目标公开',
  tableMoney: IN_WAN,
  textMoney: IN_WAN,
  reasonsFrom: { percent: 10, wan: 1 },
  changeWords: CHANGE_WORDS,
  parts: [{ is: 'cover' }, { is: 'form', form: departmentForm }, { is: 'form', form: projectForm }],
};
