import { defineRule } from '../../check/rule.js';
import { find, passagesOf } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';

const DOUBLED =
  /\d\s?(?:万元\s?万?元(?![旦宵素月件])|元\s?元(?![旦宵素月件])|亿元\s?万?元|[%％]\s?[%％]|万\s?万元?|辆\s?辆|平方米\s?平方米)/g;

export default defineRule({
  code: 'WRD015',
  name: 'units-printed-once',
  meta: {
    title: { zh: '计量单位不应重复', en: 'A unit is printed once' },
    why: { zh: '重复的单位会让人怀疑数字本身是拼接出来的。', en: 'A doubled unit makes the number itself suspect.' },
    remedy: { zh: '删去多余的单位，核对数字。', en: 'Delete one, and check the number.' },
    severity: 'warning',
    needs: [['paragraphs', 'targets', 'tables']],
    messages: {
      doubled: {
        zh: '有 {count} 处计量单位重复：{words}。',
        en: 'A unit is printed twice in {count} places: {words}.',
      },
    },
  },
  check(book, report) {
    const hits = find(passagesOf(book), DOUBLED);
    if (hits.length > 0) reportHabit(report, 'doubled', hits);
    else report.holds();
  },
  examples: {
    valid: [{ title: 'once', text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n公务接待费2万元，增长5%。' }],
    invalid: [
      {
        title: 'twice',
        message: 'doubled',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n公务接待费⟦2万元万元⟧，与上年持平。',
      },
    ],
  },
});
