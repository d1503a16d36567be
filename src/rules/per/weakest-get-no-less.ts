import { showingIndicator, wordsOf } from '../../check/indicators/evidence.js';
import { measuredName } from '../../check/indicators/measure.js';
import {
  type IndicatorReading,
  indicatorsByForm,
  isQuantitative,
  numberOf,
  printedValue,
} from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';
import { projectForm } from './_example.js';

const NEEDY = /贫困|困难|低保|特困|建档立卡|脱贫|返贫|残疾|孤儿/;
/** What the state grants: shares of bills, subsidies. */
const GRANTED = /(?:报销|补助|资助|救助|减免|补贴)(?:比例|标准|率)/;

const grantOf = (reading: IndicatorReading): string | undefined => GRANTED.exec(measuredName(reading.name))?.[0];

export default defineRule({
  code: 'PER035',
  name: 'weakest-get-no-less',
  meta: {
    title: { zh: '困难群众的报销、补助比例不应低于一般群众', en: 'The needy are granted no less than others' },
    why: {
      zh: '政策向困难群众倾斜，指标却给一般群众更高的比例，必有一处填错。',
      en: 'Policy favours the needy; a form that grants others more has one of the two figures wrong.',
    },
    remedy: { zh: '按政策规定核对两个比例。', en: 'Check both against the policy.' },
    severity: 'warning',
    basis: [TARGET_MANAGEMENT],
    needs: ['indicators'],
    messages: {
      less: {
        zh: '{form}：“{name}”为 {value}，而“{other}”为 {otherValue}，困难群众反而较低，相互矛盾。',
        en: 'The {form}: “{name}” is {value} while “{other}” is {otherValue}: the needy get less.',
      },
    },
  },
  check(view, report) {
    for (const all of indicatorsByForm(view).values()) {
      const grants = all.filter((reading) => isQuantitative(reading) && reading.unit !== null && grantOf(reading));
      const needy = grants.filter((reading) => NEEDY.test(reading.name));
      const others = grants.filter((reading) => !NEEDY.test(reading.name));
      for (const poor of needy) {
        const better = others.find(
          (other) =>
            grantOf(other) === grantOf(poor) &&
            other.unit === poor.unit &&
            other.operator !== '≤' &&
            (numberOf(other) ?? 0n) > (numberOf(poor) ?? 0n),
        );
        if (better)
          report('less', {
            data: { ...wordsOf(poor), other: better.name, otherValue: printedValue(better) },
            evidence: [showingIndicator(poor), showingIndicator(better)],
          });
        else if (others.length > 0) report.holds();
      }
    }
  },
  examples: {
    valid: [
      {
        title: 'the needy get more',
        text: projectForm(`
          产出指标 | 质量指标 | 一般职工住院报销比例 | ≥70%
          产出指标 | 质量指标 | 困难职工住院报销比例 | ≥85%`),
      },
    ],
    invalid: [
      {
        title: 'the needy get less',
        message: 'less',
        text: projectForm(`
          产出指标 | 质量指标 | 一般职工住院报销比例 | =100%
          产出指标 | 质量指标 | ⟦困难职工住院报销比例⟧ | ≥90%`),
      },
    ],
  },
});
