import { showingAll, some, wordsOf } from '../../check/indicators/evidence.js';
import { indicatorsOf } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { INDICATOR_GUIDE } from '../../forms/basis.js';
import { projectForm, UNIT_COLUMNS } from './_example.js';

export default defineRule({
  code: 'PER040',
  name: 'operators-are-no-leftovers',
  meta: {
    title: { zh: '指标性质栏应为符号，不应是“0”或代码', en: 'An operator is a sign, not a 0 or a code' },
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
      code: {
        zh: '{count} 个指标的符号印成了代码“{code}”，应为“{sign}”，如“{name}”。',
        en: 'The operator of {count} indicators is printed as the code “{code}” instead of “{sign}”, such as “{name}”.',
        severity: 'advice',
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
    const coded = indicatorsOf(view).filter(({ indicator }) => indicator.operatorText?.includes('\\'));
    if (some(coded))
      report('code', {
        data: {
          ...wordsOf(coded[0]),
          count: `${coded.length}`,
          code: coded[0].indicator.operatorText ?? '',
          sign: coded[0].operator ?? '',
        },
        evidence: showingAll(coded),
      });
    if (leftovers.length + coded.length > 0) return;
    if (indicatorsOf(view).some((reading) => reading.operator !== null)) report.holds();
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
        title: 'the code of a sign',
        message: 'code',
        text: projectForm(
          `产出指标 | 数量指标 | ⟦扫描档案数量⟧ | \\geq | 5000 | 卷
           产出指标 | 质量指标 | 扫描合格率 | ≥ | 98 | %
           产出指标 | 时效指标 | 查档办理时限 | ≤ | 3 | 天`,
          { columns: UNIT_COLUMNS },
        ),
      },
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
