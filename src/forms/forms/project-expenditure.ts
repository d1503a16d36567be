import { LOCAL_DISCLOSURE } from '../basis.js';
import { defineForm } from '../form.js';
import { columnsMeaning, INCOME_SOURCES } from '../form-columns.js';
import { ending, TAIL } from '../title-words.js';

/** Projects with their amounts by source. */
export const projectExpenditure = defineForm({
  kind: 'project-expenditure',
  title: { zh: '项目支出表', en: 'Project expenditure' },
  titles: [ending(`项目(?:支出)?(?:预算)?${TAIL}`), ending(`专项业务经费(?:支出)?${TAIL}`)],
  known: ['项目支出表', '项目支出预算表', '项目支出明细表', '部门项目支出预算表', '项目支出预算明细表'],
  columns: columnsMeaning(...INCOME_SOURCES, 'amount', 'subtotal'),
  rows: ['project'],
  demand: 'provincial',
  emptyNote: {
    zh: '注：本部门没有项目支出，故本表为空。',
    en: 'Note: the department has no project expenditure, so this table is empty.',
  },
  basis: [LOCAL_DISCLOSURE],
});
