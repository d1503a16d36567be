import type { TemplateColumn, TemplateForm, TemplatePart } from '../template.js';
import { FORM, formParts } from './shared.js';
import {
  BASIC_AND_PROJECT,
  BUDGETED,
  BY_BUDGET,
  BY_SOURCE,
  ITEM,
  levelsAndName,
  PERSONNEL_AND_OPERATING,
  threePublicOfTwoYears,
  threePublicParts,
  twoSides,
} from './shared-columns.js';
import { appropriationRows, appropriationsOf, BY_ITEM, BY_SECTION, SUMMARY_ROWS } from './shared-rows.js';

const XIZANG_FORM = { ...FORM, number: null, unit: '金额单位：元' } as const;

const CODES: TemplateColumn = { text: '支出功能分类科目', columns: levelsAndName(3) };
const YEAR: TemplateColumn = { text: '{年}预算数', columns: BASIC_AND_PROJECT };

/** “三公”经费 are of the general public budget alone: the form of the managed funds is published empty. */
const withoutAmounts = (column: TemplateColumn): TemplateColumn =>
  'columns' in column ? { ...column, columns: column.columns.map(withoutAmounts) } : { ...column, sum: ['nothing'] };
const nothingOf = (year: string): TemplateColumn =>
  withoutAmounts({ text: `${year}预算数`, columns: threePublicParts('合计') });

const FORMS: readonly TemplateForm[] = [
  {
    ...XIZANG_FORM,
    kind: 'appropriation-summary',
    title: '财政拨款收支总表',
    of: ['appropriation'],
    columns: twoSides([ITEM, BUDGETED], [ITEM, ...BY_BUDGET]),
    rows: appropriationRows(appropriationsOf('资金')),
  },
  {
    ...XIZANG_FORM,
    kind: 'general-expenditure',
    title: '一般公共预算支出表',
    of: ['general-budget'],
    columns: [CODES, YEAR],
    rows: BY_ITEM,
  },
  {
    ...XIZANG_FORM,
    kind: 'general-basic-expenditure',
    title: '一般公共预算基本支出表',
    of: ['general-budget', 'basic'],
    columns: [
      { text: '支出经济分类科目', columns: levelsAndName(2) },
      { text: '{年}基本支出', columns: PERSONNEL_AND_OPERATING },
    ],
    rows: BY_SECTION,
  },
  {
    ...XIZANG_FORM,
    kind: 'three-public',
    title: '一般公共预算“三公”经费支出表',
    of: [],
    landscape: true,
    columns: threePublicOfTwoYears('{上年}'),
    rows: { by: 'none' },
    emptyNote: '说明：{上年}和{年}都没有安排“三公”经费，本表为空。',
  },
  {
    ...XIZANG_FORM,
    kind: 'managed-funds-expenditure',
    title: '政府性基金预算支出表',
    of: ['managed-funds'],
    columns: [CODES, YEAR],
    rows: BY_ITEM,
    emptyNote: '说明：{年}没有政府性基金预算支出，本表为空。',
  },
  {
    ...XIZANG_FORM,
    kind: 'managed-funds-three-public',
    title: '政府性基金预算“三公”经费支出表',
    of: [],
    landscape: true,
    columns: [nothingOf('{上年}'), nothingOf('{年}')],
    rows: { by: 'none' },
    emptyNote: '说明：{上年}和{年}都没有用政府性基金预算安排“三公”经费，本表为空。',
  },
  {
    ...XIZANG_FORM,
    kind: 'state-capital-expenditure',
    title: '国有资本经营预算支出表',
    of: ['state-capital'],
    columns: [CODES, YEAR],
    rows: BY_ITEM,
    emptyNote: '说明：{年}没有国有资本经营预算支出，本表为空。',
  },
  {
    ...XIZANG_FORM,
    kind: 'income-expenditure-summary',
    title: '部门收支总表',
    of: [],
    columns: twoSides([ITEM, BUDGETED], [ITEM, BUDGETED]),
    rows: SUMMARY_ROWS,
  },
  {
    ...XIZANG_FORM,
    kind: 'income-summary',
    title: '部门收入总表',
    of: [],
    landscape: true,
    columns: [{ text: '单位编码', row: 'code' }, { text: '单位名称', row: 'name' }, ...BY_SOURCE],
    rows: { by: 'unit', totalName: '合计', departmentRow: true },
  },
  {
    ...XIZANG_FORM,
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
    ...XIZANG_FORM,
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
export const XIZANG_FORMS: readonly TemplatePart[] = formParts(FORMS);
