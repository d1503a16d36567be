import type { LabelRow, TemplateColumn, TemplateForm, TemplatePart } from '../template.js';
import { gansuDepartmentTargets, gansuProjectTargets } from './gansu-city-targets.js';
import { FORM, formParts } from './shared.js';
import {
  BASIC_AND_PROJECT,
  BUDGETED,
  CODE_AND_NAME,
  ITEM,
  PERSONNEL_AND_OPERATING,
  twoSides,
} from './shared-columns.js';
import {
  appropriationRows,
  appropriationsOf,
  BY_ITEM,
  BY_SECTION,
  sourcesAndClasses,
  TOTALS,
  YEAR_TOTALS,
} from './shared-rows.js';

const GANSU_FORM = { ...FORM, number: null } as const;

const SOURCES: readonly LabelRow[] = [
  { text: '一、一般公共预算财政拨款收入', sum: ['general-budget', 'current'] },
  { text: '二、政府性基金预算财政拨款收入', sum: ['managed-funds', 'current'] },
  { text: '三、国有资本经营预算收入', sum: ['state-capital', 'current'] },
  { text: '四、财政专户管理资金收入', sum: ['special-account', 'current'] },
  { text: '五、事业收入', sum: ['service-income', 'current'] },
  { text: '六、上级补助收入', sum: ['superior-subsidy', 'current'] },
  { text: '七、附属单位上缴收入', sum: ['affiliate-remittance', 'current'] },
  { text: '八、经营收入', sum: ['business-income', 'current'] },
  { text: '九、其他收入', sum: ['other-income', 'current'] },
];

/** 合计 | 基本支出 | 项目支出 of one of the three budgets. */
const ofBudget = (text: string, fund: 'general-budget' | 'managed-funds' | 'state-capital'): TemplateColumn => ({
  text,
  columns: [
    { text: '合计', sum: [fund] },
    { text: '基本支出', sum: [fund, 'basic'] },
    { text: '项目支出', sum: [fund, 'project'] },
  ],
});

