/** Columns, rows and words that several templates share; a template that differs simply writes its own. */
import type { ChangeWords, IndicatorColumn, LabelRow, MoneyStyle, TargetLayout, TemplateColumn } from '../template.js';

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

/** 2080505 in one column. */
export const CODE_AND_NAME: readonly TemplateColumn[] = [
  { text: '科目编码', row: 'code' },
  { text: '科目名称', row: 'name' },
];

/** 合计 | 基本支出 | 项目支出 */
export const BASIC_AND_PROJECT: readonly TemplateColumn[] = [
  { text: '合计', sum: ['all'] },
  { text: '基本支出', sum: ['basic'] },
  { text: '项目支出', sum: ['project'] },
];

/** Sources of income as the two-sided summary lists them. */
export const INCOME_ROWS: readonly LabelRow[] = [
  { text: '一、一般公共预算拨款收入', sum: ['general-budget', 'current'] },
  { text: '二、政府性基金预算拨款收入', sum: ['managed-funds', 'current'] },
  { text: '三、国有资本经营预算拨款收入', sum: ['state-capital', 'current'] },
  { text: '四、财政专户管理资金收入', sum: ['special-account', 'current'] },
  { text: '五、事业收入', sum: ['service-income', 'current'] },
  { text: '六、上级补助收入', sum: ['superior-subsidy', 'current'] },
  { text: '七、附属单位上缴收入', sum: ['affiliate-remittance', 'current'] },
  { text: '八、事业单位经营收入', sum: ['business-income', 'current'] },
  { text: '九、其他收入', sum: ['other-income', 'current'] },
];

/** The parts of “三公”经费 with 购置及运行 split. */
export const THREE_PUBLIC_COLUMNS: readonly TemplateColumn[] = [
  { text: '“三公”经费合计', sum: ['three-public'] },
  { text: '因公出国（境）费', sum: ['travel-abroad'] },
  {
    text: '公务用车购置及运行费',
    columns: [
      { text: '小计', sum: ['vehicles'] },
      { text: '公务用车购置费', sum: ['vehicle-purchase'] },
      { text: '公务用车运行费', sum: ['vehicle-running'] },
    ],
  },
  { text: '公务接待费', sum: ['reception'] },
];

/** The parts of “三公”经费 for one year of two. */
export const threePublicOf = (year: string, last?: 'last'): TemplateColumn => ({
  text: `${year}预算数`,
  columns: [
    { text: '合计', sum: ['three-public'], ...(last ? { year: last } : {}) },
    { text: '因公出国（境）费', sum: ['travel-abroad'], ...(last ? { year: last } : {}) },
    {
      text: '公务用车购置及运行费',
      columns: [
        { text: '小计', sum: ['vehicles'], ...(last ? { year: last } : {}) },
        { text: '公务用车购置费', sum: ['vehicle-purchase'], ...(last ? { year: last } : {}) },
        { text: '公务用车运行费', sum: ['vehicle-running'], ...(last ? { year: last } : {}) },
      ],
    },
    { text: '公务接待费', sum: ['reception'], ...(last ? { year: last } : {}) },
  ],
});

/** 产出指标 | 数量指标 | … | ≥ | 98 | % | 10 */
export const INDICATOR_COLUMNS: readonly IndicatorColumn[] = [
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
