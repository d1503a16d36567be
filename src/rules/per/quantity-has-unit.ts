import { showingAll, showingIndicator, some, wordsOf } from '../../check/indicators/evidence.js';
import { measuredName } from '../../check/indicators/measure.js';
import { type IndicatorReading, indicatorsOf, isQuantitative, numberOf } from '../../check/indicators/reading.js';
import { isSerialDate, lacksUnit, unitsAreLost } from '../../check/indicators/units.js';
import { defineRule } from '../../check/rule.js';
import { INDICATOR_GUIDE } from '../../forms/basis.js';
import { projectForm } from './_example.js';

/** Scores, ranks and indices are numbers without a unit. */
const PURE_NUMBER =
  /分$|得分|评分|分数|分值|排名|名次|指数|系数|等级|级别|星级|版本|倍数|倍率|[^占]比$|评价|考核|年份|编号|浓度|酸碱/;

/** 2025.3 for a time: a month, whose unit is printed in its order. */
const isMonth = ({ measure, second, value }: IndicatorReading): boolean =>
  (measure === 'time' || measure === 'time-limit' || second === 'timeliness') &&
  value.is === 'number' &&
  /^20\d\d\.(?:0?[1-9]|1[0-2])$/.test(value.decimal);

const needsUnit = (reading: IndicatorReading): boolean =>
  reading.measure !== 'rate' &&
  reading.first !== 'satisfaction' &&
  reading.measure !== 'money' &&
  reading.second !== 'economic-cost' &&
  numberOf(reading) !== 0n &&
  !isSerialDate(reading) &&
  !isMonth(reading) &&
  reading.name !== '' &&
  !PURE_NUMBER.test(measuredName(reading.name));

export default defineRule({
  code: 'PER002',
  name: 'quantity-has-unit',
  meta: {
    title: { zh: '定量指标值应有计量单位', en: 'A quantitative value has a unit' },
    why: {
      zh: '没有单位的数字含义不明：“时限 20”可以是天也可以是月。',
      en: 'A number without a unit says nothing: a time limit of “20” may be days or months.',
    },
    remedy: {
      zh: '补填计量单位，并核对该值是否与相邻行错位。',
      en: 'Add the unit, and see whether the value was swapped with a neighbouring row.',
    },
    severity: 'warning',
    basis: [INDICATOR_GUIDE],
    needs: ['indicators'],
    messages: {
      missing: {
        zh: '{form}的指标“{name}”指标值为 {value}，没有计量单位。',
        en: 'The value {value} of “{name}” in the {form} has no unit.',
      },
      timeMissing: {
        zh: '{form}的指标“{name}”指标值为 {value}，没有时间单位（天、月……）。',
        en: 'The time limit “{name}” in the {form} is {value} without a unit of time.',
      },
      throughout: {
        zh: '{total} 个定量指标中有 {count} 个没有计量单位，无法判断含义。',
        en: '{count} of {total} quantitative indicators have no unit.',
      },
    },
  },
  check(view, report) {
    const quantities = indicatorsOf(view).filter(isQuantitative);
    const lacking = quantities.filter(lacksUnit);
    if (unitsAreLost(quantities)) {
      if (some(lacking))
        report('throughout', {
          data: { count: `${lacking.length}`, total: `${quantities.length}` },
          evidence: showingAll(lacking),
        });
      return;
    }
    for (const reading of quantities) {
      if (!lacksUnit(reading)) report.holds();
      else if (needsUnit(reading))
        report(reading.measure === 'time-limit' || reading.measure === 'time' ? 'timeMissing' : 'missing', {
          data: wordsOf(reading),
          evidence: [showingIndicator(reading)],
        });
    }
  },
  examples: {
    valid: [
      {
        title: 'units in the value and in the name',
        text: projectForm(`
          产出指标 | 数量指标 | 扫描档案数量 | ≥5000卷
          产出指标 | 时效指标 | 扫描开工时间 | 2025.3
          产出指标 | 数量指标 | 培训人数（人） | ≥30
          产出指标 | 数量指标 | 安全事故数量 | 0`),
      },
      {
        title: 'the words of a value taken for a name: its weight is no value',
        text: projectForm('效益指标 | 社会效益指标 | 有所提升 | 5'),
      },
    ],
    invalid: [
      {
        title: 'a count of what?',
        message: 'missing',
        text: projectForm(`
          产出指标 | 数量指标 | ⟦阅览室服务范围⟧ | 3000
          产出指标 | 质量指标 | 扫描合格率 | ≥98%`),
      },
      {
        title: 'twenty days or months?',
        message: 'timeMissing',
        text: projectForm(`
          产出指标 | 时效指标 | ⟦查档办理时限⟧ | 20
          产出指标 | 质量指标 | 扫描合格率 | ≥98%`),
      },
    ],
  },
});
