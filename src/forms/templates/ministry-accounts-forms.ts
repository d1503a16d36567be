import type { LabelRow, TemplateColumn, TemplateForm, TemplatePart } from '../template.js';
import { CODE_AND_NAME } from './shared.js';

const FORM = { unit: '单位：万元', note: null, emptyNote: null, landscape: false } as const;
const BY_ITEM = { by: 'functional', levels: ['类', '款', '项'], total: 'first', totalName: '合计' } as const;

const INCOME: readonly LabelRow[] = [
  { text: '一、一般公共预算财政拨款收入', sum: ['general-budget', 'current'] },
  { text: '二、政府性基金预算财政拨款收入', sum: ['managed-funds', 'current'] },
  { text: '三、国有资本经营预算财政拨款收入', sum: ['state-capital', 'current'] },
  { text: '四、上级补助收入', sum: ['superior-subsidy', 'current'] },
  { text: '五、事业收入', sum: ['own-service', 'current'] },
  { text: '六、经营收入', sum: ['business-income', 'current'] },
  { text: '七、附属单位上缴收入', sum: ['affiliate-remittance', 'current'] },
  { text: '八、其他收入', sum: ['other-income', 'current'] },
];

const SPENT: readonly TemplateColumn[] = [
  { text: '功能分类科目', columns: CODE_AND_NAME },
  { text: '合计', sum: ['all'] },
  { text: '基本支出', sum: ['basic'] },
  { text: '项目支出', sum: ['project'] },
];

/** The parts of “三公”经费 of one stage. */
const threePublic = (text: string, original?: 'original'): TemplateColumn => {
  const year = original ? { year: original } : {};
  return {
    text,
    columns: [
      { text: '合计', sum: ['three-public'], ...year },
      { text: '因公出国（境）费', sum: ['travel-abroad'], ...year },
      {
        text: '公务用车购置及运行维护费',
        columns: [
          { text: '小计', sum: ['vehicles'], ...year },
          { text: '公务用车购置费', sum: ['vehicle-purchase'], ...year },
          { text: '公务用车运行维护费', sum: ['vehicle-running'], ...year },
        ],
      },
      { text: '公务接待费', sum: ['reception'], ...year },
    ],
  };
};

