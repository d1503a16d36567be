import { showingIndicator, wordsOf } from '../../check/indicators/evidence.js';
import { measuredName } from '../../check/indicators/measure.js';
import { type IndicatorReading, indicatorsOf, isQuantitative, numberOf } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { SCALE } from '../../domain/interval.js';
import { INDICATOR_GUIDE } from '../../forms/basis.js';
import { LEAST_PLAUSIBLE } from '../../forms/indicator-vocabulary.js';
import { projectForm } from './_example.js';

/** The least per cent that a rate of this name can sensibly aim at; undefined where anything may be meant. */
const leastOf = (reading: IndicatorReading): bigint | undefined => {
  const name = measuredName(reading.name).replace(/[“”"'‘’]/g, '');
  const least = LEAST_PLAUSIBLE.find(([ending]) => name.endsWith(ending) && !/[不未非无]/.test(name))?.[1];
  return least === undefined ? undefined : BigInt(least) * SCALE;
};

export default defineRule({
  code: 'PER039',
  name: 'rate-is-plausible',
  meta: {
    title: { zh: '比率指标值应合乎常理', en: 'A rate is plausible' },
    why: {
      zh: '满意度定在 50% 以下没有约束力；在职人员控制率是在职人数与编制数之比，通常接近 100%，“三公”经费控制率是支出数与预算数之比，“≤5%”多为误把变动率当控制率。',
      en: 'Satisfaction below 50 % binds no one; staff against posts, or spending against budget, is near 100 %, so ≤5 % confuses it with a rate of change.',
    },
    remedy: { zh: '核对指标口径和数值。', en: 'Check what the rate means and its value.' },
    severity: 'warning',
    basis: [INDICATOR_GUIDE],
    needs: ['indicators'],
    messages: {
      low: {
        zh: '{form}的指标“{name}”为 {value}，明显偏低，不合常理。',
        en: '“{name}” of the {form} is {value}, implausibly low.',
      },
    },
  },
  check(view, report) {
    for (const reading of indicatorsOf(view)) {
      const least = isQuantitative(reading) && reading.unit === '%' ? leastOf(reading) : undefined;
      const value = numberOf(reading);
      if (least === undefined || value === undefined) continue;
      if (value < least && value > 0n) report('low', { data: wordsOf(reading), evidence: [showingIndicator(reading)] });
      else report.holds();
    }
  },
  examples: {
    valid: [{ title: 'as usual', text: projectForm('满意度指标 | 服务对象满意度 | 查档群众满意度 | ≥95%') }],
    invalid: [
      {
        title: 'nearly no one',
        message: 'low',
        text: projectForm('满意度指标 | 服务对象满意度 | ⟦查档群众满意度⟧ | ≥9%'),
      },
      {
        title: 'a rate of change taken for a rate of control',
        message: 'low',
        text: projectForm('产出指标 | 成本指标 | ⟦“三公”经费控制率⟧ | ≤5%'),
      },
    ],
  },
});
