import type { RowSpec, TemplateColumn, TemplateForm, TemplatePart } from '../template.js';
import { FORM, formParts, IN_WAN_PLAIN, IN_YUAN, PROJECT_FORM, TARGET_FORM } from './shared.js';
import { BASIC_AND_PROJECT, BUDGETED, BY_BUDGET, ITEM, PERSONNEL_AND_OPERATING, twoSides } from './shared-columns.js';
import { BY_ITEM, BY_SECTION, sourcesAndClasses, TOTALS } from './shared-rows.js';

const PREPARED_BY = '编制部门：{部门}';
const IN_YUAN_FORM = { ...FORM, number: null, preparedBy: PREPARED_BY, unit: '单位：元', landscape: true } as const;

const CODES: readonly TemplateColumn[] = [
  {
    text: '功能分类科目编码',
    columns: [
      { text: '类', row: 'class' },
      { text: '款', row: 'section' },
      { text: '项', row: 'item' },
    ],
  },
  { text: '功能分类科目名称', row: 'name' },
];
const ROWS: RowSpec = { ...BY_ITEM, total: 'last' };
const expenditure = (text: string): readonly TemplateColumn[] => [
  { text: '项目', columns: CODES },
  { text, columns: BASIC_AND_PROJECT },
];

const FORMS: readonly TemplateForm[] = [
  {
    ...IN_YUAN_FORM,
    kind: 'income-expenditure-summary',
    title: '{年}部门财务收支预算总表',
    of: [],
    columns: twoSides([ITEM, BUDGETED], [ITEM, BUDGETED], ['本年收入', '本年支出']),
    rows: sourcesAndClasses(
      [
        { text: '一、财政拨款收入', sum: ['appropriation', 'current'] },
        { text: '1. 一般公共预算', sum: ['general-budget', 'current'] },
        { text: '2. 政府性基金预算', sum: ['managed-funds', 'current'] },
        { text: '3. 国有资本经营预算', sum: ['state-capital', 'current'] },
        { text: '二、事业收入', sum: ['service-income', 'current'] },
        { text: '三、事业单位经营收入', sum: ['business-income', 'current'] },
        { text: '四、其他收入', sum: ['remaining-income', 'current'] },
        { text: '五、上年结转', sum: ['carried'] },
      ],
      [TOTALS],
      'used',
    ),
  },
  {
    ...IN_YUAN_FORM,
    kind: 'income-summary',
    title: '{年}部门收入预算总表',
    of: [],
    columns: [
      { text: '项目', columns: CODES },
      {
        text: '收入预算',
        columns: [
          { text: '合计', sum: ['all'] },
          { text: '财政拨款收入', sum: ['appropriation', 'current'] },
          { text: '事业收入', sum: ['service-income', 'current'] },
          { text: '事业单位经营收入', sum: ['business-income', 'current'] },
          { text: '其他收入', sum: ['remaining-income', 'current'] },
          { text: '上年结转', sum: ['carried'] },
        ],
      },
    ],
    rows: ROWS,
  },
  {
    ...IN_YUAN_FORM,
    kind: 'expenditure-summary',
    title: '{年}部门支出预算总表',
    of: [],
    columns: expenditure('支出预算'),
    rows: ROWS,
  },
  {
    ...IN_YUAN_FORM,
    kind: 'appropriation-summary',
    title: '{年}部门财政拨款收支预算总表',
    of: ['appropriation'],
    money: IN_YUAN,
    columns: twoSides([ITEM, BUDGETED], [ITEM, ...BY_BUDGET], ['财政拨款收入', '财政拨款支出']),
    rows: sourcesAndClasses(
      [
        { text: '一、一般公共预算', sum: ['general-budget', 'current'] },
        { text: '二、政府性基金预算', sum: ['managed-funds', 'current'] },
        { text: '三、国有资本经营预算', sum: ['state-capital', 'current'] },
        { text: '四、上年结转', sum: ['carried'] },
      ],
      [TOTALS],
      'used',
    ),
  },
  {
    ...IN_YUAN_FORM,
    kind: 'general-expenditure',
    title: '{年}部门一般公共预算支出功能分类预算表',
    of: ['general-budget'],
    columns: expenditure('一般公共预算支出'),
    rows: ROWS,
  },
  {
    ...IN_YUAN_FORM,
    kind: 'managed-funds-expenditure',
    title: '{年}部门政府性基金预算支出功能分类预算表',
    of: ['managed-funds'],
    columns: expenditure('政府性基金预算支出'),
    rows: ROWS,
    emptyNote: '注：本部门{年}没有政府性基金预算安排的支出，故本表为空表。',
  },
  {
    ...IN_YUAN_FORM,
    kind: 'state-capital-expenditure',
    title: '{年}部门国有资本经营预算支出功能分类预算表',
    of: ['state-capital'],
    columns: expenditure('国有资本经营预算支出'),
    rows: ROWS,
    emptyNote: '注：本部门{年}没有国有资本经营预算安排的支出，故本表为空表。',
  },
  {
    ...IN_YUAN_FORM,
    kind: 'general-basic-expenditure',
    title: '{年}部门一般公共预算基本支出部门预算经济分类预算表',
    of: ['general-budget', 'basic'],
    columns: [
      {
        text: '项目',
        columns: [
          {
            text: '部门预算经济分类科目编码',
            columns: [
              { text: '类', row: 'class' },
              { text: '款', row: 'section' },
            ],
          },
          { text: '经济分类科目名称', row: 'name' },
        ],
      },
      { text: '一般公共预算基本支出', columns: PERSONNEL_AND_OPERATING },
    ],
    rows: { ...BY_SECTION, total: 'last' },
  },
  {
    ...IN_YUAN_FORM,
    kind: 'three-public',
    unit: '单位：万元',
    money: IN_WAN_PLAIN,
    title: '{年}部门“三公”经费和机关运行经费预算表',
    of: [],
    columns: [
      {
        text: '“三公”经费预算数',
        columns: [
          { text: '合计', sum: ['three-public'] },
          { text: '因公出国（境）费', sum: ['travel-abroad'] },
          { text: '公务接待费', sum: ['reception'] },
          {
            text: '公务用车购置及运行费',
            columns: [
              { text: '小计', sum: ['vehicles'] },
              { text: '购置费', sum: ['vehicle-purchase'] },
              { text: '运行费', sum: ['vehicle-running'] },
            ],
          },
        ],
      },
      { text: '机关运行经费预算数', sum: ['agency-operating'] },
    ],
    rows: { by: 'none' },
    emptyNote: '注：本部门{年}没有“三公”经费和机关运行经费预算，故本表为空表。',
  },
  {
    ...TARGET_FORM,
    preparedBy: PREPARED_BY,
    kind: 'project-targets',
    title: '项目支出绩效目标表',
    rows: { by: 'targets', layout: PROJECT_FORM },
  },
];

/** The nine tables of a district, and the targets of the projects. */
export const SHANGHAI_DISTRICT_FORMS: readonly TemplatePart[] = formParts(FORMS);
