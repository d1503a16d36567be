import { LOCAL_DISCLOSURE } from '../basis.js';
import { defineForm } from '../form.js';
import { columnsMeaning, EXPENDITURE_SPLIT } from '../form-columns.js';
import { ending, TAIL } from '../title-words.js';

/** Expenditure from all appropriations, by unit or by function. */
export const appropriationExpenditure = defineForm({
  kind: 'appropriation-expenditure',
  title: { zh: '财政拨款支出表', en: 'Expenditure from fiscal appropriations' },
  titles: [ending(`财政拨款支出${TAIL}`)],
  known: ['财政拨款支出表', '财政拨款支出预算表', '财政拨款支出总体情况表'],
  columns: columnsMeaning(...EXPENDITURE_SPLIT, 'general-budget', 'managed-funds', 'state-capital'),
  rows: ['unit', 'functional'],
  demand: 'provincial',
  emptyNote: null,
  basis: [LOCAL_DISCLOSURE],
});
