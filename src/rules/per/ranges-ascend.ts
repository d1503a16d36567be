import { showingAll, some, wordsOf } from '../../check/indicators/evidence.js';
import { type IndicatorReading, indicatorsOf } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { scaled } from '../../domain/number.js';
import { INDICATOR_GUIDE } from '../../forms/basis.js';
import { projectForm } from './_example.js';

/** With its unit behind it or in a column of its own: 12-1 alone may be a day. */
const RANGE =
  /^(\d{1,6}(?:\.\d{1,4})?)[%％]?(?:-|－|—|~|～|至|到)+(\d{1,6}(?:\.\d{1,4})?)((?:%|％|[^\d\s年月日号点时%％]{1,3})?)$/;
/** 95-90%: no value lies in it. */
function descends({ value, unit }: IndicatorReading): boolean {
  const match = value.is === 'words' ? RANGE.exec(value.text) : null;
  if (match?.[3] === '' && (unit === null || /[年月日号时]/.test(unit))) return false;
  return match?.[1] !== undefined && match[2] !== undefined && scaled(match[1]) > scaled(match[2]);
}

export default defineRule({
  code: 'PER053',
  name: 'ranges-ascend',
  meta: {
    title: { zh: '指标值的区间应由小到大', en: 'A range goes up' },
    why: { zh: '区间的下限大于上限，没有数值能够达标。', en: 'A range whose lower end is the larger holds no value.' },
    remedy: { zh: '核对上下限，按由小到大填写。', en: 'Check both ends, and print the smaller first.' },
    severity: 'warning',
    basis: [INDICATOR_GUIDE],
    needs: ['indicators'],
    messages: {
      descends: {
        zh: '{count} 个指标值的区间下限大于上限，如“{name}”为“{value}”。',
        en: 'The range of {count} targets goes down, such as “{name}”: {value}.',
      },
    },
  },
  check(view, report) {
    const readings = indicatorsOf(view);
    const found = readings.filter(descends);
    if (some(found))
      report('descends', { data: { ...wordsOf(found[0]), count: `${found.length}` }, evidence: showingAll(found) });
    else if (readings.length > 0) report.holds();
  },
  examples: {
    valid: [{ title: 'upwards', text: projectForm('产出指标 | 质量指标 | 扫描合格率 | 90%-95%') }],
    invalid: [
      { title: 'downwards', message: 'descends', text: projectForm('产出指标 | 质量指标 | ⟦扫描合格率⟧ | 95%-90%') },
    ],
  },
});
