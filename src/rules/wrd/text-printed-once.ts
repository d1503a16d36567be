import { defineRule } from '../../check/rule.js';
import { evidenceOf, type Passage, paragraphsOf } from '../../check/wording/passages.js';

export default defineRule({
  code: 'WRD013',
  name: 'text-printed-once',
  meta: {
    title: { zh: '同一段文字不应重复', en: 'No text is printed twice' },
    why: {
      zh: '重复的段落多是复制时的差错，本该写另一件事的地方没有写。',
      en: 'A doubled paragraph usually stands where another one should.',
    },
    remedy: {
      zh: '核对重复处本应写的内容，改正或删除。',
      en: 'See what should stand there, and correct or delete it.',
    },
    severity: 'warning',
    needs: ['paragraphs'],
    messages: {
      paragraph: { zh: '同一段文字相邻印了两次：“{words}”。', en: 'The same paragraph is printed twice: “{words}”.' },
      sentence: {
        zh: '同一句话连写了两次：“{words}”。',
        en: 'The same sentence is written twice in a row: “{words}”.',
      },
    },
  },
  check(book, report) {
    const paragraphs = paragraphsOf(book);
    let found = false;
    for (const [index, passage] of paragraphs.entries()) {
      const twin = twinOf(passage, paragraphs, index);
      if (twin) {
        found = true;
        const [first, second] = [twin, passage].map((one) => showing(one, one.text.slice(0, 30), 0));
        report('paragraph', { data: { words: passage.text.slice(0, 30) }, evidence: [first!, second!] });
      }
      for (const { words, offset } of doubledSentences(passage.text)) {
        found = true;
        report('sentence', { data: { words }, evidence: [showing(passage, words, offset)] });
      }
    }
    if (!found) report.holds();
  },
  examples: {
    valid: [
      {
        title: 'two funds told alike under their headings',
        text: '云岭县档案馆2024年部门预算公开\n一、政府性基金预算支出情况\n本馆2024年没有使用此项预算安排的支出，与2023年相比无变化，故本表无数据。\n二、国有资本经营预算支出情况\n本馆2024年没有使用此项预算安排的支出，与2023年相比无变化，故本表无数据。',
      },
      {
        title: 'two alike items',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n公务接待费与上年持平。\n公务用车运行维护费与上年持平。',
      },
      {
        title: 'figures alike',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n档案事务;13,457,809.33;13,457,809.33;0.00',
      },
    ],
    invalid: [
      {
        title: 'a sentence twice',
        message: 'sentence',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n⟦本馆负责全县各类档案的接收和保管。⟧本馆负责全县各类档案的接收和保管。',
      },
    ],
  },
});

const showing = (passage: Passage, words: string, offset: number) => evidenceOf({ passage, words, offset, groups: [] });

/** The same sentence or more, in one of the next two paragraphs, under the same heading: two funds may be told alike. */
const twinOf = (passage: Passage, paragraphs: readonly Passage[], index: number): Passage | undefined =>
  passage.text.length < 30 || !/[。；]/.test(passage.text)
    ? undefined
    : [paragraphs[index + 1], paragraphs[index + 2]].find(
        (other) => other?.text === passage.text && other.section === passage.section,
      );

/** Sentences of twelve characters or more that stand twice in a row. */
function doubledSentences(text: string): { readonly words: string; readonly offset: number }[] {
  const found: { words: string; offset: number }[] = [];
  let before = '';
  let start = 0;
  while (start < text.length) {
    const end = stopAfter(text, start);
    if (end === undefined) break;
    const sentence = text.slice(start, end + 1);
    if (sentence.length > 12 && sentence === before && /[\u4e00-\u9fff]/.test(sentence))
      found.push({ words: sentence, offset: start });
    before = sentence;
    start = end + 1;
  }
  return found;
}

function stopAfter(text: string, start: number): number | undefined {
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (sign === '。' || sign === '；' || sign === ';') return at;
  }
  return undefined;
}
