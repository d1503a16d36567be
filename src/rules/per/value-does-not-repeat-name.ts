import { showingAll, some, wordsOf } from '../../check/indicators/evidence.js';
import { type IndicatorReading, indicatorsOf } from '../../check/indicators/reading.js';
import { isVague } from '../../check/indicators/vagueness.js';
import { defineRule } from '../../check/rule.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';
import { projectForm } from './_example.js';

/** 提升服务水平 = 提升: the value is the verb with which the name begins or ends. */
const repeats = (reading: IndicatorReading): boolean =>
  reading.value.is === 'words' &&
  reading.value.text.length >= 2 &&
  isVague(reading) &&
  (reading.name.startsWith(reading.value.text) || reading.name.endsWith(reading.value.text));

export default defineRule({
  code: 'PER024',
  name: 'value-does-not-repeat-name',
  meta: {
    title: { zh: '指标值不应只是重复指标名称', en: 'A value does not just repeat the name' },
    why: {
      zh: '“提升服务水平：提升”是同义反复，等于没有设定目标。',
      en: '“Improve services: improved” sets no target.',
    },
    remedy: { zh: '写明提升到什么程度、用什么衡量。', en: 'Say how far, and by what it is measured.' },
    severity: 'warning',
    basis: [TARGET_MANAGEMENT],
    needs: ['indicators'],
    messages: {
      repeated: {
        zh: '{count} 个指标的指标值只是重复指标名称，如“{name}”的指标值为“{value}”。',
        en: '{count} indicators just repeat their name as value, such as “{name}” with “{value}”.',
      },
    },
  },
  check(view, report) {
    const repeating = indicatorsOf(view).filter(repeats);
    if (some(repeating))
      report('repeated', {
        data: { ...wordsOf(repeating[0]), count: `${repeating.length}` },
        evidence: showingAll(repeating),
      });
    else if (indicatorsOf(view).some((reading) => reading.value.is === 'words')) report.holds();
  },
  examples: {
    valid: [
      { title: 'a standard', text: projectForm('效益指标 | 社会效益指标 | 提升查档服务水平 | 平均等候缩短至3天') },
    ],
    invalid: [
      {
        title: 'improve = improved',
        message: 'repeated',
        text: projectForm('效益指标 | 社会效益指标 | ⟦提升查档服务水平⟧ | 提升'),
      },
    ],
  },
});
