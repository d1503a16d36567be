import { defineRule } from '../../check/rule.js';
import { find, passagesOf } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';

const TWICE =
  /(?:大于等于|大于|不低于|不少于|(?<!不)超过|(?<!不)高于|≥)\s?\d+(?:\.\d+)?\s?[%％\u4e00-\u9fff]{0,4}?\s?(?:及)?以上|(?:小于等于|小于|不高于|不超过|(?<!不)低于|≤)\s?\d+(?:\.\d+)?\s?[%％\u4e00-\u9fff]{0,4}?\s?(?:(?:及)?以下|以内)|(?<![节大])约\s?\d+(?:\.\d+)?\s?[%％个人次万元]{0,3}\s?左右/g;

export default defineRule({
  code: 'WRD024',
  name: 'limits-said-once',
  meta: {
    title: { zh: '界限词不应重复', en: 'A limit is said once' },
    why: {
      zh: '“大于90%以上”两个界限叠用，目标值到底含不含90%说不清。',
      en: 'With two words for one limit it is not clear whether the limit itself counts.',
    },
    remedy: { zh: '只留一个：“不低于90%”或“90%以上”。', en: 'Keep one of the two.' },
    severity: 'advice',
    needs: [['paragraphs', 'targets']],
    messages: {
      twice: { zh: '有 {count} 处界限词重复：{words}。', en: 'A limit is said twice in {count} places: {words}.' },
    },
  },
  check(book, report) {
    const hits = find(passagesOf(book), TWICE);
    if (hits.length > 0) reportHabit(report, 'twice', hits);
    else report.holds();
  },
  examples: {
    valid: [{ title: 'once', text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n查档满意度不低于90%。' }],
    invalid: [
      {
        title: 'twice',
        message: 'twice',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n查档满意度⟦大于90%以上⟧。',
      },
    ],
  },
});
