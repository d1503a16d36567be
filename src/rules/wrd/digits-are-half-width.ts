import { defineRule } from '../../check/rule.js';
import { find, paragraphsOf } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';

const FULL_WIDTH = /[０-９]+(?:[．，,.][０-９]+)*[％%]?/g;

export default defineRule({
  code: 'WRD030',
  name: 'digits-are-half-width',
  meta: {
    title: { zh: '数字应统一用半角', en: 'Digits are half-width throughout' },
    why: {
      zh: '全角、半角数字混用，检索和复制到表格时会被当成文字。',
      en: 'Full-width digits are taken for text when searched or pasted into a sheet.',
    },
    remedy: { zh: '改为半角数字。', en: 'Use half-width digits.' },
    severity: 'advice',
    needs: ['paragraphs'],
    messages: {
      wide: { zh: '有 {count} 处数字用了全角：{words}。', en: 'Digits are full-width in {count} places: {words}.' },
    },
  },
  check(book, report) {
    const hits = find(paragraphsOf(book), FULL_WIDTH);
    if (hits.length > 0) reportHabit(report, 'wide', hits);
    else report.holds();
  },
  examples: {
    valid: [{ title: 'half-width', text: '云岭县档案馆2025年部门预算公开\n一、情况说明\n公务接待费2万元，增长5%。' }],
    invalid: [
      {
        title: 'a full-width amount',
        message: 'wide',
        text: '云岭县档案馆2025年部门预算公开\n一、情况说明\n公务接待费⟦２⟧万元，与上年持平。',
      },
    ],
  },
});
