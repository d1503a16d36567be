/** Columns, rows and words that several templates share; a template that differs simply writes its own. */
import type {
  ChangeWords,
  IndicatorColumn,
  MoneyStyle,
  TargetLayout,
  TemplateForm,
  TemplatePart,
} from '../template.js';

export const IN_WAN: MoneyStyle = { unit: '万元', decimals: 2, separators: true, zero: 'blank' };
export const IN_WAN_PLAIN: MoneyStyle = { ...IN_WAN, separators: false };
export const IN_YUAN: MoneyStyle = { unit: '元', decimals: 2, separators: true, zero: 'blank' };

/** Stands behind the amount: 比2025年增加…. */
export const CHANGE_WORDS: ChangeWords = {
  up: '比{上年}增加{差额}，增长{比率}',
  down: '比{上年}减少{差额}，下降{比率}',
  slightlyUp: '比{上年}增加{差额}',
  slightlyDown: '比{上年}减少{差额}',
  same: '与{上年}持平',
  fromNothing: '比{上年}增加{差额}（上年没有此项，不计算增长率）',
  toNothing: '比{上年}减少{差额}，下降100.00%',
  reason: '，主要原因是{原因}',
};

/** A form published in 万元 without notes; a template says what is otherwise. */
export const FORM = { unit: '单位：万元', note: null, emptyNote: null, landscape: false } as const;
/** A form of targets: neither a unit of its own nor columns of amounts. */
export const TARGET_FORM = { ...FORM, number: null, unit: null, of: [], columns: [] } as const;

export const formParts = (forms: readonly TemplateForm[]): readonly TemplatePart[] =>
  forms.map((form) => ({ is: 'form', form }));

/** 产出指标 | 数量指标 | … | ≥ | 98 | % | 10 */
const INDICATOR_COLUMNS: readonly IndicatorColumn[] = [
  { text: '一级指标', holds: 'level1' },
  { text: '二级指标', holds: 'level2' },
  { text: '三级指标', holds: 'level3' },
  { text: '指标性质', holds: 'operator' },
  { text: '指标值', holds: 'value' },
  { text: '度量单位', holds: 'unit' },
  { text: '权重', holds: 'weight' },
];

/** One project: its unit, its money by source, its goal. */
export const PROJECT_FORM: TargetLayout = {
  is: 'form',
  year: '（{年}度）',
  head: [
    [{ label: '项目名称' }, { text: '{项目}', columns: 6 }],
    [{ label: '主管部门' }, { text: '{部门}', columns: 2 }, { label: '实施单位' }, { text: '{实施单位}', columns: 3 }],
    [
      { label: '项目资金（{金额单位}）', rows: 4 },
      { label: '年度资金总额', columns: 2 },
      { sum: ['all'], columns: 4 },
    ],
    [
      { label: '其中：财政拨款', columns: 2 },
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
    [{ label: '年度总体目标' }, { text: '{目标}', columns: 6 }],
  ],
  indicators: INDICATOR_COLUMNS,
};

/** The department as a whole: income and expenditure side by side, its goal. */
export const DEPARTMENT_FORM: TargetLayout = {
  is: 'form',
  year: '（{年}度）',
  head: [
    [{ label: '部门名称' }, { text: '{部门}', columns: 6 }],
    [
      { label: '预算情况（{金额单位}）', rows: 5 },
      { label: '部门收入预算', columns: 3 },
      { label: '部门支出预算', columns: 3 },
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
      { label: '项目支出' },
      { sum: ['project'], columns: 2 },
    ],
    [{ label: '收入预算合计' }, { sum: ['all'], columns: 2 }, { label: '支出预算合计' }, { sum: ['all'], columns: 2 }],
    [{ label: '年度总体目标' }, { text: '{目标}', columns: 6 }],
  ],
  indicators: INDICATOR_COLUMNS,
};
