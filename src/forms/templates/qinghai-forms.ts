import type { TemplateForm, TemplatePart } from '../template.js';
import { BASIC_AND_PROJECT, CODE_AND_NAME, INCOME_ROWS, threePublicOf } from './shared.js';

const FORM = { unit: '单位：万元', note: null, emptyNote: null, landscape: false } as const;
const BY_ITEM = { by: 'functional', levels: ['类', '款', '项'], total: 'first', totalName: '合计' } as const;

const FORMS: readonly TemplateForm[] = [
  {
    ...FORM,
    kind: 'income-expenditure-summary',
    number: '部门公开表1',
    title: '收支总表',
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
          { text: '项目（按功能分类）', row: 'name', side: 'expenditure' },
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
    number: '部门公开表2',
    title: '收入总表',
    of: [],
    landscape: true,
    columns: [
      { text: '部门（单位）代码', row: 'code' },
      { text: '部门（单位）名称', row: 'name' },
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
    number: '部门公开表3',
    title: '支出总表',
    of: [],
    landscape: true,
    columns: [
      { text: '功能分类科目', columns: CODE_AND_NAME },
      ...BASIC_AND_PROJECT,
      { text: '事业单位经营支出', sum: ['nothing'] },
      { text: '上缴上级支出', sum: ['nothing'] },
      { text: '对附属单位补助支出', sum: ['nothing'] },
    ],
    rows: BY_ITEM,
  },
  {
    ...FORM,
    kind: 'appropriation-summary',
    number: '部门公开表4',
    title: '财政拨款收支总表',
    of: ['appropriation'],
    landscape: true,
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
          { text: '项目（按功能分类）', row: 'name', side: 'expenditure' },
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
        { text: '（一）一般公共预算拨款', sum: ['general-budget', 'current'] },
        { text: '（二）政府性基金预算拨款', sum: ['managed-funds', 'current'] },
        { text: '（三）国有资本经营预算拨款', sum: ['state-capital', 'current'] },
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
    number: '部门公开表5',
    title: '一般公共预算支出表',
    of: ['general-budget'],
    columns: [
      { text: '支出功能分类科目', columns: CODE_AND_NAME },
      { text: '{年}预算数', columns: BASIC_AND_PROJECT },
    ],
    rows: BY_ITEM,
  },
  {
    ...FORM,
    kind: 'general-basic-expenditure',
    number: '部门公开表6',
    title: '一般公共预算基本支出表',
    of: ['general-budget', 'basic'],
    columns: [
      {
        text: '经济分类科目',
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
    number: '部门公开表7',
    title: '一般公共预算“三公”经费支出表',
    of: [],
    landscape: true,
    columns: [threePublicOf('上年', 'last'), threePublicOf('{年}')],
    rows: { by: 'none' },
    emptyNote: '注：本部门{上年}和{年}都没有一般公共预算安排的“三公”经费支出，故本表为空。',
  },
  {
    ...FORM,
    kind: 'managed-funds-expenditure',
    number: '部门公开表8',
    title: '政府性基金预算支出表',
    of: ['managed-funds'],
    columns: [
      { text: '功能分类科目', columns: CODE_AND_NAME },
      { text: '{年}预算数', columns: BASIC_AND_PROJECT },
    ],
    rows: BY_ITEM,
    emptyNote: '注：本部门{年}没有政府性基金预算支出，故本表为空。',
  },
  {
    ...FORM,
    kind: 'state-capital-expenditure',
    number: '部门公开表9',
    title: '国有资本经营预算支出表',
    of: ['state-capital'],
    columns: [
      { text: '功能分类科目', columns: CODE_AND_NAME },
      { text: '{年}预算数', columns: BASIC_AND_PROJECT },
    ],
    rows: BY_ITEM,
    emptyNote: '注：本部门{年}没有国有资本经营预算支出，故本表为空。',
  },
];

export const QINGHAI_FORMS: readonly TemplatePart[] = FORMS.map((form) => ({ is: 'form', form }));

/** All projects in one table behind the narrative. */
export const QINGHAI_TARGETS: TemplateForm = {
  ...FORM,
  kind: 'project-targets',
  number: null,
  title: '{年}部门预算项目支出绩效目标表',
  of: [],
  landscape: true,
  columns: [],
  rows: {
    by: 'targets',
    layout: {
      is: 'list',
      totalName: null,
      project: [
        { text: '单位名称', holds: 'unit', width: 2.4 },
        { text: '项目名称', holds: 'name', width: 3 },
        { text: '项目类别', holds: 'category', width: 2 },
        { text: '预算数', sum: ['all'] },
        { text: '绩效目标', holds: 'goal', width: 5 },
      ],
      indicators: [
        { text: '一级指标', holds: 'level1' },
        { text: '二级指标', holds: 'level2' },
        { text: '三级指标', holds: 'level3' },
        { text: '绩效指标性质', holds: 'operator' },
        { text: '绩效指标值', holds: 'value' },
        { text: '度量单位', holds: 'unit' },
        { text: '分值权重', holds: 'weight' },
      ],
    },
  },
};
