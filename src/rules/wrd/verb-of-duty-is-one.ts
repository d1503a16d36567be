import { defineRule } from '../../check/rule.js';
import { find, paragraphsOf } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';

export default defineRule({
  code: 'WRD026',
  name: 'verb-of-duty-is-one',
  meta: {
    title: { zh: '职责中“拟订”“拟定”应统一', en: '拟订 and 拟定 are not mixed' },
    why: {
      zh: '“拟订”是起草，“拟定”是定下；机构职责的规范写法是“拟订”。',
      en: '拟订 is to draft, 拟定 to settle; statutes of bodies use the former.',
    },
    remedy: { zh: '按“三定”规定统一。', en: 'Follow the statute.' },
    severity: 'advice',
    needs: ['paragraphs'],
    messages: {
      mixed: {
        zh: '同一文件“拟订”“拟定”混用，{count} 处写作“拟定”。',
        en: '拟定 stands in {count} places beside 拟订.',
      },
    },
  },
  check(book, report) {
    const paragraphs = paragraphsOf(book);
    const usual = find(paragraphs, /拟订/g);
    const other = find(paragraphs, /拟定/g);
    if (usual.length >= 2 && other.length > 0 && other.length * 2 <= usual.length) reportHabit(report, 'mixed', other);
    else if (usual.length > 0) report.holds();
  },
  examples: {
    valid: [
      { title: 'one verb', text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n拟订档案规划。\n拟订档案标准。' },
    ],
    invalid: [
      {
        title: 'both verbs',
        message: 'mixed',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n拟订档案规划。\n拟订档案标准。\n⟦拟定⟧保管办法。',
      },
    ],
  },
});
