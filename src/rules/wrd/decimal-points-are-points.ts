import { defineRule } from '../../check/rule.js';
import { find, type Hit, paragraphsOf } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';
import { wordsBefore } from '../../check/wording/sentence.js';

/** 12。50万元, 12..50万元: a mark that is no decimal point, between an amount’s digits. */
const MISPRINTED_POINT =
  /(?<![\d.,，])(?:\d{1,3}(?:,\d{3})+|\d{1,6})(?:[。．·]\s?\d{1,6}|，\d\d(?=\s?万元)|\.{2,}\d{1,6})\s?(?:亿元|万元|%|％)/g;

/** 3，518.85万元: a full-width comma between thousands, before an amount's decimals. */
const WIDE_COMMA = /(?<![\d.,，年])\d{1,3}(?:，\d{3})+\.\d{1,2}\s?(?:亿元|万元|元)/g;

/** 1．50万元以上设备, at the head of a sentence: the number of an item in a list. */
const isItemNumber = (hit: Hit): boolean =>
  /^\d{1,2}[．·]/.test(hit.words) && /(?:^|[：:、（(])\s*$/.test(wordsBefore(hit));

export default defineRule({
  code: 'WRD031',
  name: 'decimal-points-are-points',
  meta: {
    title: { zh: '金额、比率的小数点应为“.”', en: 'A decimal point is a point' },
    why: {
      zh: '用句号代替小数点，读者分不清是一个数还是两个数。',
      en: 'With a full stop in place of the point nobody can tell one number from two.',
    },
    remedy: { zh: '核对金额后改正小数点。', en: 'Check the amount and correct the point.' },
    severity: 'warning',
    needs: ['paragraphs'],
    messages: {
      misprinted: {
        zh: '有 {count} 处小数点误用其他标点：{words}。',
        en: 'Another mark stands for the decimal point in {count} places: {words}.',
      },
      thousands: {
        zh: '有 {count} 处金额的千分位用了全角逗号：{words}。',
        en: 'A full-width comma parts the thousands of an amount in {count} places: {words}.',
        severity: 'advice',
      },
    },
  },
  check(book, report) {
    const hits = find(paragraphsOf(book), MISPRINTED_POINT).filter((hit) => !isItemNumber(hit));
    const wide = find(paragraphsOf(book), WIDE_COMMA);
    reportHabit(report, 'misprinted', hits);
    reportHabit(report, 'thousands', wide);
    if (hits.length + wide.length === 0) report.holds();
  },
  examples: {
    valid: [
      {
        title: 'a point, and a comma between thousands',
        text: '云岭县档案馆2025年部门预算公开\n一、情况说明\n公务接待费2.50万元，收入预算1,234万元，比上年增加2，5项工作完成。',
      },
      {
        title: 'the numbers of a list',
        text: '云岭县档案馆2025年部门预算公开\n一、情况说明\n国有资产占用情况如下。\n1．50万元以上通用设备0台。\n2．100%完成馆藏整理。',
      },
    ],
    invalid: [
      {
        title: 'a full-width comma between thousands',
        message: 'thousands',
        text: '云岭县档案馆2025年部门预算公开\n一、情况说明\n收入预算⟦3，518.85万元⟧，与上年持平。',
      },
      {
        title: 'a full stop',
        message: 'misprinted',
        text: '云岭县档案馆2025年部门预算公开\n一、情况说明\n公务接待费⟦2。50万元⟧，与上年持平。',
      },
    ],
  },
});
