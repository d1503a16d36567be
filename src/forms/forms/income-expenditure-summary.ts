import { BUDGET_LAW, LOCAL_DISCLOSURE } from '../basis.js';
import { defineForm } from '../form.js';
import { ACCOUNTS, columnsMeaning } from '../form-columns.js';
import { BOTH, ending, TAIL } from '../title-words.js';

/** All money of the department, both sides: income by source, expenditure by function. */
export const incomeExpenditureSummary = defineForm({
  kind: 'income-expenditure-summary',
  title: { zh: '收支总表', en: 'Summary of income and expenditure' },
  titles: [ending(`${BOTH}${TAIL}`)],
  known: [
    '收支总表',
    '部门收支总表',
    '部门收支总体情况表',
    '收支预算总表',
    '预算收支总表',
    '部门财务收支预算总表',
    '收入支出决算总表',
  ],
  columns: columnsMeaning('amount', ...ACCOUNTS),
  rows: ['two-sided'],
  demand: 'always',
  emptyNote: null,
  basis: [BUDGET_LAW, LOCAL_DISCLOSURE],
});