const FORMS: readonly TemplateForm[] = [
  {
    ...GANSU_FORM,
    kind: 'income-expenditure-summary',
    title: '表一、部门收支总体情况表',
    of: [],
    columns: twoSides([ITEM, BUDGETED], [ITEM, BUDGETED]),
    rows: sourcesAndClasses(SOURCES, [
      YEAR_TOTALS,
      { income: { text: '十、上年结转', sum: ['carried'] }, expenditure: { text: '结转下年', sum: ['nothing'] } },
      { income: { text: '十一、上年结余', sum: ['nothing'] }, expenditure: null },
      TOTALS,
    ]),
  },
  {
    ...GANSU_FORM,
    kind: 'income-summary',
    title: '表二、部门收入总体情况表',
    of: [],
    columns: [
      { text: '项目', row: 'name' },
      { text: '预算数', sum: ['all'] },
    ],
    rows: {
      by: 'label',
      rows: [
        ...SOURCES.slice(0, 1),
        { text: '（一）经费拨款', sum: ['general-budget', 'current'] },
        ...SOURCES.slice(1),
        { text: '本年收入合计', sum: ['current'], bold: true },
        { text: '十、上年结转', sum: ['carried'] },
        { text: '十一、上年结余', sum: ['nothing'] },
        { text: '收入合计', sum: ['all'], bold: true },
      ],
    },
  },
  {
    ...GANSU_FORM,
    kind: 'expenditure-summary',
    title: '表三、部门支出总体情况表',
    of: [],
    columns: [
      { text: '科目编码', row: 'code' },
      { text: '功能分类科目', row: 'name' },
      { text: '支出合计', sum: ['all'] },
      { text: '基本支出', sum: ['basic'] },
      { text: '项目支出', sum: ['project'] },
      { text: '上年结转', sum: ['nothing'] },
    ],
    rows: { ...BY_ITEM, totalName: '总计' },
  },
  {
    ...GANSU_FORM,
    kind: 'appropriation-summary',
    title: '表四、财政拨款收支总体情况表',
    of: ['appropriation'],
    columns: twoSides([ITEM, BUDGETED], [ITEM, { text: '合计', sum: ['all'] }]),
    rows: appropriationRows(appropriationsOf('财政拨款').slice(0, 5)),
  },
  {
    ...GANSU_FORM,
    kind: 'appropriation-expenditure',
    title: '表五、财政拨款支出表',
    of: ['appropriation'],
    landscape: true,
    columns: [
      { text: '单位名称', row: 'name' },
      { text: '总计', sum: ['all'] },
      ofBudget('一般公共预算支出', 'general-budget'),
      ofBudget('政府性基金预算支出', 'managed-funds'),
      ofBudget('国有资本经营预算支出', 'state-capital'),
    ],
    rows: { by: 'unit', totalName: '总计', departmentRow: true },
  },
  {
    ...GANSU_FORM,
    kind: 'general-expenditure',
    title: '表六、一般公共预算支出情况表',
    of: ['general-budget'],
    columns: [
      { text: '功能分类科目', columns: CODE_AND_NAME },
      { text: '一般公共预算支出', columns: BASIC_AND_PROJECT },
    ],
    rows: { ...BY_ITEM, totalName: '总计' },
  },
  {
    ...GANSU_FORM,
    kind: 'general-basic-expenditure',
    title: '表七、一般公共预算基本支出情况表',
    of: ['general-budget', 'basic'],
    columns: [
      { text: '经济分类科目', columns: CODE_AND_NAME },
      { text: '一般公共预算基本支出', columns: PERSONNEL_AND_OPERATING },
    ],
    rows: { ...BY_SECTION, totalName: '总计' },
  },
  {
    ...GANSU_FORM,
    kind: 'three-public',
    title: '表八、一般公共预算财政拨款“三公”经费、会议费、培训费支出情况表',
    of: [],
    landscape: true,
    columns: [
      { text: '单位名称', row: 'name' },
      {
        text: '“三公”经费',
        columns: [
          { text: '合计', sum: ['three-public'] },
          { text: '因公出国（境）费用', sum: ['travel-abroad'] },
          { text: '公务接待费', sum: ['reception'] },
          {
            text: '公务用车购置和运行费',
            columns: [
              { text: '公务用车购置费', sum: ['vehicle-purchase'] },
              { text: '公务用车运行费', sum: ['vehicle-running'] },
            ],
          },
        ],
      },
      { text: '会议费', sum: ['meetings'] },
      { text: '培训费', sum: ['training'] },
    ],
    rows: {
      by: 'label',
      rows: [
        { text: '总计', sum: ['all'], bold: true },
        { text: '{部门}', sum: ['all'] },
      ],
    },
    emptyNote: '备注：本部门没有“三公”经费、会议费、培训费支出，本表为空表。',
  },
  {
    ...GANSU_FORM,
    kind: 'agency-operating',
    title: '表九、一般公共预算财政拨款机关运行经费表',
    of: ['agency-operating'],
    columns: [
      { text: '序号', row: 'number' },
      { text: '项目', row: 'bracketed', width: 4.5 },
      { text: '合计', sum: ['all'] },
      { text: '基本支出', sum: ['basic'] },
      { text: '项目支出', sum: ['project'] },
    ],
    rows: { by: 'departmental', levels: ['款'], total: 'first', totalName: '总计' },
    emptyNote: '备注：本部门没有机关运行经费，本表为空表。',
  },
  {
    ...GANSU_FORM,
    kind: 'managed-funds-expenditure',
    title: '表十、政府性基金预算支出情况表',
    of: ['managed-funds'],
    columns: [
      { text: '项目', row: 'name' },
      { text: '预算数', sum: ['all'] },
    ],
    rows: { ...BY_ITEM, totalName: '总计' },
    emptyNote: '备注：本部门没有政府性基金预算支出，本表为空表。',
  },
  {
    ...GANSU_FORM,
    kind: 'state-capital-expenditure',
    title: '表十一、国有资本经营预算支出情况表',
    of: ['state-capital'],
    columns: [
      { text: '项目', row: 'name' },
      { text: '预算数', sum: ['all'] },
    ],
    rows: { ...BY_ITEM, totalName: '总计' },
    emptyNote: '备注：本部门没有国有资本经营预算支出，本表为空表。',
  },
  gansuDepartmentTargets,
  gansuProjectTargets,
];

/** 甘肃省: tables numbered 表一 to 表十一 behind the narrative, then the targets. */
export const GANSU_CITY_FORMS: readonly TemplatePart[] = formParts(FORMS);
