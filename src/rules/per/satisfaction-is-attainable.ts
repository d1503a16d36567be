import { showingIndicator, wordsOf } from '../../check/indicators/evidence.js';
import { isSatisfaction } from '../../check/indicators/measure.js';
import { indicatorsOf, isQuantitative, numberOf } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { SCALE } from '../../domain/interval.js';
import { INDICATOR_GUIDE } from '../../forms/basis.js';
import { projectForm } from './_example.js';

export default defineRule({
  code: 'PER006',
  name: 'satisfaction-is-attainable',
  meta: {
    title: { zh: '满意度目标值不宜为 100%', en: 'A satisfaction target is not 100 %' },
    why: {
      zh: '要求人人满意不切实际，年终自评只能扣分或失真，不符合目标可实现的要求。',
      en: 'That everyone is satisfied cannot be reached: the year ends with points lost or with a false score.',
    },
    remedy: {
      zh: '参照往年调查结果改为可实现的值，如“≥95%”。',
      en: 'Take a value that surveys support, such as ≥95 %.',
    },
    severity: 'warning',
    basis: [INDICATOR_GUIDE],
    needs: ['indicators'],
    messages: {
      absolute: {
        zh: '{form}的满意度指标“{name}”指标值为 {value}，不切实际。',
        en: 'The satisfaction target “{name}” in the {form} is {value}, which is not realistic.',
      },
    },
  },
  check(view, report) {
    for (const reading of indicatorsOf(view)) {
      if (!isQuantitative(reading) || !isSatisfaction(reading.name)) continue;
      const capped = reading.operator === '≤' || reading.operator === '<';
      if (numberOf(reading) === 100n * SCALE && !capped)
        report('absolute', { data: wordsOf(reading), evidence: [showingIndicator(reading)] });
      else report.holds();
    }
  },
  examples: {
    valid: [{ title: '95 %', text: projectForm('满意度指标 | 服务对象满意度 | 查档群众满意度 | ≥95%') }],
    invalid: [
      {
        title: 'everyone',
        message: 'absolute',
        text: projectForm('满意度指标 | 服务对象满意度 | ⟦查档群众满意度⟧ | 100%'),
      },
    ],
  },
});
