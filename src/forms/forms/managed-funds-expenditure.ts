import { BUDGET_LAW, LOCAL_DISCLOSURE } from '../basis.js';
import { defineForm } from '../form.js';
import { ACCOUNTS, columnsMeaning, EXPENDITURE_SPLIT } from '../form-columns.js';
import { ending, FUNDS, TAIL } from '../title-words.js';

/** Expenditure from government-managed funds by function; published empty, with a note, when there is none. */
export const managedFundsExpenditure = defineForm({
  kind: 'managed-funds-expenditure',
  title: { zh: '政府性基金预算支出表', en: 'Expenditure from government-managed funds' },
  titles: [ending(`${FUNDS}支出(?:功能分类)?${TAIL}`), ending(`${FUNDS}收入支出决算(?:总)?表`)],
  known: [
    '政府性基金预算支出表',
    '政府性基金预算支出情况表',
    '政府性基金支出预算表',
    '政府性基金预算财政拨款支出表',
    '政府性基金预算财政拨款收入支出决算表',
  ],
  columns: columnsMeaning(...EXPENDITURE_SPLIT, 'carry-over-in', 'amount', 'last-year', ...ACCOUNTS),
  rows: ['functional', 'label'],
  demand: 'even-if-empty',
  emptyNote: {
    zh: '注：本部门没有使用政府性基金预算拨款安排的支出，故本表为空。',
    en: 'Note: the department has no expenditure from government-managed funds, so this table is empty.',
  },
  basis: [BUDGET_LAW, LOCAL_DISCLOSURE],
});
