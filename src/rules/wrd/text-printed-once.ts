import { defineRule } from '../../check/rule.js';
import { evidenceOf, type Hit, type Passage, paragraphsOf } from '../../check/wording/passages.js';

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
    paragraphs.forEach((passage, index) => {
      const text = passage.text.replace(/\s+/g, '');
      const twin =
        text.length < 30 || !/[。；]/.test(text)
          ? undefined
          : paragraphs.slice(index + 1, index + 3).find((other) => other.text.replace(/\s+/g, '') === text);
      if (twin) {
        found = true;
        const hit = (one: Passage): Hit => ({ passage: one, words: one.text.slice(0, 30), offset: 0, groups: [] });
        report('paragraph', {
          data: { words: text.slice(0, 30) },
          evidence: [evidenceOf(hit(twin)), evidenceOf(hit(passage))],
        });
      }
      for (const match of passage.text.matchAll(/([^。；;]{12,120}[。；;])\s*\1/g)) {
        found = true;
        const words = match[1]!.trim();
        report('sentence', {
          data: { words },
          evidence: [evidenceOf({ passage, words, offset: match.index, groups: [] })],
        });
      }
    });
    if (!found) report.holds();
  },
  examples: {
    valid: [
      {
        title: 'two alike items',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n公务接待费与上年持平。\n公务用车运行维护费与上年持平。',
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
