import { BUDGET_LAW, LOCAL_DISCLOSURE } from '../basis.js';
import { defineForm } from '../form.js';
import { ACCOUNTS, columnsMeaning, EXPENDITURE_SPLIT } from '../form-columns.js';
import { ending, STATE_CAPITAL, TAIL } from '../title-words.js';

/** Expenditure from the state capital operations budget by function; published empty, with a note, when there is none. */
export const stateCapitalExpenditure = defineForm({
  kind: 'state-capital-expenditure',
  title: { zh: '国有资本经营预算支出表', en: 'Expenditure from the state capital operations budget' },
  titles: [ending(`${STATE_CAPITAL}支出(?:功能分类)?${TAIL}`), ending(`${STATE_CAPITAL}收入支出决算(?:总)?表`)],
  known: [
    '国有资本经营预算支出表',
    '国有资本经营预算支出情况表',
    '国有资本经营支出预算表',
    '国有资本经营预算财政拨款支出决算表',
  ],
  columns: columnsMeaning(...EXPENDITURE_SPLIT, 'carry-over-in', 'amount', 'last-year', ...ACCOUNTS),
  rows: ['functional', 'label'],
  demand: 'even-if-empty',
  // The ministry added it to the forms of the accounts of 2020.
  since: 2020,
  emptyNote: {
    zh: '注：本部门没有使用国有资本经营预算拨款安排的支出，故本表为空。',
    en: 'Note: the department has no expenditure from the state capital operations budget, so this table is empty.',
  },
  basis: [BUDGET_LAW, LOCAL_DISCLOSURE],
});
