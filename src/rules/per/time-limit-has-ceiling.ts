import { showingIndicator, wordsOf } from '../../check/indicators/evidence.js';
import { allIndicatorsOf, isQuantitative } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { INDICATOR_GUIDE } from '../../forms/basis.js';
import { QUICK_WORK_WORDS } from '../../forms/indicator-vocabulary.js';
import { projectForm } from './_example.js';

const QUICK = new RegExp(
  `(?:${QUICK_WORK_WORDS.join('|')})(?:的)?(?:平均|最长)?(?:时间|时限|期限|时长|工期|周期|天数)$`,
);

export default defineRule({
  code: 'PER008',
  name: 'time-limit-has-ceiling',
  meta: {
    title: { zh: '办理时限应以“≤”控制', en: 'A time limit is a ceiling' },
    why: { zh: '办结、拨付、响应的时限用“≥”意味着越慢越好。', en: 'With ≥ the target is met by being slow.' },
    remedy: { zh: '改为“≤”。', en: 'Use ≤.' },
    severity: 'error',
    basis: [INDICATOR_GUIDE],
    needs: [['indicators', 'evaluations']],
    messages: {
      floor: {
        zh: '{form}的时限指标“{name}”为 {value}，方向相反，应为“≤”。',
        en: 'The time limit “{name}” of the {form} is {value}, the wrong way round.',
      },
    },
  },
  check(view, report) {
    for (const reading of allIndicatorsOf(view)) {
      if (!isQuantitative(reading) || reading.family !== 'time' || !QUICK.test(reading.name)) continue;
      if (reading.operator === '≥' || reading.operator === '>')
        report('floor', {
          data: wordsOf(reading),
          evidence: [showingIndicator(reading)],
          // 项目完成时间 ≥ 12 月 is meant as a date by some.
          severity: /完成时间$/.test(reading.name) ? 'warning' : 'error',
        });
      else report.holds();
    }
  },
  examples: {
    valid: [
      {
        title: 'quick service, long publicity',
        text: projectForm(`
          产出指标 | 时效指标 | 查档办理时限 | ≤3个工作日
          产出指标 | 时效指标 | 结果公示时间 | ≥7天`),
      },
    ],
    invalid: [
      {
        title: 'a report after an hour at least',
        message: 'floor',
        text: projectForm('产出指标 | 时效指标 | ⟦火情报告时限⟧ | ≥1小时'),
      },
      {
        title: 'at least three days',
        message: 'floor',
        text: projectForm('产出指标 | 时效指标 | ⟦查档办理时限⟧ | ≥3天'),
      },
    ],
  },
});
