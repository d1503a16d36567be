import { LOCAL_DISCLOSURE } from '../basis.js';
import { defineForm } from '../form.js';
import { columnsMeaning, THREE_PUBLIC } from '../form-columns.js';
import { ending, FUNDS, TAIL } from '../title-words.js';

/** “三公”经费 paid from government-managed funds. */
export const managedFundsThreePublic = defineForm({
  kind: 'managed-funds-three-public',
  title: { zh: '政府性基金预算“三公”经费支出表', en: '“Three public” expenses from government-managed funds' },
  titles: [ending(`${FUNDS}(?:安排的?)?三公经费(?:支出)?${TAIL}`)],
  known: ['政府性基金预算“三公”经费支出表', '政府性基金预算“三公”经费支出预算表'],
  columns: columnsMeaning(...THREE_PUBLIC, 'last-year'),
  rows: ['none', 'unit', 'label'],
  demand: 'provincial',
  emptyNote: {
    zh: '注：本部门没有政府性基金预算安排的“三公”经费支出，故本表为空。',
    en: 'Note: the department has no “three public” expenses from government-managed funds, so this table is empty.',
  },
  basis: [LOCAL_DISCLOSURE],
});
