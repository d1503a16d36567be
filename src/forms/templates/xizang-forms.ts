import type { TemplateColumn, TemplateForm, TemplatePart } from '../template.js';
import { INCOME_ROWS, threePublicOf } from './shared.js';

const FORM = { number: null, unit: '金额单位：元', note: null, emptyNote: null, landscape: false } as const;
const BY_ITEM = { by: 'functional', levels: ['类', '款', '项'], total: 'first', totalName: '合计' } as const;

/** 208 | 05 | 05, each in its own row only. */
const CODES: TemplateColumn = {
  text: '支出功能分类科目',
  columns: [
    {
      text: '科目编码',
      columns: [
        { text: '类', row: 'own-class' },
        { text: '款', row: 'own-section' },
        { text: '项', row: 'own-item' },
      ],
    },
    { text: '科目名称', row: 'name' },
  ],
};
const YEAR: TemplateColumn = {
  text: '{年}预算数',
  columns: [
    { text: '合计', sum: ['all'] },
    { text: '基本支出', sum: ['basic'] },
    { text: '项目支出', sum: ['project'] },
  ],
};

/** “三公”经费 are of the general public budget alone: the form of the managed funds is published empty. */
const nothingOf = (year: string): TemplateColumn => ({
  text: `${year}预算数`,
  columns: [
    { text: '合计', sum: ['nothing'] },
    { text: '因公出国（境）费', sum: ['nothing'] },
    {
      text: '公务用车购置及运行费',
      columns: [
        { text: '小计', sum: ['nothing'] },
        { text: '公务用车购置费', sum: ['nothing'] },
        { text: '公务用车运行费', sum: ['nothing'] },
      ],
    },
    { text: '公务接待费', sum: ['nothing'] },
  ],
});

