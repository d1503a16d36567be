import { showingAll, some, wordsOf } from '../../check/indicators/evidence.js';
import { clippedLengthOf, mayBeClipped } from '../../check/indicators/likeness.js';
import {
  type IndicatorReading,
  indicatorsOf,
  isProject,
  isQuantitative,
  printedValue,
} from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { INDICATOR_GUIDE } from '../../forms/basis.js';
import { projectForm } from './_example.js';

/** Rates of the whole public are the same whichever project tells them: 知晓率, 覆盖率, 参保率. */
const OF_THE_PUBLIC = /(?:知晓率|知晓度|参保率|覆盖率)$/;
const isCeiling = ({ operator }: IndicatorReading): boolean => operator === '≤' || operator === '<';
const isFloor = ({ operator }: IndicatorReading): boolean => operator === '≥' || operator === '>';

/** What differs among indicators of one name; undefined where nothing does that should not. */
function differenceOf(readings: readonly IndicatorReading[]): 'direction' | 'unit' | 'value' | undefined {
  if (readings.some(isCeiling) && readings.some(isFloor)) return 'direction';
  const counted = readings.filter(({ family }) => family === 'other');
  if (counted.some(({ unit }) => unit !== counted[0]!.unit)) return 'unit';
  const rates = readings.filter(({ name, family }) => family === 'percent' && OF_THE_PUBLIC.test(name));
  return new Set(rates.map(({ value }) => (value.is === 'number' ? value.decimal : ''))).size > 1 ? 'value' : undefined;
}

export default defineRule({
  code: 'PER041',
  name: 'sister-indicators-agree',
  meta: {
    title: { zh: '同名指标在各项目中的方向、单位和口径应一致', en: 'Indicators of one name agree among projects' },
    why: {
      zh: '同一部门的同名指标写法不一，无法汇总和比较。',
      en: 'Indicators of the same name told in different ways can be neither summed nor compared.',
    },
    remedy: {
      zh: '统一符号、单位和目标值，或在名称中写明区别。',
      en: 'Use one sign, unit and value, or name the difference.',
    },
    severity: 'advice',
    basis: [INDICATOR_GUIDE],
    needs: ['indicators'],
    messages: {
      direction: {
        zh: '同名指标“{name}”在不同项目中方向相反（{values}）。',
        en: '“{name}” goes opposite ways in different projects ({values}).',
        severity: 'warning',
      },
      unit: {
        zh: '同名指标“{name}”在不同项目中计量单位不一致（{values}）。',
        en: '“{name}” is counted in different units ({values}).',
      },
      value: {
        zh: '同名指标“{name}”在不同项目中目标值不一致（{values}）。',
        en: '“{name}” has different values in different projects ({values}).',
      },
    },
  },
  check(view, report) {
    const all = indicatorsOf(view);
    const clipped = clippedLengthOf(all);
    const byName = new Map<string, IndicatorReading[]>();
    for (const reading of all) {
      const { name, form } = reading;
      if (name.length < 4 || mayBeClipped(name, clipped) || !isQuantitative(reading) || !isProject(view, form))
        continue;
      const group = byName.get(name);
      if (group) group.push(reading);
      else byName.set(name, [reading]);
    }
    for (const readings of byName.values()) {
      if (!some(readings) || readings.every(({ form }) => form === readings[0].form)) continue;
      const difference = differenceOf(readings);
      if (!difference) {
        report.holds();
        continue;
      }
      const values = [...new Set(readings.map(printedValue))].join('、');
      report(difference, { data: { ...wordsOf(readings[0]), values }, evidence: showingAll(readings) });
    }
  },
  examples: {
    valid: [
      {
        title: 'alike',
        text: [
          projectForm('产出指标 | 数量指标 | 印刷宣传材料 | ≥4000份'),
          projectForm('产出指标 | 数量指标 | 印刷宣传材料 | ≥1000份', { name: '档案宣传', amount: '10' }),
        ].join('\n'),
      },
    ],
    invalid: [
      {
        title: 'two units',
        message: 'unit',
        text: [
          projectForm('产出指标 | 数量指标 | ⟦印刷宣传材料⟧ | ≥4000份'),
          projectForm('产出指标 | 数量指标 | 印刷宣传材料 | ≥1000张', { name: '档案宣传', amount: '10' }),
        ].join('\n'),
      },
      {
        title: 'two directions',
        message: 'direction',
        text: [
          projectForm('产出指标 | 数量指标 | ⟦窗口接待次数⟧ | ≥400次'),
          projectForm('产出指标 | 数量指标 | 窗口接待次数 | ≤400次', { name: '档案宣传', amount: '10' }),
        ].join('\n'),
      },
    ],
  },
});
