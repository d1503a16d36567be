import { BUDGET_LAW, LOCAL_DISCLOSURE } from '../basis.js';
import { defineForm } from '../form.js';
import { columnsMeaning, EXPENDITURE_SPLIT } from '../form-columns.js';
import { ending, TAIL } from '../title-words.js';

/** All expenditure of the department by function, split into basic and project expenditure. */
export const expenditureSummary = defineForm({
  kind: 'expenditure-summary',
  title: { zh: '支出总表', en: 'Summary of expenditure' },
  titles: [ending(`(?:预算|决算)?支出(?:功能分类)?${TAIL}`), ending(`支出(?:预算)?分类汇总表`)],
  known: ['支出总表', '部门支出总体情况表', '支出预算总表', '部门支出预算表', '支出决算表'],
  columns: columnsMeaning(
    ...EXPENDITURE_SPLIT,
    'business-operations',
    'remit-upward',
    'subsidise-affiliates',
    'carry-over-in',
  ),
  rows: ['functional', 'unit'],
  demand: 'always',
  emptyNote: null,
  basis: [BUDGET_LAW, LOCAL_DISCLOSURE],
});
