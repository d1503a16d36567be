import { defineRule } from '../../check/rule.js';
import { find, type Hit, passagesOf } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';

const NUMBER = /[【[［（(](?<=[一-龥]\s?[【[［（(])\s?(?:19|20)\d{2}\s?[】\]］）)]\s?第?\s?\d{1,4}\s?号/g;

export default defineRule({
  code: 'WRD009',
  name: 'document-numbers-in-hexagonal-brackets',
  meta: {
    title: { zh: '发文字号的年份应用六角括号〔〕', en: 'The year in a document number stands in 〔 〕' },
    why: {
      zh: '《党政机关公文格式》（GB/T 9704—2012）规定发文字号的年份用六角括号。',
      en: 'GB/T 9704—2012 asks for 〔 〕 around the year.',
    },
    remedy: { zh: '把【】、[]、（）改为〔〕。', en: 'Write 〔2024〕.' },
    severity: 'advice',
    needs: [['paragraphs', 'targets', 'tables']],
    messages: {
      brackets: {
        zh: '有 {count} 处发文字号没有使用六角括号：{words}。',
        en: '{count} document numbers stand in other brackets: {words}.',
      },
    },
  },
  check(book, report) {
    const hits = find(passagesOf(book), NUMBER).map(withIssuer);
    if (hits.length > 0) reportHabit(report, 'brackets', hits);
    else report.holds();
  },
  examples: {
    valid: [
      { title: 'hexagonal', text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n根据云档发〔2023〕12号文件编制。' },
    ],
    invalid: [
      {
        title: 'square',
        message: 'brackets',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n⟦根据云档发【2023】12号⟧文件编制。',
      },
    ],
  },
});

/** The sign of the issuing body before the year: 云档发. */
function withIssuer(hit: Hit): Hit {
  const issuer = /[一-龥]{1,8}\s?$/.exec(hit.passage.text.slice(Math.max(0, hit.offset - 9), hit.offset))?.[0] ?? '';
  return { ...hit, words: issuer + hit.words, offset: hit.offset - issuer.length };
}
