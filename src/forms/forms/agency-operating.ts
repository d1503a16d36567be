import { LOCAL_DISCLOSURE } from '../basis.js';
import { defineForm } from '../form.js';
import { columnsMeaning } from '../form-columns.js';
import { ending, GENERAL, TAIL } from '../title-words.js';

/** 机关运行经费 of administrative and 参公 units, by economic class. */
export const agencyOperating = defineForm({
  kind: 'agency-operating',
  title: { zh: '机关运行经费表', en: 'Agency operating funds' },
  titles: [ending(`(?:${GENERAL}|财政拨款)?机关运行(?:经)?费(?:支出)?${TAIL}`)],
  known: ['机关运行经费表', '一般公共预算财政拨款机关运行经费表', '一般公共预算机关运行经费支出预算表'],
  columns: columnsMeaning('total', 'basic', 'project', 'amount'),
  rows: ['departmental-economic', 'unit', 'label'],
  demand: 'provincial',
  emptyNote: {
    zh: '注：本部门没有机关运行经费，故本表为空。',
    en: 'Note: the department has no agency operating funds, so this table is empty.',
  },
  basis: [LOCAL_DISCLOSURE],
});
