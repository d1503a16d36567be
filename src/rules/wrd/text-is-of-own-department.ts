import { defineRule } from '../../check/rule.js';
import { namedSubjects, otherSubjects } from '../../check/wording/named-subjects.js';
import { evidenceOf } from '../../check/wording/passages.js';

export default defineRule({
  code: 'WRD040',
  name: 'text-is-of-own-department',
  meta: {
    title: { zh: '说明应写本部门，不应留有其他部门的名称', en: 'The text speaks of its own department' },
    why: {
      zh: '照抄其他部门的说明而没有改名称，读者不知道所说的是谁的数字。',
      en: 'Where a text was copied and the name left standing, nobody knows whose figures are told.',
    },
    remedy: {
      zh: '改为本部门名称，并核对这一句的数字是否也是本部门的。',
      en: 'Write the own name, and see whether the figures of the sentence are the department’s own too.',
    },
    severity: 'warning',
    needs: ['paragraphs'],
    messages: {
      other: {
        zh: '这是“{own}”的公开文件，此句说的却是“{other}”，文件别处没有这个名称。',
        en: 'The document is that of “{own}”, yet this sentence speaks of “{other}”, which is named nowhere else.',
      },
    },
  },
  check(view, report) {
    const own = view.book.document.department.name;
    if (own === null || namedSubjects(view).length < 2) return;
    const others = otherSubjects(view);
    if (others.length === 0) return report.holds();
    for (const { name, hit } of others) {
      const offset = hit.offset + hit.words.indexOf(hit.groups[0] ?? '');
      report('other', {
        data: { own, other: name },
        evidence: [evidenceOf({ ...hit, offset, words: hit.groups[0] ?? hit.words })],
      });
    }
  },
  examples: {
    valid: [
      {
        title: 'its own name, in full and shortened',
        text: told('江湾区教委', '滨海市江湾区教育委员会'),
      },
      { title: 'a unit that is listed', text: `${told('江湾区教师进修学校')}\n纳入预算的单位有：江湾区教师进修学校。` },
      { title: 'what it was called before', text: told('江湾区教育和体育局', '江湾区教育局') },
    ],
    invalid: [{ title: 'a sentence of the water bureau', message: 'other', text: told('⟦岳川县水务局⟧') }],
  },
});

function told(other: string, own = '江湾区教育局'): string {
  return `${own}2025年部门预算公开
一、收支总体情况
${own}2025年收入预算100.00万元，比上年增加2.00万元。
二、支出预算
${own}2025年支出预算100.00万元，比上年增加2.00万元。
三、财政拨款
${own}2025年财政拨款收支预算100.00万元。
四、一般公共预算
${other}2025年一般公共预算支出100.00万元。`;
}
