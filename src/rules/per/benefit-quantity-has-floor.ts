import { showingIndicator, wordsOf } from '../../check/indicators/evidence.js';
import { isWantedRate } from '../../check/indicators/measure.js';
import { allIndicatorsOf, type IndicatorReading, isQuantitative } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { INDICATOR_GUIDE } from '../../forms/basis.js';
import { NOT_SERVED_WORDS, SERVED_WORDS } from '../../forms/indicator-vocabulary.js';
import { evaluation, ROWS } from './_evaluation.js';
import { projectForm } from './_example.js';

const SERVED = new RegExp(SERVED_WORDS.join('|'));
const NOT_SERVED = new RegExp(NOT_SERVED_WORDS.join('|'));

/** Heads, households and firms served: 受益人口数, 征缴人数, 辅导企业数. */
const countsServed = (reading: IndicatorReading): boolean =>
  (reading.measure === 'people' || (reading.measure === 'count' && /^[家户]次?$/.test(reading.unit ?? ''))) &&
  reading.family !== 'percent' &&
  reading.first !== 'cost' &&
  SERVED.test(reading.name) &&
  !NOT_SERVED.test(reading.name);

export default defineRule({
  code: 'PER009',
  name: 'benefit-quantity-has-floor',
  meta: {
    title: { zh: '受益人数、满意度等越多越好的指标应以“≥”设定', en: 'What should be high is given a floor' },
    why: {
      zh: '受益、参保、服务人数用“≤”意味着惠及的人越少完成得越好；满意度、合格率等同理。',
      en: 'With ≤ the target is met by serving fewer people, or by satisfying fewer of them.',
    },
    remedy: {
      zh: '改为“≥”（人数确定的定额补助可用“=”）。',
      en: 'Use ≥ (or = where the number of recipients is fixed).',
    },
    severity: 'error',
    basis: [INDICATOR_GUIDE],
    needs: [['indicators', 'evaluations']],
    messages: {
      heads: {
        zh: '{form}的指标“{name}”为 {value}，方向相反：服务的对象越少反而越好，应为“≥”。',
        en: '“{name}” of the {form} is {value}: the fewer are served, the better; ≥ is meant.',
      },
      rate: {
        zh: '{form}的指标“{name}”为 {value}，方向相反，应为“≥”。',
        en: '“{name}” of the {form} is {value}, the wrong way round; ≥ is meant.',
      },
    },
  },
  check(view, report) {
    for (const reading of allIndicatorsOf(view)) {
      if (!isQuantitative(reading)) continue;
      const rate = reading.measure === 'rate' && isWantedRate(reading.name) && reading.first !== 'cost';
      if (!rate && !countsServed(reading)) continue;
      if (reading.operator === '≤' || reading.operator === '<')
        report(rate ? 'rate' : 'heads', {
          data: wordsOf(reading),
          evidence: [showingIndicator(reading)],
          // A list of recipients may be closed; even so a ceiling asks for fewer.
          severity: !rate && /补助|补贴|资助|救助|慰问|奖励|扶持/.test(reading.name) ? 'warning' : 'error',
        });
      else report.holds();
    }
  },
  examples: {
    valid: [
      {
        title: 'floors for what should be high, ceilings for staff',
        text: projectForm(`
          产出指标 | 数量指标 | 培训受益人数 | ≥300人
          产出指标 | 数量指标 | 编外聘用人员控制人数 | ≤6人
          产出指标 | 数量指标 | 培训班每班培训人数 | ≤50人
          产出指标 | 数量指标 | 参会服务人数 | ≤30人
          产出指标 | 质量指标 | 培训合格率 | ≥98%`),
      },
    ],
    invalid: [
      {
        title: 'a ceiling for satisfaction in a self-evaluation',
        message: 'rate',
        text: evaluation({ rows: ROWS.replace('读者满意度 | ≥95%', '⟦读者满意度⟧ | ≤95%') }),
      },
      {
        title: 'the fewer the better',
        message: 'heads',
        text: projectForm('产出指标 | 数量指标 | ⟦查档服务人次⟧ | ≤3000人次'),
      },
      {
        title: 'the fewer firms the better',
        message: 'heads',
        text: projectForm('产出指标 | 数量指标 | ⟦辅导企业家数⟧ | ≤45家'),
      },
      {
        title: 'the fewer are insured the better',
        message: 'rate',
        text: projectForm('效益指标 | 社会效益指标 | ⟦馆员参保率⟧ | ≤98%'),
      },
      {
        title: 'satisfaction capped',
        message: 'rate',
        text: projectForm('满意度指标 | 服务对象满意度 | ⟦查档群众满意度⟧ | ≤95%'),
      },
    ],
  },
});
