import { showingIndicator, wordsOf } from '../../check/indicators/evidence.js';
import { indicatorsOf, numberOf } from '../../check/indicators/reading.js';
import { isSerialDate } from '../../check/indicators/units.js';
import { defineRule } from '../../check/rule.js';
import { SCALE } from '../../domain/interval.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';
import { projectForm } from './_example.js';

/** The date of Excel's day number, as 2021年12月31日. */
function dateOf(serial: bigint): string {
  const day = new Date(Date.UTC(1899, 11, 30) + Number(serial / SCALE) * 86_400_000);
  return `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`;
}

export default defineRule({
  code: 'PER038',
  name: 'dates-are-readable',
  meta: {
    title: { zh: '时间指标应写成日期，不应是序列号', en: 'A date is printed as a date' },
    why: {
      zh: '“44561”是电子表格里日期的内部序号，单元格格式丢失后原样公开，没人看得懂。',
      en: '“44561” is a spreadsheet’s inner number of a day, published when the cell lost its format.',
    },
    remedy: { zh: '改写为日期。', en: 'Write the date.' },
    severity: 'error',
    basis: [TARGET_MANAGEMENT],
    needs: ['indicators'],
    messages: {
      serial: {
        zh: '{form}的时间指标“{name}”为“{value}”，是电子表格日期的序列号，应写成{date}。',
        en: 'The time target “{name}” of the {form} is {value}, a spreadsheet’s day number for {date}.',
      },
    },
  },
  check(view, report) {
    for (const reading of indicatorsOf(view)) {
      if (isSerialDate(reading))
        report('serial', {
          data: { ...wordsOf(reading), date: dateOf(numberOf(reading) ?? 0n) },
          evidence: [showingIndicator(reading)],
          expected: dateOf(numberOf(reading) ?? 0n),
        });
      else if (reading.value.is === 'date') report.holds();
    }
  },
  examples: {
    valid: [{ title: 'a date', text: projectForm('产出指标 | 时效指标 | 扫描完成时间 | 2025年12月31日') }],
    invalid: [
      { title: 'a day number', message: 'serial', text: projectForm('产出指标 | 时效指标 | ⟦扫描完成时间⟧ | 46022') },
    ],
  },
});
