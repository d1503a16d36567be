import { showingIndicator, wordsOf } from '../../check/indicators/evidence.js';
import { clippedLengthOf, mayBeClipped } from '../../check/indicators/likeness.js';
import {
  allIndicatorsByForm,
  type IndicatorReading,
  indicatorsOf,
  isProject,
  printedValue,
} from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { squeezed } from '../../domain/text.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';
import { evaluation, ROWS } from './_evaluation.js';
import { projectForm } from './_example.js';

/** What two rows share that say the same at length, whatever they are called; undefined for a row that says little. */
function wordsKey(reading: IndicatorReading): string | undefined {
  const explanation = squeezed(reading.indicator.explanation ?? '');
  return explanation.length >= 20 ? `${printedValue(reading)} ${explanation}` : undefined;
}

const nameKey = ({ name, second }: IndicatorReading): string => `${second ?? ''} ${name}`;

export default defineRule({
  code: 'PER019',
  name: 'indicators-not-repeated',
  meta: {
    title: { zh: '同一张目标表内指标不应重复', en: 'No indicator stands twice in one form' },
    why: {
      zh: '重复的指标重复计分；同名而值不同的指标自相矛盾。',
      en: 'A repeated indicator is scored twice; with two values it contradicts itself.',
    },
    remedy: { zh: '删去重复的指标，或写明两者的区别。', en: 'Delete one, or say how they differ.' },
    severity: 'warning',
    basis: [TARGET_MANAGEMENT],
    needs: [['indicators', 'evaluations']],
    messages: {
      same: {
        zh: '{form}的指标“{name}”（{value}）列了两次。',
        en: '“{name}” ({value}) stands twice in the {form}.',
      },
      contradicting: {
        zh: '{form}的指标“{name}”列了两次，指标值分别为 {value} 和 {other}，相互矛盾。',
        en: '“{name}” stands twice in the {form}, with {value} and with {other}.',
      },
      words: {
        zh: '指标“{name}”与“{other}”指标值相同（{value}），说明也一字不差，内容重复。',
        en: '“{name}” and “{other}” have the same value ({value}) and word for word the same explanation.',
      },
    },
  },
  check(view, report) {
    const clipped = clippedLengthOf(indicatorsOf(view));
    for (const [form, readings] of allIndicatorsByForm(view)) {
      // Where the names of projects were lost, several may stand in what looks like one form.
      if (isProject(view, form) && form.name === null && form.code === null) continue;
      const byName = new Map<string, IndicatorReading>();
      const byWords = new Map<string, IndicatorReading>();
      for (const reading of readings) {
        if (reading.name === '' || reading.value.is === 'none' || mayBeClipped(reading.name, clipped)) continue;
        const name = nameKey(reading);
        const words = wordsKey(reading);
        const twin = byName.get(name);
        const copy = words === undefined ? undefined : byWords.get(words);
        if (!twin) byName.set(name, reading);
        if (!copy && words !== undefined) byWords.set(words, reading);
        if (twin) {
          const other = printedValue(twin);
          report(other === printedValue(reading) ? 'same' : 'contradicting', {
            data: { ...wordsOf(reading), other },
            evidence: [showingIndicator(reading), showingIndicator(twin)],
          });
        } else if (copy)
          report('words', {
            data: { ...wordsOf(copy), other: reading.name },
            evidence: [showingIndicator(reading), showingIndicator(copy)],
          });
        else report.holds();
      }
    }
  },
  examples: {
    valid: [
      {
        title: 'different things',
        text: projectForm(`
          产出指标 | 数量指标 | 扫描档案数量 | ≥5000卷
          产出指标 | 数量指标 | 著录档案数量 | ≥5000卷`),
      },
    ],
    invalid: [
      {
        title: 'a row of a self-evaluation printed twice',
        message: 'same',
        text: evaluation({
          rows: `${ROWS.replace('30 | 30 |', '15 | 15 |')}\n| | 社会效益指标 | ⟦可供阅览册数⟧ | ≥300册 | 320册 | 15 | 15 |`,
        }),
      },
      {
        title: 'twice with two values',
        message: 'contradicting',
        text: projectForm(`
          产出指标 | 质量指标 | 扫描合格率 | ≥98%
          产出指标 | 质量指标 | ⟦扫描合格率⟧ | ≥90%`),
      },
    ],
  },
});
