import { defineRule } from '../../check/rule.js';
import { find, paragraphsOf } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';

const ASCII = /[一-龥）”]\s?[,;](?=\s?[一-龥“（])/g;

export default defineRule({
  code: 'WRD037',
  name: 'marks-are-chinese',
  meta: {
    title: { zh: '中文里的标点应用全角', en: 'Marks in Chinese text are full-width' },
    why: {
      zh: '半角逗号、分号与全角混用，版面不齐，也容易与数字的千分位混淆。',
      en: 'Half-width commas look uneven and are easily taken for those between thousands.',
    },
    remedy: { zh: '改为全角逗号、分号。', en: 'Use full-width commas and semicolons.' },
    severity: 'advice',
    needs: ['paragraphs'],
    messages: {
      ascii: {
        zh: '有 {count} 处中文之间用了半角标点：{words}。',
        en: 'Half-width marks stand between Chinese words in {count} places: {words}.',
      },
    },
  },
  check(book, report) {
    const hits = find(paragraphsOf(book), ASCII);
    if (hits.length > 0) reportHabit(report, 'ascii', hits);
    else report.holds();
  },
  examples: {
    valid: [
      {
        title: 'full-width marks',
        text: '云岭县档案馆2025年部门预算公开\n一、情况说明\n公务接待费2万元，与上年持平；会议费1,200元。',
      },
    ],
    invalid: [
      {
        title: 'a half-width comma',
        message: 'ascii',
        text: '云岭县档案馆2025年部门预算公开\n一、情况说明\n公务接待费与上年⟦持平,⟧会议费2万元，比上年减少。',
      },
    ],
  },
});
