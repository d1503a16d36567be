import { BUDGET_LAW, LOCAL_DISCLOSURE } from '../basis.js';
import { defineForm } from '../form.js';
import { ACCOUNTS, columnsMeaning } from '../form-columns.js';
import { BOTH, ending, TAIL } from '../title-words.js';

/** What the treasury pays for, both sides: appropriations by budget, expenditure by function and budget. */
export const appropriationSummary = defineForm({
  kind: 'appropriation-summary',
  title: { zh: '财政拨款收支总表', en: 'Summary of fiscal appropriations' },
  titles: [ending(`财政拨款(?:预算|决算)?${BOTH}${TAIL}`)],
  known: [
    '财政拨款收支总表',
    '财政拨款收支总体情况表',
    '财政拨款收支预算总表',
    '部门财政拨款收支预算总表',
    '财政拨款收入支出决算总表',
  ],
  columns: columnsMeaning(
    'amount',
    'total',
    'subtotal',
    'general-budget',
    'of-which-appropriation',
    'managed-funds',
    'state-capital',
    ...ACCOUNTS,
  ),
  rows: ['two-sided'],
  demand: 'always',
  emptyNote: null,
  basis: [BUDGET_LAW, LOCAL_DISCLOSURE],
});
