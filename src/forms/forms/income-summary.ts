import { BUDGET_LAW, LOCAL_DISCLOSURE } from '../basis.js';
import { defineForm } from '../form.js';
import { columnsMeaning, INCOME_SOURCES } from '../form-columns.js';
import { ending, TAIL } from '../title-words.js';

/** Income by source: by unit in budgets, by function in final accounts, or one line a source. */
export const incomeSummary = defineForm({
  kind: 'income-summary',
  title: { zh: '收入总表', en: 'Summary of income' },
  titles: [ending(`(?:预算|决算)?收入${TAIL}`)],
  known: ['收入总表', '部门收入总体情况表', '收入预算总表', '部门收入预算表', '收入决算表'],
  columns: columnsMeaning(...INCOME_SOURCES, 'amount', 'subtotal'),
  rows: ['unit', 'functional', 'label'],
  demand: 'always',
  emptyNote: null,
  basis: [BUDGET_LAW, LOCAL_DISCLOSURE],
});