const FORMS: readonly TemplateForm[] = [
  {
    ...FORM,
    kind: 'appropriation-summary',
    title: '财政拨款收支总表',
    of: ['appropriation'],
    columns: [
      {
        text: '收入',
        columns: [
          { text: '项目', row: 'name', side: 'income' },
          { text: '预算数', sum: ['all'], side: 'income' },
        ],
      },
      {
        text: '支出',
        columns: [
          { text: '项目', row: 'name', side: 'expenditure' },
          { text: '合计', sum: ['all'], side: 'expenditure' },
          { text: '一般公共预算', sum: ['general-budget'], side: 'expenditure' },
          { text: '政府性基金预算', sum: ['managed-funds'], side: 'expenditure' },
          { text: '国有资本经营预算', sum: ['state-capital'], side: 'expenditure' },
        ],
      },
    ],
    rows: {
      by: 'two-sided',
      income: [
        { text: '一、本年收入', sum: ['current'] },
        { text: '（一）一般公共预算资金', sum: ['general-budget', 'current'] },
        { text: '（二）政府性基金预算资金', sum: ['managed-funds', 'current'] },
        { text: '（三）国有资本经营预算资金', sum: ['state-capital', 'current'] },
        { text: '二、上年结转', sum: ['carried'] },
        { text: '（一）一般公共预算拨款', sum: ['general-budget', 'carried'] },
        { text: '（二）政府性基金预算拨款', sum: ['managed-funds', 'carried'] },
        { text: '（三）国有资本经营预算拨款', sum: ['state-capital', 'carried'] },
      ],
      classes: 'all',
      numbering: '（一）',
      before: [{ text: '一、本年支出', sum: ['all'] }],
      after: [{ text: '二、结转下年', sum: ['nothing'] }],
      closing: [
        {
          income: { text: '收入总计', sum: ['all'], bold: true },
          expenditure: { text: '支出总计', sum: ['all'], bold: true },
        },
      ],
    },
  },
  {
    ...FORM,
    kind: 'general-expenditure',
    title: '一般公共预算支出表',
    of: ['general-budget'],
    columns: [CODES, YEAR],
    rows: BY_ITEM,
  },
  {
    ...FORM,
    kind: 'general-basic-expenditure',
    title: '一般公共预算基本支出表',
    of: ['general-budget', 'basic'],
    columns: [
      {
        text: '支出经济分类科目',
        columns: [
          {
            text: '科目编码',
            columns: [
              { text: '类', row: 'own-class' },
              { text: '款', row: 'own-section' },
            ],
          },
          { text: '科目名称', row: 'name' },
        ],
      },
      {
        text: '{年}基本支出',
        columns: [
          { text: '合计', sum: ['all'] },
          { text: '人员经费', sum: ['personnel'] },
          { text: '公用经费', sum: ['operating'] },
        ],
      },
    ],
    rows: { by: 'departmental', levels: ['类', '款'], total: 'first', totalName: '合计' },
  },
  {
    ...FORM,
    kind: 'three-public',
    title: '一般公共预算“三公”经费支出表',
    of: [],
    landscape: true,
    columns: [threePublicOf('{上年}', 'last'), threePublicOf('{年}')],
    rows: { by: 'none' },
    emptyNote: '说明：{上年}和{年}都没有安排“三公”经费，本表为空。',
  },
  {
    ...FORM,
    kind: 'managed-funds-expenditure',
    title: '政府性基金预算支出表',
    of: ['managed-funds'],
    columns: [CODES, YEAR],
    rows: BY_ITEM,
    emptyNote: '说明：{年}没有政府性基金预算支出，本表为空。',
  },
  {
    ...FORM,
    kind: 'managed-funds-three-public',
    title: '政府性基金预算“三公”经费支出表',
    of: [],
    landscape: true,
    columns: [nothingOf('{上年}'), nothingOf('{年}')],
    rows: { by: 'none' },
    emptyNote: '说明：{上年}和{年}都没有用政府性基金预算安排“三公”经费，本表为空。',
  },
  {
    ...FORM,
    kind: 'state-capital-expenditure',
    title: '国有资本经营预算支出表',
    of: ['state-capital'],
    columns: [CODES, YEAR],
    rows: BY_ITEM,
    emptyNote: '说明：{年}没有国有资本经营预算支出，本表为空。',
  },
  {
    ...FORM,
    kind: 'income-expenditure-summary',
    title: '部门收支总表',
    of: [],
    columns: [
      {
        text: '收入',
        columns: [
          { text: '项目', row: 'name', side: 'income' },
          { text: '预算数', sum: ['all'], side: 'income' },
        ],
      },
      {
        text: '支出',
        columns: [
          { text: '项目', row: 'name', side: 'expenditure' },
          { text: '预算数', sum: ['all'], side: 'expenditure' },
        ],
      },
    ],
    rows: {
      by: 'two-sided',
      income: INCOME_ROWS,
      classes: 'all',
      numbering: '一、',
      before: [],
      after: [],
      closing: [
        {
          income: { text: '本年收入合计', sum: ['current'], bold: true },
          expenditure: { text: '本年支出合计', sum: ['all'], bold: true },
        },
        { income: { text: '上年结转', sum: ['carried'] }, expenditure: { text: '结转下年', sum: ['nothing'] } },
        {
          income: { text: '收入总计', sum: ['all'], bold: true },
          expenditure: { text: '支出总计', sum: ['all'], bold: true },
        },
      ],
    },
  },
  {
    ...FORM,
    kind: 'income-summary',
    title: '部门收入总表',
    of: [],
    landscape: true,
    columns: [
      { text: '单位编码', row: 'code' },
      { text: '单位名称', row: 'name' },
      { text: '合计', sum: ['all'] },
      { text: '上年结转', sum: ['carried'] },
      { text: '一般公共预算拨款收入', sum: ['general-budget', 'current'] },
      { text: '政府性基金预算拨款收入', sum: ['managed-funds', 'current'] },
      { text: '国有资本经营预算拨款收入', sum: ['state-capital', 'current'] },
      { text: '财政专户管理资金收入', sum: ['special-account', 'current'] },
      { text: '事业收入', sum: ['service-income', 'current'] },
      { text: '上级补助收入', sum: ['superior-subsidy', 'current'] },
      { text: '附属单位上缴收入', sum: ['affiliate-remittance', 'current'] },
      { text: '事业单位经营收入', sum: ['business-income', 'current'] },
      { text: '其他收入', sum: ['other-income', 'current'] },
    ],
    rows: { by: 'unit', totalName: '合计', departmentRow: true },
  },
  {
    ...FORM,
    kind: 'expenditure-summary',
    title: '部门支出总表',
    of: [],
    columns: [
      CODES,
      {
        text: '{年}预算数',
        columns: [
          { text: '合计', sum: ['all'] },
          {
            text: '基本支出',
            columns: [
              { text: '人员经费', sum: ['personnel'] },
              { text: '公用经费', sum: ['operating'] },
            ],
          },
          { text: '项目支出', sum: ['project'] },
        ],
      },
    ],
    rows: BY_ITEM,
  },
  {
    ...FORM,
    kind: 'project-targets-summary',
    title: '项目支出绩效信息表',
    of: [],
    columns: [],
    landscape: true,
    rows: {
      by: 'targets',
      layout: {
        is: 'list',
        totalName: null,
        repeatLevels: true,
        project: [
          { text: '单位名称', holds: 'unit', width: 2.4 },
          { text: '项目名称', holds: 'code-and-name', width: 3.4 },
          { text: '预算执行率权重（%）', holds: 'execution-weight' },
          { text: '预算数', sum: ['all'], width: 2.8 },
          { text: '绩效目标', holds: 'goal', width: 5 },
        ],
        indicators: [
          { text: '一级指标', holds: 'level1' },
          { text: '二级指标', holds: 'level2' },
          { text: '三级指标', holds: 'level3' },
          { text: '绩效指标性质', holds: 'operator' },
          { text: '本年绩效指标值', holds: 'value' },
          { text: '绩效度量单位', holds: 'unit' },
          { text: '本年权重', holds: 'weight' },
        ],
      },
    },
  },
];

/** 财政拨款 first, then the department as a whole, then the targets. */
export const XIZANG_FORMS: readonly TemplatePart[] = FORMS.map((form) => ({ is: 'form', form }));
