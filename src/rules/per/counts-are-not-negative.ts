import { showingAll, some, wordsOf } from '../../check/indicators/evidence.js';
import { type IndicatorReading, indicatorsOf, numberOf } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { INDICATOR_GUIDE } from '../../forms/basis.js';
import { WHOLE_UNIT } from '../../forms/indicator-units.js';
import { projectForm, UNIT_COLUMNS } from './_example.js';

/** A count below nothing; changes may be. */
const isNegative = (reading: IndicatorReading): boolean =>
  (numberOf(reading) ?? 0n) < 0n &&
  (reading.family === 'people' ||
    reading.family === 'times' ||
    reading.measure === 'people' ||
    reading.measure === 'times' ||
    WHOLE_UNIT.test(reading.unit ?? '')) &&
  !/增|减|降|变化|差/.test(reading.name);

export default defineRule({
  code: 'PER047',
  name: 'counts-are-not-negative',
  meta: {
    title: { zh: '人数、次数不应为负', en: 'People and times are not negative' },
    why: {
      zh: '负的人数、次数不存在，是录入时多了符号。',
      en: 'There are no negative numbers of people; a sign slipped in.',
    },
    remedy: { zh: '删去负号，核对数值。', en: 'Drop the sign and check the value.' },
    severity: 'warning',
    basis: [INDICATOR_GUIDE],
    needs: ['indicators'],
    messages: {
      negative: {
        zh: '{count} 个计数指标的值为负，如“{name}”为 {value}。',
        en: '{count} counts are negative, such as “{name}”: {value}.',
      },
    },
  },
  check(view, report) {
    const readings = indicatorsOf(view);
    const found = readings.filter(isNegative);
    if (some(found))
      report('negative', { data: { ...wordsOf(found[0]), count: `${found.length}` }, evidence: showingAll(found) });
    else if (readings.length > 0) report.holds();
  },
  examples: {
    valid: [
      {
        title: 'positive',
        text: projectForm('产出指标 | 数量指标 | 接待查档人数 | ≥ | 500 | 人', { columns: UNIT_COLUMNS }),
      },
    ],
    invalid: [
      {
        title: 'a sign too many',
        message: 'negative',
        text: projectForm('产出指标 | 数量指标 | ⟦接待查档人数⟧ | ≥ | -500 | 人', { columns: UNIT_COLUMNS }),
      },
    ],
  },
});
