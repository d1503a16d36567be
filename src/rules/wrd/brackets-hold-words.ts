import { defineRule } from '../../check/rule.js';
import { find, type Hit, paragraphsOf, standsIn } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';

const EMPTY = /（\s*）|\(\s*\)|【\s*】|《\s*》|“\s*”|〔\s*〕/g;
/** The same with the words before: slow, for it begins anew at every character. */
const WITH_WORDS = new RegExp(`[一-龥A-Za-z\\d]{0,6}(?:${EMPTY.source})`, 'g');

export default defineRule({
  code: 'WRD029',
  name: 'brackets-hold-words',
  meta: {
    title: { zh: '括号、引号、书名号里应有内容', en: 'Brackets and quotation marks hold something' },
    why: {
      zh: '空括号多半是模板留下的填空，漏填了名称、文号或数量。',
      en: 'Empty brackets are mostly blanks of the template: a name, number or count was left out.',
    },
    remedy: { zh: '填上内容，或删去括号。', en: 'Fill them, or delete them.' },
    severity: 'advice',
    needs: ['paragraphs'],
    messages: {
      empty: {
        zh: '有 {count} 处括号、引号或书名号里没有内容：{words}。',
        en: 'Brackets or quotation marks are empty in {count} places: {words}.',
      },
    },
  },
  check(book, report) {
    const paragraphs = paragraphsOf(book);
    const hits = standsIn(paragraphs, EMPTY) ? find(paragraphs, WITH_WORDS).filter(isSentence) : [];
    if (hits.length > 0) reportHabit(report, 'empty', hits);
    else report.holds();
  },
  examples: {
    valid: [
      {
        title: 'brackets with words',
        text: '云岭县档案馆2025年部门预算公开\n一、情况说明\n因公出国（境）费2万元，依据《差旅费管理办法》安排。',
      },
    ],
    invalid: [
      {
        title: 'a name left out',
        message: 'empty',
        text: '云岭县档案馆2025年部门预算公开\n一、情况说明\n依据⟦《》⟧安排差旅费2万元，与上年持平。',
      },
    ],
  },
});

/** In running text; lists of labels may print 科目（ ） for a reader to tick. */
const isSentence = ({ passage }: Hit): boolean => /[。；]/.test(passage.text);
