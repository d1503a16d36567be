import { showingAll, some, wordsOf } from '../../check/indicators/evidence.js';
import { type IndicatorReading, indicatorsOf } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { isYearSure } from '../../check/wording/year-sure.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';
import { projectForm } from './_example.js';

/** The last year that a time target names. */
function lastYear(reading: IndicatorReading): number | undefined {
  if (reading.value.is !== 'date') return undefined;
  const last = [...reading.value.text.matchAll(/20\d{2}(?=年|[.\-/]|$)/g)]
    .map((match) => match[0])
    .sort()
    .at(-1);
  return last === undefined ? undefined : Number(last);
}

const inBudget = (rows: string): string =>
  [
    '云岭县档案馆2025年部门预算公开',
    '2025年部门预算情况说明',
    '一、2025年工作安排',
    '2025年开展档案扫描。',
    projectForm(rows),
  ].join('\n');

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
    basis: [TARGET_MANAGEMENT],
    needs: ['indicators'],
    messages: {
      past: {
        zh: '{form}的时间指标“{name}”为“{value}”，早于本年度（{year}年）（共 {count} 处）。',
        en: 'The time target “{name}” of the {form} is {value}, before the year {year} ({count} such targets).',
      },
    },
  },
  check(view, report) {
    const { year } = view.book.document;
    if (year === null || !isYearSure(view.book))
      return report.unknown({ zh: '文件年度不确定', en: 'the year of the document is not sure' });
    const dated = indicatorsOf(view).filter((reading) => lastYear(reading) !== undefined);
    const past = dated.filter((reading) => (lastYear(reading) ?? year) < year);
    if (some(past))
      report('past', {
        data: { ...wordsOf(past[0]), year: `${year}`, count: `${past.length}` },
        evidence: showingAll(past),
      });
    else if (dated.length > 0) report.holds();
  },
  examples: {
    valid: [{ title: 'this year', text: inBudget('产出指标 | 时效指标 | 扫描完成时间 | 2025年底') }],
    invalid: [
      { title: 'last year', message: 'past', text: inBudget('产出指标 | 时效指标 | ⟦扫描完成时间⟧ | 2023年12月') },
    ],
  },
});
