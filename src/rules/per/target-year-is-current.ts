import { showingIndicator, wordsOf } from '../../check/indicators/evidence.js';
import { type IndicatorReading, indicatorsOf } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { TARGET_METHOD } from '../../forms/performance-basis.js';
import { projectForm } from './_example.js';

/** The last year that a time target names: in its value, or in a name such as 2025年底前完成. */
function lastYear(reading: IndicatorReading): number | undefined {
  const dated = reading.value.is === 'date' ? reading.value.text : '';
  const named = /^(20\d{2})年(?:底|末|\d{1,2}月).{0,4}(?:前|内)?(?:完成|完工|建成|到位)/.exec(reading.name)?.[1];
  const years = [...dated.matchAll(/20\d{2}(?=年|[.\-/]|$)/g)].map((match) => match[0]);
  const last = [...years, ...(named ? [named] : [])].sort().at(-1);
  return last === undefined ? undefined : Number(last);
}

export default defineRule({
  code: 'PER028',
  name: 'target-year-is-current',
  meta: {
    title: { zh: '完成时间不应早于目标年度', en: 'A time target is not in the past' },
    why: {
      zh: '完成时间还是往年的，说明目标照抄上年没有更新。',
      en: 'A date before the year of the form shows that last year’s target was copied.',
    },
    remedy: { zh: '改为本年度的时间。', en: 'Set a date in the year of the form.' },
    severity: 'warning',
    basis: [TARGET_METHOD],
    needs: ['indicators'],
    messages: {
      past: {
        zh: '{form}的时间指标“{name}”为“{value}”，早于本年度（{year}年）。',
        en: 'The time target “{name}” of the {formEn} is {value}, before the year {year}.',
      },
    },
  },
  check(view, report) {
    const { year } = view.book.document;
    if (year === null) return report.unknown({ zh: '未读出文件年度', en: 'the year of the document is not known' });
    for (const reading of indicatorsOf(view)) {
      const last = lastYear(reading);
      if (last === undefined) continue;
      if (last < year)
        report('past', { data: { ...wordsOf(reading), year: `${year}` }, evidence: [showingIndicator(reading)] });
      else report.holds();
    }
  },
  examples: {
    valid: [{ title: 'this year', text: projectForm('产出指标 | 时效指标 | 扫描完成时间 | 2025年底') }],
    invalid: [
      { title: 'last year', message: 'past', text: projectForm('产出指标 | 时效指标 | ⟦扫描完成时间⟧ | 2023年12月') },
    ],
  },
});
