import { defineRule } from '../../check/rule.js';
import { find, passagesOf } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';
import { STALE_TERMS } from '../../forms/stale-terms.js';

export default defineRule({
  code: 'WRD008',
  name: 'terms-are-current',
  meta: {
    title: { zh: '政策和制度用语应是现行的', en: 'Terms of policy are those in force' },
    why: {
      zh: '已停止使用的用语说明文字照抄往年，所说的任务也可能已不存在。',
      en: 'Terms no longer used show text copied from earlier years, and tasks that may be gone.',
    },
    remedy: {
      zh: '按现行政策改写，并核对任务和对象是否仍然存在。',
      en: 'Rewrite after the policy in force, and see whether the task still exists.',
    },
    severity: 'warning',
    needs: [['paragraphs', 'targets']],
    messages: {
      stale: {
        zh: '{year}年文件仍使用 {words}：{why}；现行表述为“{now}”。',
        en: 'A document for {year} still says {words}: {why}. Now: {now}.',
      },
    },
  },
  check(book, report) {
    const { year } = book.book.document;
    if (year === null) return report.unknown({ zh: '不知道文件年度', en: 'the year of the document is not known' });
    const passages = passagesOf(book);
    let found = false;
    for (const term of STALE_TERMS) {
      if (year < term.from) continue;
      const hits = find(passages, term.pattern).filter((hit) => !toldAsFormer(hit.passage.text, hit.offset));
      if (hits.length === 0) continue;
      found = true;
      const data = { year: `${year}`, now: term.now, why: term.why.zh, whyEn: term.why.en };
      reportHabit(report, 'stale', hits, data, term.mild ? 'advice' : 'warning');
    }
    if (!found) report.holds();
  },
  examples: {
    valid: [
      {
        title: 'a former scheme told as former',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n本馆保管原新型农村合作医疗档案。',
      },
      { title: 'of its time', text: '云岭县档案馆2018年部门预算公开\n一、情况说明\n本馆参加健康扶贫工作。' },
    ],
    invalid: [
      {
        title: 'a scheme that was merged away',
        message: 'stale',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n本馆整理⟦新型农村合作医疗⟧参保档案。',
      },
    ],
  },
});

/** 原城镇居民医疗保险和新农合: the word 原 may stand a few words before. */
const toldAsFormer = (text: string, offset: number): boolean =>
  /原[^。；，,]{0,14}$/.test(text.slice(Math.max(0, offset - 16), offset));
