import type { TemplateForm, TemplatePart } from '../template.js';
import { DEPARTMENT_FORM, FORM, formParts, PROJECT_FORM, TARGET_FORM } from './shared.js';
import {
  BASIC_AND_PROJECT,
  BUDGETED,
  BY_BUDGET,
  BY_SOURCE,
  CODE_AND_NAME,
  ITEM,
  PERSONNEL_AND_OPERATING,
  threePublicParts,
  twoSides,
} from './shared-columns.js';
import { appropriationRows, appropriationsOf, BY_ITEM, BY_SECTION, SUMMARY_ROWS } from './shared-rows.js';

const FORMS: readonly TemplateForm[] = [
  {
    ...FORM,
    kind: 'income-expenditure-summary',
    number: '部门公开表1',
    title: '部门收支总表',
    of: [],
    columns: twoSides([ITEM, BUDGETED], [ITEM, BUDGETED]),
    rows: SUMMARY_ROWS,
  },
  {
    ...FORM,
    kind: 'income-summary',
    number: '部门公开表2',
    title: '部门收入总表',
    of: [],
    landscape: true,
    columns: [{ text: '部门（单位）代码', row: 'code' }, { text: '部门（单位）名称', row: 'name' }, ...BY_SOURCE],
    rows: { by: 'unit', totalName: '合计', departmentRow: true },
  },
  {
    ...FORM,
    kind: 'expenditure-summary',
    number: '部门公开表3',
    title: '部门支出总表',
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
    columns: twoSides([ITEM, BUDGETED], [ITEM, ...BY_BUDGET]),
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
      { text: '支出经济分类科目', columns: CODE_AND_NAME },
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
    columns: threePublicParts('“三公”经费合计'),
    rows: { by: 'none' },
    emptyNote: '注：本部门{年}没有一般公共预算安排的“三公”经费支出，故本表为空。',
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
    emptyNote: '注：本部门{年}没有使用政府性基金预算拨款安排的支出，故本表为空。',
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
    emptyNote: '注：本部门{年}没有使用国有资本经营预算拨款安排的支出，故本表为空。',
  },
  {
    ...TARGET_FORM,
    kind: 'department-targets',
    title: '部门整体支出绩效目标表',
    rows: { by: 'targets', layout: DEPARTMENT_FORM },
  },
  {
    ...TARGET_FORM,
    kind: 'project-targets',
    title: '项目支出绩效目标表',
    rows: { by: 'targets', layout: PROJECT_FORM },
  },
];

/** The nine forms of 财预〔2016〕143号, and the targets of the department and its projects. */
export const MINISTRY_BUDGET_FORMS: readonly TemplatePart[] = formParts(FORMS);
