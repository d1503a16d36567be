import type { Template } from '../template.js';
import { MINISTRY_BUDGET_FORMS } from './ministry-budget-forms.js';
import { MINISTRY_BUDGET_NARRATIVE } from './ministry-budget-narrative.js';
import { CHANGE_WORDS, IN_WAN } from './shared.js';

/** 财政部通行的部门预算公开模板: overview, tables, narrative, glossary. */
export const ministryBudget: Template = {
  id: 'ministry-budget',
  name: { zh: '部门预算公开（财政部通用）', en: 'Departmental budget, the ministry’s standard' },
  type: 'budget',
  title: '{部门}{年}部门预算公开',
  tableMoney: IN_WAN,
  textMoney: IN_WAN,
  reasonsFrom: { percent: 10, wan: 1 },
  changeWords: CHANGE_WORDS,
  parts: [
    { is: 'cover' },
    { is: 'contents' },
    { is: 'heading', level: 1, text: '第一部分 {部门}概况' },
    { is: 'heading', level: 2, text: '一、主要职责' },
    { is: 'each', list: '职责引言', text: '{内容}' },
    { is: 'each', list: '职责', text: '（{中文序号}）{内容}' },
    { is: 'heading', level: 2, text: '二、机构设置' },
    { is: 'each', list: '机构设置', text: '{内容}' },
    {
      is: 'paragraph',
      text: '纳入{部门}{年}部门预算编制范围的预算单位共{单位数}个，包括：{#预算单位|{内容}|、}。',
    },
    { is: 'heading', level: 1, text: '第二部分 {部门}{年}部门预算表' },
    ...MINISTRY_BUDGET_FORMS,
    { is: 'page-break' },
    ...MINISTRY_BUDGET_NARRATIVE,
    { is: 'heading', level: 1, text: '第四部分 名词解释' },
    { is: 'each', list: '名词', text: '{中文序号}、{名词}：{解释}。' },
  ],
};
