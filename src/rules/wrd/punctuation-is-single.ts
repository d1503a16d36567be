import { defineRule } from '../../check/rule.js';
import { find, passagesOf, standsIn } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';

/** Two marks of which one is left over: 。。 ，， ：、 、。 ，。 (not …… or “。”), and one inside an amount: 70,万元. */
const DOUBLED =
  /[一-龥\d）)%”]?\s?(?:(?<!。)。\s?。(?!。)|[，,]\s?[，,]|、\s?、|[；;]\s?[；;]|[：:]\s?[：:]|[：:，,、；;]\s?[、。，]|。\s?[，,、；;]|[，,、]\s?[；;：:])|\d[，,、；;。]\s?(?=[万亿]元)/g;

/** Whether two marks stand together at all: asked first, for what stands before them is looked for at every character. */
const TWO_MARKS = /[。，,、；;：:]\s?[。，,、；;：:万亿]/g;

export default defineRule({
  code: 'WRD010',
  name: 'punctuation-is-single',
  meta: {
    title: { zh: '标点不应重复或残留', en: 'No doubled or left-over punctuation' },
    why: {
      zh: '多余的标点通常是删改模板留下的，中间可能漏了内容。',
      en: 'Left-over marks come from cutting the template; words may be missing between them.',
    },
    remedy: { zh: '删去多余标点，核对前后有无漏项。', en: 'Delete the mark and see whether an item is missing.' },
    severity: 'advice',
    needs: [['paragraphs', 'targets', 'tables']],
    messages: {
      doubled: { zh: '有 {count} 处标点重复或残留：{words}。', en: '{count} doubled or left-over marks: {words}.' },
    },
  },
  check(book, report) {
    if (book.book.document.type === 'blank-form') return;
    const passages = passagesOf(book);
    const hits = standsIn(passages, TWO_MARKS) ? find(passages, DOUBLED) : [];
    if (hits.length > 0) reportHabit(report, 'doubled', hits);
    else report.holds();
  },
  examples: {
    valid: [
      { title: 'single marks', text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n支出包括：办公费、差旅费等。' },
    ],
    invalid: [
      {
        title: 'a left-over comma',
        message: 'doubled',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n支出包⟦括：、⟧差旅费、办公费。',
      },
      {
        title: 'a comma between an amount and its unit',
        message: 'doubled',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n支出1,70⟦4,⟧万元。',
      },
      {
        title: 'two full stops',
        message: 'doubled',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n支出与上年持⟦平。。⟧',
      },
    ],
  },
});
