import { showingAll, some, wordsOf } from '../../check/indicators/evidence.js';
import { type IndicatorReading, indicatorsOf } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { readDecimal, scaled } from '../../domain/number.js';
import { PROJECT_EVALUATION } from '../../forms/basis.js';
import { projectForm, WEIGHTED_COLUMNS } from './_example.js';

/** A printed weight of nothing, or below. */
function weighsNothing({ indicator }: IndicatorReading): boolean {
  const weight = readDecimal(indicator.weight ?? '');
  return weight !== undefined && scaled(weight) <= 0n;
}

export default defineRule({
  code: 'PER054',
  name: 'weights-are-positive',
  meta: {
    title: { zh: '指标权重应大于 0', en: 'Every indicator weighs something' },
    why: { zh: '权重为 0 的指标完成与否都不影响得分，等于没有设。', en: 'An indicator of no weight changes no score.' },
    remedy: { zh: '分配权重，或删去该指标。', en: 'Give it a weight, or leave it out.' },
    severity: 'advice',
    basis: [PROJECT_EVALUATION],
    needs: ['indicators'],
    messages: {
      weightless: {
        zh: '{count} 个指标的权重为 0 或负数，如{form}的“{name}”。',
        en: '{count} indicators weigh nothing, such as “{name}” of the {form}.',
      },
    },
  },
  check(view, report) {
    const readings = indicatorsOf(view);
    const found = readings.filter(weighsNothing);
    if (some(found))
      report('weightless', { data: { ...wordsOf(found[0]), count: `${found.length}` }, evidence: showingAll(found) });
    else if (readings.length > 0) report.holds();
  },
  examples: {
    valid: [
      {
        title: 'weights',
        text: projectForm(
          '产出指标 | 数量指标 | 扫描档案数量 | ≥ | 5000 | 卷 | 50\n效益指标 | 社会效益指标 | 线上查档占比 | ≥ | 60 | % | 40',
          { columns: WEIGHTED_COLUMNS },
        ),
      },
    ],
    invalid: [
      {
        title: 'no weight',
        message: 'weightless',
        text: projectForm(
          '产出指标 | 数量指标 | 扫描档案数量 | ≥ | 5000 | 卷 | 90\n效益指标 | 社会效益指标 | ⟦线上查档占比⟧ | ≥ | 60 | % | 0',
          { columns: WEIGHTED_COLUMNS },
        ),
      },
    ],
  },
});
