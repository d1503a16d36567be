import { BUDGET_LAW, LOCAL_DISCLOSURE } from '../basis.js';
import { defineForm } from '../form.js';
import { ACCOUNTS, columnsMeaning, EXPENDITURE_SPLIT } from '../form-columns.js';
import { ending, GENERAL, TAIL } from '../title-words.js';

/** General public budget expenditure by 类 款 项. */
export const generalExpenditure = defineForm({
  kind: 'general-expenditure',
  title: { zh: '一般公共预算支出表', en: 'Expenditure from the general public budget' },
  titles: [ending(`${GENERAL}(?:功能分类)?支出(?:功能分类)?${TAIL}`)],
  known: [
    '一般公共预算支出表',
    '一般公共预算支出情况表',
    '一般公共预算支出预算表',
    '一般公共预算财政拨款支出表',
    '一般公共预算财政拨款支出决算表',
    '一般公共预算支出功能分类预算表',
  ],
  columns: columnsMeaning(...EXPENDITURE_SPLIT, 'last-year', 'change', ...ACCOUNTS),
  rows: ['functional'],
  demand: 'always',
  emptyNote: null,
  basis: [BUDGET_LAW, LOCAL_DISCLOSURE],
});
