import { showingIndicator, wordsOf } from '../../check/indicators/evidence.js';
import { isHighRate, measuredName } from '../../check/indicators/measure.js';
import { indicatorsOf, isQuantitative, numberOf } from '../../check/indicators/reading.js';
import { lacksUnit, unitsAreLost } from '../../check/indicators/units.js';
import { defineRule } from '../../check/rule.js';
import { SCALE } from '../../domain/interval.js';
import { INDICATOR_GUIDE } from '../../forms/basis.js';
import { projectForm } from './_example.js';

/** Births, deaths and crimes are told per thousand or per hundred thousand. */
const COUNTED_PER_THOUSANDS = /(?:死亡|出生|发病|患病|感染|发案|事故)率$/;

export default defineRule({
  code: 'PER003',
  name: 'rate-has-percent-sign',
  meta: {
    title: { zh: '率、度、比例类指标值应带百分号', en: 'Rates are printed with a per cent sign' },
    why: {
      zh: '没有百分号的“知晓率 20”既可能漏填单位，也可能是别的指标的值错填到这一行。',
      en: 'An awareness rate of “20” lacks its unit, or holds the value of another indicator.',
    },
    remedy: { zh: '补填“%”，并核对数值是否填错行。', en: 'Add %, and see whether the number belongs to another row.' },
    severity: 'warning',
    basis: [INDICATOR_GUIDE],
    needs: ['indicators'],
    messages: {
      missing: {
        zh: '{form}的指标“{name}”指标值为 {value}，缺少计量单位“%”。',
        en: 'The rate “{name}” in the {form} is {value} without %.',
      },
      implausible: {
        zh: '{form}的指标“{name}”指标值为 {value}，没有“%”，且作为百分数也明显偏低，疑填错行或漏改。',
        en: 'The rate “{name}” in the {form} is {value}: no %, and implausibly low as a percentage.',
        severity: 'error',
      },
    },
  },
  check(view, report) {
    const quantities = indicatorsOf(view).filter(isQuantitative);
    if (unitsAreLost(quantities)) return report.unknown({ zh: '计量单位普遍缺失', en: 'units are missing throughout' });
    for (const reading of quantities) {
      if (reading.measure !== 'rate' || COUNTED_PER_THOUSANDS.test(measuredName(reading.name))) continue;
      const value = numberOf(reading) ?? 0n;
      // 0.95 may be a ratio, and 0 needs no unit.
      if (!lacksUnit(reading) || value <= SCALE) {
        report.holds();
        continue;
      }
      const low =
        isHighRate(reading.name) &&
        value < 30n * SCALE &&
        (reading.operator === null || reading.operator === '≥' || reading.operator === '=');
      report(low ? 'implausible' : 'missing', { data: wordsOf(reading), evidence: [showingIndicator(reading)] });
    }
  },
  examples: {
    valid: [{ title: 'with %', text: projectForm('产出指标 | 质量指标 | 扫描合格率 | ≥98%') }],
    invalid: [
      {
        title: 'the sign left out',
        message: 'missing',
        text: projectForm('产出指标 | 质量指标 | ⟦扫描合格率⟧ | ≥98'),
      },
      {
        title: 'the value of another row',
        message: 'implausible',
        text: projectForm('效益指标 | 社会效益指标 | ⟦查档政策知晓率⟧ | 20'),
      },
    ],
  },
});
