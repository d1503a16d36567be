import { defineRule } from '../../check/rule.js';
import { find, paragraphsOf } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';

export default defineRule({
  code: 'WRD027',
  name: 'name-is-whole',
  meta: {
    title: { zh: '“部门”二字应写全', en: '部门 is written in full' },
    why: {
      zh: '单位名称后的“部门”漏字，读作另一个名称。',
      en: 'With one sign missing, the name reads as another one.',
    },
    remedy: { zh: '补全为“部门”。', en: 'Write 部门.' },
    severity: 'advice',
    needs: ['paragraphs'],
    messages: {
      cut: {
        zh: '有 {count} 处单位名称后的“部门”漏字：{words}。',
        en: '部门 lacks a sign after the name in {count} places: {words}.',
      },
    },
  },
  check(book, report) {
    const { name } = book.book.document.department;
    if (!name || /部$/.test(name)) return;
    const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const hits = find(
      paragraphsOf(book),
      new RegExp(`${escaped}部(?=\\s?20\\d{2}|预算|收|支|决算|所有|全部|本级)`, 'g'),
    );
    if (hits.length > 0) reportHabit(report, 'cut', hits);
    else report.holds();
  },
  examples: {
    valid: [
      {
        title: 'in full',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n云岭县档案馆部门2024年支出预算10万元。',
      },
    ],
    invalid: [
      {
        title: 'one sign missing',
        message: 'cut',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n⟦云岭县档案馆部⟧2024年支出预算10万元。',
      },
    ],
  },
});
