import { showingAll, some, wordsOf } from '../../check/indicators/evidence.js';
import { isSatisfaction } from '../../check/indicators/measure.js';
import { type IndicatorReading, indicatorsOf, isQuantitative, numberOf } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { SCALE } from '../../domain/interval.js';
import { INDICATOR_GUIDE } from '../../forms/basis.js';
import { MAY_EXCEED_WHOLE } from '../../forms/indicator-vocabulary.js';
import { projectForm } from './_example.js';

/** ≥100% of what cannot be more. Satisfaction has its own rule. */
const asksForMoreThanAll = (reading: IndicatorReading): boolean =>
  (reading.operator === '≥' || reading.operator === '>') &&
  reading.family === 'percent' &&
  numberOf(reading) === 100n * SCALE &&
  !MAY_EXCEED_WHOLE.test(reading.name) &&
  !isSatisfaction(reading.name);

export default defineRule({
  code: 'PER033',
  name: 'more-than-all-is-not-asked',
  meta: {
    title: { zh: '不可能超过 100% 的比率应写“=100%”', en: 'A rate that cannot exceed 100 % is =100 %' },
    why: { zh: '覆盖率、合格率等最多就是 100%，“≥100%”的“大于”无从谈起。', en: 'There is nothing above all of them.' },
    remedy: { zh: '改为“=100%”，或设可实现的下限如“≥98%”。', en: 'Use =100 %, or a floor that can be passed.' },
    severity: 'advice',
    basis: [INDICATOR_GUIDE],
    needs: ['indicators'],
    messages: {
      above: {
        zh: '{count} 个比率指标写成“≥100%”，如“{name}”（{value}），这类比率不可能超过 100%。',
        en: '{count} rates ask for ≥100 %, such as “{name}” ({value}), though they cannot exceed it.',
      },
    },
  },
  check(view, report) {
    const rates = indicatorsOf(view).filter((reading) => isQuantitative(reading) && reading.family === 'percent');
    const asking = rates.filter(asksForMoreThanAll);
    if (some(asking))
      report('above', {
        data: { ...wordsOf(asking[0]), count: `${asking.length}` },
        evidence: showingAll(asking),
      });
    else if (rates.length > 0) report.holds();
  },
  examples: {
    valid: [{ title: 'all of them', text: projectForm('产出指标 | 质量指标 | 扫描合格率 | =100%') }],
    invalid: [
      { title: 'more than all', message: 'above', text: projectForm('产出指标 | 质量指标 | ⟦扫描合格率⟧ | ≥100%') },
    ],
  },
});
