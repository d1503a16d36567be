import { defineRule } from '../../check/rule.js';
import { find, paragraphsOf } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';

/** 增长-5% is how statistics tell a fall, and is left alone. */
const SIGNED =
  /(?:增加|减少|下降|降低|上升|压减|增长(?!率?(?:了|约|为)?\s?[-－−﹣]\s?\d[\d,.]*\s?[%％]))(?:了|约|为|额|率)?\s?[-－−﹣]\s?\d[\d,.]*\s?(?:亿元|万元|元|[%％])/g;

export default defineRule({
  code: 'WRD033',
  name: 'direction-said-once',
  meta: {
    title: { zh: '增减方向不应说两次', en: 'A direction is said once' },
    why: {
      zh: '“减少-5万元”是减少还是增加，读者无从判断。',
      en: 'Does “reduced by −5” go down or up? The reader cannot tell.',
    },
    remedy: { zh: '删去负号，用“增加”或“减少”说明方向。', en: 'Drop the sign; let the word tell the direction.' },
    severity: 'warning',
    needs: ['paragraphs'],
    messages: {
      signed: {
        zh: '有 {count} 处“增加”“减少”后的数又带负号：{words}。',
        en: 'A minus sign follows “increase” or “decrease” in {count} places: {words}.',
      },
    },
  },
  check(book, report) {
    const hits = find(paragraphsOf(book), SIGNED);
    if (hits.length > 0) reportHabit(report, 'signed', hits);
    else report.holds();
  },
  examples: {
    valid: [
      {
        title: 'a word and a size',
        text: '云岭县档案馆2025年部门预算公开\n一、情况说明\n公务接待费2万元，比上年减少0.50万元，下降20%。',
      },
      {
        title: 'a negative growth as statistics tell it',
        text: '云岭县档案馆2025年部门预算公开\n一、情况说明\n公务接待费2万元，比上年增长-20%。',
      },
    ],
    invalid: [
      {
        title: 'reduced by a negative amount',
        message: 'signed',
        text: '云岭县档案馆2025年部门预算公开\n一、情况说明\n公务接待费2万元，比上年⟦减少-0.50万元⟧。',
      },
    ],
  },
});
