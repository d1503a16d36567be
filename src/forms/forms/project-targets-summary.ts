import { LOCAL_DISCLOSURE, TARGET_MANAGEMENT } from '../basis.js';
import { defineForm } from '../form.js';
import { columnsMeaning } from '../form-columns.js';
import { ending } from '../title-words.js';

/** All projects and their indicators in one table: as rows, or side by side by kind of indicator. */
export const projectTargetsSummary = defineForm({
  kind: 'project-targets-summary',
  title: { zh: '项目绩效目标汇总表', en: 'Performance targets of all projects' },
  titles: [ending(`项目(?:支出)?(?:预算)?绩效(?:目标|指标)?(?:情况)?(?:汇总|一览|信息|明细)(?:情况)?表`)],
  known: ['项目绩效目标汇总表', '项目支出绩效目标汇总表', '部门预算项目绩效目标汇总表', '项目支出绩效信息表'],
  columns: columnsMeaning('amount', 'count'),
  rows: ['indicator'],
  demand: 'provincial',
  emptyNote: null,
  basis: [LOCAL_DISCLOSURE, TARGET_MANAGEMENT],
});
