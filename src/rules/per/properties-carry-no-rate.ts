import { showingAll, some, wordsOf } from '../../check/indicators/evidence.js';
import { type IndicatorReading, indicatorsOf } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { INDICATOR_GUIDE } from '../../forms/basis.js';
import { projectForm } from './_example.js';

/** 资金拨付准确性 ≥98%: a property has no per cent, its rate (准确率) has. */
const isProperty = ({ name, value, family }: IndicatorReading): boolean =>
  value.is === 'number' &&
  family === 'percent' &&
  /(?:准确|及时|合规|规范|完整|有效|合理|真实|安全|稳定)性$/.test(name);

export default defineRule({
  code: 'PER051',
  name: 'properties-carry-no-rate',
  meta: {
    title: { zh: '“准确性”“及时性”不宜直接用百分比计量', en: 'A property is not measured in per cent' },
    why: {
      zh: '百分比衡量的是“率”，写成“性”，分子分母都不清楚。',
      en: 'Per cent measure a rate; of a property nobody knows what is divided by what.',
    },
    remedy: {
      zh: '改为“准确率”“及时率”等，并说明计算方法。',
      en: 'Call it a rate (准确率) and say how it is computed.',
    },
    severity: 'advice',
    basis: [INDICATOR_GUIDE],
    needs: ['indicators'],
    messages: {
      property: {
        zh: '{count} 个“……性”指标用百分比计量，如“{name}”为 {value}，应为“率”。',
        en: '{count} properties are given in per cent, such as “{name}”: {value}; a rate is meant.',
      },
    },
  },
  check(view, report) {
    const readings = indicatorsOf(view);
    const found = readings.filter(isProperty);
    if (some(found))
      report('property', { data: { ...wordsOf(found[0]), count: `${found.length}` }, evidence: showingAll(found) });
    else if (readings.length > 0) report.holds();
  },
  examples: {
    valid: [{ title: 'a rate', text: projectForm('产出指标 | 质量指标 | 著录准确率 | ≥98%') }],
    invalid: [
      { title: 'a property', message: 'property', text: projectForm('产出指标 | 质量指标 | ⟦著录准确性⟧ | ≥98%') },
    ],
  },
});
