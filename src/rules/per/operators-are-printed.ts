import { showingAll, some } from '../../check/indicators/evidence.js';
import { indicatorsOf, isQuantitative } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { INDICATOR_GUIDE } from '../../forms/basis.js';
import { projectForm } from './_example.js';

export default defineRule({
  code: 'PER011',
  name: 'operators-are-printed',
  meta: {
    title: { zh: '定量指标应注明“≥、≤、=”等达标方向', en: 'Quantitative targets carry an operator' },
    why: {
      zh: '没有符号就无法判断多完成还是少完成算达标，自评时只能事后解释。',
      en: 'Without ≥, ≤ or = no one can tell afterwards whether more or less meets the target.',
    },
    remedy: { zh: '为每个定量指标补填比较符号。', en: 'Give every quantitative target its operator.' },
    severity: 'warning',
    basis: [INDICATOR_GUIDE],
    needs: ['indicators'],
    messages: {
      most: {
        zh: '{total} 个定量指标中有 {count} 个没有“≥、≤、=”等符号，无法判断达标方向。',
        en: '{count} of {total} quantitative indicators carry no operator.',
      },
      several: {
        zh: '{total} 个定量指标中有 {count} 个没有“≥、≤、=”等符号。',
        en: '{count} of {total} quantitative indicators carry no operator.',
        severity: 'advice',
      },
    },
  },
  check(view, report) {
    const quantities = indicatorsOf(view).filter(isQuantitative);
    const lacking = quantities.filter((reading) => reading.operator === null);
    if (quantities.length < 4) return;
    if (indicatorsOf(view).length * 5 < view.indicators.length * 4)
      return report.unknown({ zh: '多数指标读取存疑', en: 'many indicators are in doubt' });
    const data = { count: `${lacking.length}`, total: `${quantities.length}` };
    if (!some(lacking) || lacking.length * 5 < quantities.length) report.holds();
    else
      report(lacking.length * 3 >= quantities.length * 2 ? 'most' : 'several', { data, evidence: showingAll(lacking) });
  },
  examples: {
    valid: [
      {
        title: 'all have one',
        text: projectForm(`
          产出指标 | 数量指标 | 扫描档案数量 | ≥5000卷
          产出指标 | 质量指标 | 扫描合格率 | ≥98%
          产出指标 | 时效指标 | 查档办理时限 | ≤3天
          满意度指标 | 服务对象满意度 | 查档群众满意度 | ≥95%`),
      },
    ],
    invalid: [
      {
        title: 'none has one',
        message: 'most',
        text: projectForm(`
          产出指标 | 数量指标 | ⟦扫描档案数量⟧ | 5000卷
          产出指标 | 质量指标 | 扫描合格率 | 98%
          产出指标 | 时效指标 | 查档办理时限 | 3天
          满意度指标 | 服务对象满意度 | 查档群众满意度 | 95%`),
      },
    ],
  },
});
