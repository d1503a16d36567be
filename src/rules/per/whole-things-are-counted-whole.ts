import { showingAll, some, wordsOf } from '../../check/indicators/evidence.js';
import { type IndicatorReading, indicatorsOf, numberOf } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { SCALE } from '../../domain/interval.js';
import { INDICATOR_GUIDE } from '../../forms/basis.js';
import { WHOLE_UNIT } from '../../forms/indicator-units.js';
import { projectForm } from './_example.js';

/** A mean of whole things need not be whole. */
const MEAN = /平均|人均|均|每|比|率|指数|折合|标准|^[百千万亿]|[十百千万]人/;
const isBroken = (reading: IndicatorReading): boolean => {
  const number = numberOf(reading);
  return (
    number !== undefined && number % SCALE !== 0n && WHOLE_UNIT.test(reading.unit ?? '') && !MEAN.test(reading.name)
  );
};

export default defineRule({
  code: 'PER046',
  name: 'whole-things-are-counted-whole',
  meta: {
    title: { zh: '人数、次数、台数应是整数', en: 'People, times and pieces are counted whole' },
    why: {
      zh: '半个人、半辆车无法完成，多半是单位或小数点有误。',
      en: 'Half a person cannot be served: the unit or the point is wrong.',
    },
    remedy: {
      zh: '改为整数；以“万人”等计的，改正计量单位。',
      en: 'Use a whole number, or the unit that was meant (万人).',
    },
    severity: 'warning',
    basis: [INDICATOR_GUIDE],
    needs: ['indicators'],
    messages: {
      broken: {
        zh: '{count} 个计数指标的值带小数，如“{name}”为 {value}。',
        en: '{count} counts have decimals, such as “{name}”: {value}.',
      },
    },
  },
  check(view, report) {
    const readings = indicatorsOf(view);
    const found = readings.filter(isBroken);
    if (some(found))
      report('broken', { data: { ...wordsOf(found[0]), count: `${found.length}` }, evidence: showingAll(found) });
    else if (readings.length > 0) report.holds();
  },
  examples: {
    valid: [
      {
        title: 'whole, and in ten thousands',
        text: projectForm(
          '产出指标 | 数量指标 | 接待查档人数 | ≥500人\n产出指标 | 数量指标 | 线上访问人次 | ≥1.5万人次\n产出指标 | 数量指标 | 平均每日接待 | ≥2.5人\n效益指标 | 社会效益指标 | 万人失窃案件数 | ≤0.8起',
        ),
      },
    ],
    invalid: [
      {
        title: 'half a person',
        message: 'broken',
        text: projectForm('产出指标 | 数量指标 | ⟦接待查档人数⟧ | ≥500.5人'),
      },
    ],
  },
});
