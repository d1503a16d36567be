import { LOCAL_DISCLOSURE, TARGET_MANAGEMENT } from '../basis.js';
import { defineForm } from '../form.js';
import { columnsMeaning } from '../form-columns.js';
import { ending } from '../title-words.js';

/** What one project is to reach, with indicators: one form a project. */
export const projectTargets = defineForm({
  kind: 'project-targets',
  title: { zh: '项目支出绩效目标表', en: 'Performance targets of a project' },
  titles: [
    ending(
      `(?:预算)?(?:项目|专项资金|专项业务经费|转移支付|政策)(?:支出)?(?:资金)?(?:预算)?(?:总体)?(?:绩效)?目标(?:申报|批复|公开|审批|情况|设置)*表`,
    ),
    ending(`(?:项目|专项资金)(?:支出)?(?:预算)?绩效表`),
    // The project's own name stands before it: 馆藏档案修复经费绩效目标申报表.
    ending(`(?:支出|经费|资金)?绩效目标(?:申报|批复|公开|审批)*表`),
  ],
  known: [
    '项目支出绩效目标表',
    '项目绩效目标表',
    '预算项目绩效目标表',
    '项目支出绩效目标申报表',
    '专项资金绩效目标表',
    '项目支出绩效表',
  ],
  columns: columnsMeaning('amount', 'count'),
  rows: ['indicator'],
  demand: 'provincial',
  emptyNote: null,
  basis: [LOCAL_DISCLOSURE, TARGET_MANAGEMENT],
});