const FORMS: readonly TemplateForm[] = [
  {
    ...FORM,
    kind: 'income-expenditure-summary',
    number: '公开01表',
    title: '收入支出决算总表',
    of: [],
    columns: [
      {
        text: '收入',
        columns: [
          { text: '项目', row: 'name', side: 'income' },
          { text: '决算数', sum: ['all'], side: 'income' },
        ],
      },
      {
        text: '支出',
        columns: [
          { text: '项目', row: 'name', side: 'expenditure' },
          { text: '决算数', sum: ['all'], side: 'expenditure' },
        ],
      },
    ],
    rows: {
      by: 'two-sided',
      income: INCOME,
      classes: 'all',
      numbering: '一、',
      before: [],
      after: [],
      closing: [
        {
          income: { text: '本年收入合计', sum: ['current'], bold: true },
          expenditure: { text: '本年支出合计', sum: ['all'], bold: true },
        },
        {
          income: { text: '使用非财政拨款结余', sum: ['nothing'] },
          expenditure: { text: '结余分配', sum: ['nothing'] },
        },
        {
          income: { text: '年初结转和结余', sum: ['carried'] },
          expenditure: { text: '年末结转和结余', sum: ['nothing'] },
        },
        {
          income: { text: '总计', sum: ['all'], bold: true },
          expenditure: { text: '总计', sum: ['all'], bold: true },
        },
      ],
    },
    note: '注：本表反映部门本年度的总收支和年末结转结余情况。',
  },
  {
    ...FORM,
    kind: 'income-summary',
    number: '公开02表',
    title: '收入决算表',
    of: ['current'],
    landscape: true,
    columns: [
      { text: '功能分类科目', columns: CODE_AND_NAME },
      { text: '本年收入合计', sum: ['all'] },
      { text: '财政拨款收入', sum: ['appropriation'] },
      { text: '上级补助收入', sum: ['superior-subsidy'] },
      { text: '事业收入', sum: ['own-service'] },
      { text: '经营收入', sum: ['business-income'] },
      { text: '附属单位上缴收入', sum: ['affiliate-remittance'] },
      { text: '其他收入', sum: ['other-income'] },
    ],
    rows: BY_ITEM,
    note: '注：本表反映部门本年度取得的各项收入情况。',
  },
  {
    ...FORM,
    kind: 'expenditure-summary',
    number: '公开03表',
    title: '支出决算表',
    of: [],
    landscape: true,
    columns: [
      { text: '功能分类科目', columns: CODE_AND_NAME },
      { text: '本年支出合计', sum: ['all'] },
      { text: '基本支出', sum: ['basic'] },
      { text: '项目支出', sum: ['project'] },
      { text: '上缴上级支出', sum: ['nothing'] },
      { text: '经营支出', sum: ['nothing'] },
      { text: '对附属单位补助支出', sum: ['nothing'] },
    ],
    rows: BY_ITEM,
    note: '注：本表反映部门本年度各项支出情况。',
  },
  {
    ...FORM,
    kind: 'appropriation-summary',
    number: '公开04表',
    title: '财政拨款收入支出决算总表',
    of: ['appropriation'],
    landscape: true,
    columns: [
      {
        text: '收入',
        columns: [
          { text: '项目', row: 'name', side: 'income' },
          { text: '决算数', sum: ['all'], side: 'income' },
        ],
      },
      {
        text: '支出',
        columns: [
          { text: '项目', row: 'name', side: 'expenditure' },
          { text: '合计', sum: ['all'], side: 'expenditure' },
          { text: '一般公共预算财政拨款', sum: ['general-budget'], side: 'expenditure' },
          { text: '政府性基金预算财政拨款', sum: ['managed-funds'], side: 'expenditure' },
          { text: '国有资本经营预算财政拨款', sum: ['state-capital'], side: 'expenditure' },
        ],
      },
    ],
    rows: {
      by: 'two-sided',
      income: [
        { text: '一、一般公共预算财政拨款', sum: ['general-budget', 'current'] },
        { text: '二、政府性基金预算财政拨款', sum: ['managed-funds', 'current'] },
        { text: '三、国有资本经营预算财政拨款', sum: ['state-capital', 'current'] },
      ],
      classes: 'all',
      numbering: '一、',
      before: [],
      after: [],
      closing: [
        {
          income: { text: '本年收入合计', sum: ['current'], bold: true },
          expenditure: { text: '本年支出合计', sum: ['all'], bold: true },
        },
        {
          income: { text: '年初财政拨款结转和结余', sum: ['carried'] },
          expenditure: { text: '年末财政拨款结转和结余', sum: ['nothing'] },
        },
        { income: { text: '一、一般公共预算财政拨款', sum: ['general-budget', 'carried'] }, expenditure: null },
        { income: { text: '二、政府性基金预算财政拨款', sum: ['managed-funds', 'carried'] }, expenditure: null },
        { income: { text: '三、国有资本经营预算财政拨款', sum: ['state-capital', 'carried'] }, expenditure: null },
        {
          income: { text: '总计', sum: ['all'], bold: true },
          expenditure: { text: '总计', sum: ['all'], bold: true },
        },
      ],
    },
    note: '注：本表反映部门本年度财政拨款总收支和结转结余情况。',
  },
  {
    ...FORM,
    kind: 'general-expenditure',
    number: '公开05表',
    title: '一般公共预算财政拨款支出决算表',
    of: ['general-budget'],
    columns: SPENT,
    rows: BY_ITEM,
    note: '注：本表反映部门本年度一般公共预算财政拨款支出情况。',
  },
  {
    ...FORM,
    kind: 'general-basic-expenditure',
    number: '公开06表',
    title: '一般公共预算财政拨款基本支出决算明细表',
    of: ['general-budget', 'basic'],
    columns: [
      { text: '经济分类科目', columns: CODE_AND_NAME },
      {
        text: '决算数',
        columns: [
          { text: '合计', sum: ['all'] },
          { text: '人员经费', sum: ['personnel'] },
          { text: '公用经费', sum: ['operating'] },
        ],
      },
    ],
    rows: { by: 'departmental', levels: ['类', '款'], total: 'first', totalName: '合计' },
    note: '注：本表反映部门本年度一般公共预算财政拨款基本支出情况。',
  },
  {
    ...FORM,
    kind: 'three-public',
    number: '公开07表',
    title: '财政拨款“三公”经费支出决算表',
    of: [],
    landscape: true,
    columns: [threePublic('预算数', 'original'), threePublic('决算数')],
    rows: { by: 'none' },
    note: '注：本表反映部门本年度“三公”经费支出的预决算情况。',
    emptyNote: '说明：本部门{年}度没有“三公”经费的预算和支出，故本表为空。',
  },
  {
    ...FORM,
    kind: 'managed-funds-expenditure',
    number: '公开08表',
    title: '政府性基金预算财政拨款收入支出决算表',
    of: ['managed-funds'],
    landscape: true,
    columns: [
      { text: '功能分类科目', columns: CODE_AND_NAME },
      { text: '年初结转和结余', sum: ['carried'] },
      { text: '本年收入', sum: ['current'] },
      {
        text: '本年支出',
        columns: [
          { text: '小计', sum: ['all'] },
          { text: '基本支出', sum: ['basic'] },
          { text: '项目支出', sum: ['project'] },
        ],
      },
      { text: '年末结转和结余', sum: ['nothing'] },
    ],
    rows: BY_ITEM,
    emptyNote: '说明：本部门{年}度没有政府性基金预算财政拨款收入和支出，故本表为空。',
  },
  {
    ...FORM,
    kind: 'state-capital-expenditure',
    number: '公开09表',
    title: '国有资本经营预算财政拨款支出决算表',
    of: ['state-capital'],
    columns: SPENT,
    rows: BY_ITEM,
    emptyNote: '说明：本部门{年}度没有国有资本经营预算财政拨款支出，故本表为空。',
  },
];

/** The nine forms of final accounts. */
export const MINISTRY_ACCOUNTS_FORMS: readonly TemplatePart[] = FORMS.map((form) => ({
  is: 'form',
  form,
}));
