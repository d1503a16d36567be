import type { TemplateColumn, TemplateForm, TemplatePart } from '../template.js';
import { HENAN_APPROPRIATIONS, HENAN_EXPENDITURE, HENAN_FORM, HENAN_INCOME, HENAN_ITEMS } from './henan-columns.js';
import { henanDepartmentTargets, henanProjectTargets } from './henan-targets.js';
import { formParts } from './shared.js';
import { CODE_AND_NAME, ITEM, PERSONNEL_AND_OPERATING, threePublicParts, twoSides } from './shared-columns.js';
import { appropriationRows, sourcesAndClasses, TOTALS, YEAR_TOTALS } from './shared-rows.js';

const AMOUNT: TemplateColumn = { text: '金额', sum: ['all'] };

const FORMS: readonly TemplateForm[] = [
  {
    ...HENAN_FORM,
    kind: 'income-expenditure-summary',
    title: '{年}部门收支总体情况表',
    of: [],
    landscape: false,
    columns: twoSides([ITEM, AMOUNT], [ITEM, AMOUNT]),
    rows: sourcesAndClasses(HENAN_INCOME, [
      YEAR_TOTALS,
      { income: { text: '上年结转结余', sum: ['carried'] }, expenditure: { text: '年终结转结余', sum: ['nothing'] } },
      TOTALS,
    ]),
  },
  {
    ...HENAN_FORM,
    kind: 'income-summary',
    title: '{年}部门收入总体情况表',
    of: [],
    columns: [
      { text: '部门（单位）代码', row: 'code' },
      { text: '部门（单位）名称', row: 'name' },
      { text: '总计', sum: ['all'] },
      {
        text: '本年收入',
        columns: [
          { text: '合计', sum: ['current'] },
          {
            text: '一般公共预算',
            columns: [
              { text: '小计', sum: ['general-budget', 'current'] },
              { text: '其中：财政拨款', sum: ['general-budget', 'current'] },
            ],
          },
          { text: '政府性基金', sum: ['managed-funds', 'current'] },
          { text: '国有资本经营预算', sum: ['state-capital', 'current'] },
          { text: '财政专户管理资金收入', sum: ['special-account', 'current'] },
          { text: '事业收入', sum: ['service-income', 'current'] },
          { text: '事业单位经营收入', sum: ['business-income', 'current'] },
          { text: '上级补助收入', sum: ['superior-subsidy', 'current'] },
          { text: '附属单位上缴收入', sum: ['affiliate-remittance', 'current'] },
          { text: '其他收入', sum: ['other-income', 'current'] },
        ],
      },
      {
        text: '上年结转结余',
        columns: [
          { text: '合计', sum: ['carried'] },
          { text: '一般公共预算', sum: ['general-budget', 'carried'] },
          { text: '政府性基金', sum: ['managed-funds', 'carried'] },
          { text: '国有资本经营预算', sum: ['state-capital', 'carried'] },
          { text: '财政专户管理资金', sum: ['special-account', 'carried'] },
          { text: '单位资金', sum: ['unit-funds', 'carried'] },
        ],
      },
    ],
    rows: { by: 'unit', totalName: '合计', departmentRow: true },
  },
  {
    ...HENAN_FORM,
    kind: 'expenditure-summary',
    title: '{年}部门支出总体情况表',
    of: [],
    columns: HENAN_EXPENDITURE,
    rows: HENAN_ITEMS,
  },
  {
    ...HENAN_FORM,
    kind: 'appropriation-summary',
    title: '{年}财政拨款收支总体情况表',
    of: ['appropriation'],
    columns: twoSides(
      [ITEM, AMOUNT],
      [
        ITEM,
        { text: '合计', sum: ['all'] },
        {
          text: '一般公共预算',
          columns: [
            { text: '小计', sum: ['general-budget'] },
            { text: '其中：财政拨款', sum: ['general-budget'] },
          ],
        },
        { text: '政府性基金', sum: ['managed-funds'] },
        { text: '国有资本经营预算', sum: ['state-capital'] },
      ],
    ),
    rows: appropriationRows(HENAN_APPROPRIATIONS, '二、年终结转结余', {
      income: { text: '收入合计', sum: ['all'], bold: true },
      expenditure: { text: '支出合计', sum: ['all'], bold: true },
    }),
  },
  {
    ...HENAN_FORM,
    kind: 'general-expenditure',
    title: '{年}一般公共预算支出情况表',
    of: ['general-budget', 'current'],
    columns: HENAN_EXPENDITURE,
    rows: HENAN_ITEMS,
    note: '备注：本表只列当年财政拨款安排的支出，不含上年结转。',
  },
  {
    ...HENAN_FORM,
    kind: 'general-basic-expenditure',
    title: '{年}一般公共预算基本支出表',
    of: ['general-budget', 'current', 'basic'],
    landscape: false,
    columns: [
      { text: '部门预算支出经济分类科目', columns: CODE_AND_NAME },
      {
        text: '政府预算支出经济分类科目',
        columns: [
          { text: '科目编码', row: 'pair-code' },
          { text: '科目名称', row: 'pair-name' },
        ],
      },
      { text: '本年一般公共预算基本支出', columns: PERSONNEL_AND_OPERATING },
    ],
    rows: { by: 'pair', levels: ['款'], total: 'first', totalName: '合计' },
  },
  {
    ...HENAN_FORM,
    kind: 'economic-classification',
    title: '{年}支出经济分类汇总表',
    of: [],
    columns: [
      {
        text: '部门预算经济分类',
        columns: [
          { text: '类', row: 'class' },
          { text: '款', row: 'section' },
          { text: '科目名称', row: 'name' },
        ],
      },
      {
        text: '政府预算经济分类',
        columns: [
          { text: '类', row: 'pair-class' },
          { text: '款', row: 'pair-section' },
          { text: '科目名称', row: 'pair-name' },
        ],
      },
      { text: '总计', sum: ['all'] },
      {
        text: '一般公共预算',
        columns: [
          { text: '小计', sum: ['general-budget', 'current'] },
          { text: '其中：财政拨款', sum: ['general-budget', 'current'] },
        ],
      },
      { text: '政府性基金', sum: ['managed-funds', 'current'] },
      { text: '国有资本经营预算', sum: ['state-capital', 'current'] },
      { text: '上年结转结余', sum: ['carried'] },
      { text: '财政专户管理资金收入', sum: ['special-account', 'current'] },
      { text: '事业收入', sum: ['service-income', 'current'] },
      { text: '上级补助收入', sum: ['superior-subsidy', 'current'] },
      { text: '附属单位上缴收入', sum: ['affiliate-remittance', 'current'] },
      { text: '事业单位经营收入', sum: ['business-income', 'current'] },
      { text: '其他收入', sum: ['other-income', 'current'] },
    ],
    rows: { by: 'pair', levels: ['款'], total: 'first', totalName: '合计', unitRow: true },
  },
  {
    ...HENAN_FORM,
    kind: 'three-public',
    title: '{年}一般公共预算“三公”经费支出情况表',
    of: [],
    landscape: false,
    columns: threePublicParts('“三公”经费合计'),
    rows: { by: 'none' },
    emptyNote: '备注：我部门{年}没有“三公”经费支出，故本表无数据。',
  },
  {
    ...HENAN_FORM,
    kind: 'managed-funds-expenditure',
    title: '{年}政府性基金预算支出情况表',
    of: ['managed-funds', 'current'],
    columns: HENAN_EXPENDITURE,
    rows: HENAN_ITEMS,
    emptyNote: '备注：我部门没有政府性基金收入，也没有用政府性基金安排的支出，故本表无数据。',
  },
  {
    ...HENAN_FORM,
    kind: 'state-capital-expenditure',
    title: '{年}国有资本经营预算支出情况表',
    of: ['state-capital', 'current'],
    columns: HENAN_EXPENDITURE,
    rows: HENAN_ITEMS,
    emptyNote: '备注：我部门没有国有资本经营预算收入，也没有用其安排的支出，故本表无数据。',
  },
  {
    ...HENAN_FORM,
    kind: 'project-expenditure',
    title: '{年}项目支出表',
    of: ['project'],
    columns: [
      { text: '类型', row: 'category' },
      { text: '项目名称', row: 'name' },
      { text: '项目单位', row: 'unit-name' },
      { text: '合计', sum: ['all'] },
      {
        text: '本年拨款',
        columns: [
          { text: '一般公共预算', sum: ['general-budget', 'current'] },
          { text: '政府性基金预算', sum: ['managed-funds', 'current'] },
          { text: '国有资本经营预算', sum: ['state-capital', 'current'] },
        ],
      },
      {
        text: '财政拨款结转结余',
        columns: [
          { text: '一般公共预算', sum: ['general-budget', 'carried'] },
          { text: '政府性基金预算', sum: ['managed-funds', 'carried'] },
          { text: '国有资本经营预算', sum: ['state-capital', 'carried'] },
        ],
      },
      { text: '财政专户管理资金', sum: ['special-account', 'current'] },
      { text: '单位资金', sum: ['unit-funds'] },
    ],
    rows: { by: 'project', totalName: '合计', unitRow: true },
    emptyNote: '备注：我部门{年}没有项目支出，故本表无数据。',
  },
  henanDepartmentTargets,
  henanProjectTargets,
];

/** The tables of 河南省, published behind the narrative. */
export const HENAN_FORMS: readonly TemplatePart[] = formParts(FORMS);
