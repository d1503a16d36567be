import { showingAll, some, wordsOf } from '../../check/indicators/evidence.js';
import { indicatorsOf } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { INDICATOR_GUIDE } from '../../forms/basis.js';
import { projectForm, UNIT_COLUMNS } from './_example.js';

export default defineRule({
  code: 'PER040',
  name: 'operators-are-no-leftovers',
  meta: {
    title: { zh: '指标性质栏应为符号，不应是“0”', en: 'An operator is a sign, not a 0' },
    why: {
      zh: '电子表格把单独的“=”当作公式算成了 0，公开后读者不知达标方向，还会把“0 100 %”读成一个数。',
      en: 'A spreadsheet took the lone “=” for a formula and printed 0: no one can tell which way the target goes.',
    },
    remedy: {
      zh: '在电子表格中把该列设为文本格式，恢复“=”。',
      en: 'Format the column as text and restore the “=”.',
    },
    severity: 'warning',
    basis: [INDICATOR_GUIDE],
    needs: ['indicators'],
    messages: {
      zero: {
        zh: '{count} 个指标的性质（符号）栏印成了“0”，疑为“=”被电子表格当作公式，如“{name}”。',
        en: 'The operator of {count} indicators is printed as 0, probably an “=” taken for a formula, such as “{name}”.',
      },
    },
  },
  check(view, report) {
    const leftovers = indicatorsOf(view).filter((reading) => reading.indicator.operatorText === '0');
    if (some(leftovers))
      report('zero', {
        data: { ...wordsOf(leftovers[0]), count: `${leftovers.length}` },
        evidence: showingAll(leftovers),
      });
    else if (indicatorsOf(view).some((reading) => reading.operator !== null)) report.holds();
  },
  examples: {
    valid: [
      {
        title: 'a sign',
        text: projectForm('产出指标 | 质量指标 | 扫描合格率 | = | 100 | %', { columns: UNIT_COLUMNS }),
      },
    ],
    invalid: [
      {
        title: 'a zero',
        message: 'zero',
        text: projectForm(
          `产出指标 | 数量指标 | 扫描档案数量 | ≥ | 5000 | 卷
           产出指标 | 质量指标 | ⟦扫描合格率⟧ | 0 | 100 | %
           产出指标 | 质量指标 | 著录完成率 | 0 | 100 | %
           满意度指标 | 服务对象满意度 | 查档群众满意度 | ≥ | 95 | %`,
          { columns: UNIT_COLUMNS },
        ),
      },
    ],
  },
});
