import type { Template } from '../template.js';
import { CHANGE_WORDS, IN_WAN, IN_YUAN } from './shared.js';
import { XIZANG_FORMS } from './xizang-forms.js';

/** 西藏自治区: tables in 元, appropriations first; in words only what changes need. */
export const xizang: Template = {
  id: 'xizang',
  name: { zh: '部门预算公开表（西藏，元）', en: 'Departmental budget tables, Xizang, in 元' },
  type: 'budget',
  title: '{部门}{年}部门预算公开表',
  tableMoney: IN_YUAN,
  textMoney: IN_WAN,
  reasonsFrom: { percent: 10, wan: 1 },
  changeWords: CHANGE_WORDS,
  parts: [
    { is: 'cover' },
    ...XIZANG_FORMS,
    { is: 'page-break' },
    { is: 'heading', level: 1, text: '附：有关情况说明' },
    { is: 'heading', level: 2, text: '一、收支预算总体情况说明' },
    { is: 'paragraph', text: '{部门}{年}收支总预算{收支总计}，{收支总计.变化}。' },
    { is: 'heading', level: 2, text: '二、“三公”经费增减变化情况说明' },
    {
      is: 'paragraph',
      text: '{部门}{年}一般公共预算“三公”经费预算{“三公”经费}，{“三公”经费.变化}。',
      has: '“三公”经费',
    },
    { is: 'paragraph', text: '{部门}{年}没有安排“三公”经费。', lacks: '“三公”经费' },
  ],
};
