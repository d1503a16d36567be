import { showingAll, showingIndicator, some, wordsOf } from '../../check/indicators/evidence.js';
import { isChange, isUnwanted } from '../../check/indicators/measure.js';
import { allIndicatorsOf, type IndicatorReading, isQuantitative, numberOf } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { INDICATOR_GUIDE } from '../../forms/basis.js';
import { projectForm } from './_example.js';

export default defineRule({
  code: 'PER010',
  name: 'unwanted-has-ceiling',
  meta: {
    title: { zh: '差错、投诉、调整等越少越好的指标应以“≤”控制', en: 'What should be rare is given a ceiling' },
    why: {
      zh: '“调整次数 =5”要求恰好调整五次，“投诉率 ≥2%”要求投诉越多越好，都与本意相反。',
      en: 'Exactly five adjustments, or at least 2 % complaints, is not what anyone wants.',
    },
    remedy: { zh: '改为“≤”。', en: 'Use ≤.' },
    severity: 'error',
    basis: [INDICATOR_GUIDE],
    needs: [['indicators', 'evaluations']],
    messages: {
      floor: {
        zh: '{form}的指标“{name}”为 {value}，方向相反，应为“≤”。',
        en: '“{name}” of the {form} is {value}, the wrong way round; ≤ is meant.',
      },
      exact: {
        zh: '指标“{name}”为 {value}（共 {count} 处）：越少越好的事项不应以“=”设定为固定值，应为“≤”。',
        en: '“{name}” is {value} ({count} times): what should be rare has an exact target; ≤ is meant.',
        severity: 'warning',
      },
    },
  },
  check(view, report) {
    const exact = new Map<string, IndicatorReading[]>();
    for (const reading of allIndicatorsOf(view)) {
      if (!isQuantitative(reading) || numberOf(reading) === 0n) continue;
      if (!isUnwanted(reading.name) || isChange(reading.name)) continue;
      if (reading.operator === '≥' || reading.operator === '>')
        report('floor', { data: wordsOf(reading), evidence: [showingIndicator(reading)] });
      else if (reading.operator === '=') exact.set(reading.name, [...(exact.get(reading.name) ?? []), reading]);
      else report.holds();
    }
    for (const readings of exact.values())
      if (some(readings))
        report('exact', {
          data: { ...wordsOf(readings[0]), count: `${readings.length}` },
          evidence: showingAll(readings),
        });
  },
  examples: {
    valid: [
      {
        title: 'few slips, many repairs',
        text: projectForm(`
          产出指标 | 质量指标 | 著录差错率 | ≤1%
          产出指标 | 质量指标 | 设备故障排除率 | ≥98%
          产出指标 | 质量指标 | 安全事故次数 | =0次
          效益指标 | 社会效益指标 | 有效减少失窃事故起数 | ≥3%
          效益指标 | 经济效益指标 | 挽回经济损失率 | ≥60%`),
      },
    ],
    invalid: [
      { title: 'at least 1 % slips', message: 'floor', text: projectForm('产出指标 | 质量指标 | ⟦著录差错率⟧ | ≥1%') },
      {
        title: 'at least 5 % lost',
        message: 'floor',
        text: projectForm('效益指标 | 经济效益指标 | ⟦馆藏霉变损失率⟧ | ≥5%'),
      },
      {
        title: 'exactly five changes',
        message: 'exact',
        text: projectForm('产出指标 | 质量指标 | ⟦科目调整次数⟧ | =5次'),
      },
    ],
  },
});
