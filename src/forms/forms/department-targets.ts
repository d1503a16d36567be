import { LOCAL_DISCLOSURE, TARGET_MANAGEMENT } from '../basis.js';
import { defineForm } from '../form.js';
import { columnsMeaning } from '../form-columns.js';
import { ending } from '../title-words.js';

/** What the whole department is to reach in the year, with indicators. */
export const departmentTargets = defineForm({
  kind: 'department-targets',
  title: { zh: '部门整体支出绩效目标表', en: 'Performance targets of the department' },
  titles: [
    ending(`整体(?:预算)?(?:支出)?(?:预算)?绩效(?:总体)?目标(?:申报|批复|公开|审批|情况|设置)*(?:汇总)?表`),
    ending(`部门(?:单位)?(?:预算)?(?:支出)?绩效目标(?:申报|批复|公开|情况)*表`),
    ending(`整体(?:支出)?绩效表`),
  ],
  known: ['部门整体支出绩效目标表', '部门整体绩效目标表', '部门整体支出绩效目标申报表', '整体支出绩效目标表'],
  columns: columnsMeaning('amount', 'count'),
  rows: ['indicator'],
  demand: 'provincial',
  emptyNote: null,
  basis: [LOCAL_DISCLOSURE, TARGET_MANAGEMENT],
});
