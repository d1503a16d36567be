import type { TemplateColumn, TemplateForm, TemplatePart } from '../template.js';
import { FORM, formParts } from './shared.js';
import {
  BASIC_AND_PROJECT,
  BUDGETED,
  BY_BUDGET,
  BY_SOURCE,
  CODE_AND_NAME,
  ITEM,
  levelsAndName,
  PERSONNEL_AND_OPERATING,
  threePublicOfTwoYears,
  twoSides,
} from './shared-columns.js';
import { appropriationRows, appropriationsOf, BY_ITEM, BY_SECTION, SUMMARY_ROWS } from './shared-rows.js';

const BY_FUNCTION: TemplateColumn = { text: '项目（按功能分类）', row: 'name' };

const FORMS: readonly TemplateForm[] = [
  {
    ...FORM,
    kind: 'income-expenditure-summary',
    number: '部门公开表1',
    title: '收支总表',
    of: [],
    columns: twoSides([ITEM, BUDGETED], [BY_FUNCTION, BUDGETED]),
    rows: SUMMARY_ROWS,
  },
  {
    ...FORM,
    kind: 'income-summary',
    number: '部门公开表2',
    title: '收入总表',
    of: [],
    landscape: true,
    columns: [{ text: '部门（单位）代码', row: 'code' }, { text: '部门（单位）名称', row: 'name' }, ...BY_SOURCE],
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
    columns: twoSides([ITEM, BUDGETED], [BY_FUNCTION, ...BY_BUDGET]),
    rows: appropriationRows(appropriationsOf('拨款')),
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
      { text: '经济分类科目', columns: levelsAndName(2) },
      { text: '{年}基本支出', columns: PERSONNEL_AND_OPERATING },
    ],
    rows: BY_SECTION,
  },
  {
    ...FORM,
    kind: 'three-public',
    number: '部门公开表7',
    title: '一般公共预算“三公”经费支出表',
    of: [],
    landscape: true,
    columns: threePublicOfTwoYears('上年'),
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

export const QINGHAI_FORMS: readonly TemplatePart[] = formParts(FORMS);

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
