import { showingAll, wordsOf } from '../../check/indicators/evidence.js';
import { type IndicatorReading, indicatorsByForm, isQuantitative, numberOf } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { gather } from '../../domain/gather.js';
import { SCALE } from '../../domain/interval.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';
import { projectForm } from './_example.js';

const isFullExecution = (reading: IndicatorReading): boolean =>
  /^(?:部门|项目|年度)?(?:预算|资金)执行率$/.test(reading.name) &&
  isQuantitative(reading) &&
  numberOf(reading) === 100n * SCALE;
/** 结转结余率 of a few per cent allowed. */
const allowsCarryOver = (reading: IndicatorReading): boolean =>
  /^(?:资金|部门|年末|财政拨款)?(?:结转结余|结余结转|结转|结余)率$/.test(reading.name) &&
  (reading.operator === '≤' || reading.operator === '<') &&
  (numberOf(reading) ?? 0n) > 0n;

export default defineRule({
  code: 'PER055',
  name: 'full-execution-carries-nothing',
  meta: {
    title: { zh: '预算执行率与结转结余率的目标应协调', en: 'Targets of execution and carry-over go together' },
    why: {
      zh: '预算执行率 100% 就没有结转结余，同时又允许结转，两个目标不是一个口径。',
      en: 'A budget spent in full carries nothing over; allowing some beside it takes another measure.',
    },
    remedy: {
      zh: '按年度安排统一两个指标，如执行率 ≥95%、结转结余率 ≤5%。',
      en: 'Set both alike, such as at least 95 % spent and at most 5 % carried over.',
    },
    severity: 'advice',
    basis: [TARGET_MANAGEMENT],
    needs: ['indicators'],
    messages: {
      apart: {
        zh: '{form}要求“{name}”为 {value}，又允许“{other}”为 {otherValue}。',
        en: 'The {form} asks for “{name}” of {value} and allows “{other}” of {otherValue}.',
      },
    },
  },
  check(view, report) {
    const pairs = gather([...indicatorsByForm(view).values()], (readings) => {
      const [execution, carried] = [readings.find(isFullExecution), readings.find(allowsCarryOver)];
      return execution && carried ? [[execution, carried] as const] : [];
    });
    for (const [execution, carried] of pairs) {
      const { name: other = '', value: otherValue = '' } = wordsOf(carried);
      report('apart', {
        data: { ...wordsOf(execution), other, otherValue },
        evidence: showingAll([execution, carried]),
      });
    }
    if (pairs.length === 0 && indicatorsByForm(view).size > 0) report.holds();
  },
  examples: {
    valid: [
      {
        title: 'ninety-five and five',
        text: projectForm('产出指标 | 质量指标 | 预算执行率 | ≥95%\n产出指标 | 质量指标 | 结转结余率 | ≤5%'),
      },
    ],
    invalid: [
      {
        title: 'all is spent and some is left',
        message: 'apart',
        text: projectForm('产出指标 | 质量指标 | ⟦预算执行率⟧ | =100%\n产出指标 | 质量指标 | ⟦结转结余率⟧ | ≤5%'),
      },
    ],
  },
});
