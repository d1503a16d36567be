import { LOCAL_DISCLOSURE } from '../basis.js';
import { defineForm } from '../form.js';
import { columnsMeaning, EXPENDITURE_SPLIT, INCOME_SOURCES } from '../form-columns.js';
import { ending, TAIL } from '../title-words.js';

/** All expenditure by departmental and governmental economic class, by source. */
export const economicClassification = defineForm({
  kind: 'economic-classification',
  title: { zh: '支出经济分类汇总表', en: 'Expenditure by economic classification' },
  titles: [ending(`支出经济分类(?:科目)?${TAIL}`)],
  known: ['支出经济分类汇总表', '预算支出经济分类汇总表', '部门预算支出经济分类表'],
  columns: columnsMeaning(...INCOME_SOURCES, 'subtotal', ...EXPENDITURE_SPLIT),
  rows: ['economic-pair', 'departmental-economic', 'governmental-economic'],
  demand: 'provincial',
  emptyNote: null,
  basis: [LOCAL_DISCLOSURE],
});
