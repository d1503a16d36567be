import { showingIndicator, wordsOf } from '../../check/indicators/evidence.js';
import { measuredName } from '../../check/indicators/measure.js';
import { type IndicatorReading, indicatorsOf, isCost, isQuantitative } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { squeezed } from '../../domain/text.js';
import { INDICATOR_GUIDE } from '../../forms/basis.js';
import { SAVING_WORDS } from '../../forms/indicator-vocabulary.js';
import { projectForm } from './_example.js';

const SAVING = new RegExp(SAVING_WORDS.join('|'));
const CONTROLLED_COST = /(?:成本|费用|预算|经费)(?:控制|控制率|控制数|控制情况)?$|成本率$/;

/** What is paid to people and may not be less: a policy sets the floor. */
const GUARANTEED = /最低|生均|拨款标准|保障标准|低保|供养|工资|报酬|抚恤|助学金|奖学金|以奖代补|津贴|优待金|补偿标准/;
const AT_LEAST = /不低于|不少于|及以上/;

/** A minimum that the goal itself promises: 人均不低于 1 元. */
const isPromised = (reading: IndicatorReading): boolean => {
  const goal = squeezed(reading.form.goal ?? '');
  return (
    reading.value.is === 'number' &&
    new RegExp(`(?:不低于|不少于|以上)[^，。；]{0,4}${reading.value.decimal.replace('.', '\\.')}`).test(goal)
  );
};

const isGuaranteed = (reading: IndicatorReading): boolean =>
  GUARANTEED.test(reading.name) || AT_LEAST.test(reading.indicator.text ?? '');

export default defineRule({
  code: 'PER007',
  name: 'cost-has-ceiling',
  meta: {
    title: { zh: '成本指标应以“≤”控制上限', en: 'A cost indicator sets a ceiling' },
    why: {
      zh: '成本指标用“≥”意味着花得越多完成得越好，与控制成本的本意相反。',
      en: 'With ≥ the target is met by spending more, the opposite of what a cost indicator is for.',
    },
    remedy: {
      zh: '改为“≤”（定额补助可用“=”）；如是节约率、降低率，请在名称中写明。',
      en: 'Use ≤ (or = for a fixed rate); name it a saving if that is what is meant.',
    },
    severity: 'warning',
    basis: [INDICATOR_GUIDE],
    needs: ['indicators'],
    messages: {
      floor: {
        zh: '{form}的成本指标“{name}”为 {value}，方向相反：成本应以“≤”控制上限。',
        en: 'The cost indicator “{name}” of the {form} is {value}: a floor where costs need a ceiling.',
      },
      paidOut: {
        zh: '{form}的成本指标“{name}”为 {value}：发给个人的标准只写下限，成本没有上限。',
        en: 'The cost indicator “{name}” of the {form} is {value}: what is paid to people has a floor and the cost no ceiling.',
        severity: 'advice',
      },
      unclear: {
        zh: '{form}的成本指标“{name}”为 {value}，含义不清：成本指标应说明不超过多少，而不是至少达到多少。',
        en: 'The cost indicator “{name}” of the {form} is {value}: unclear, as costs need a ceiling.',
      },
    },
  },
  check(view, report) {
    for (const reading of indicatorsOf(view)) {
      if (!isQuantitative(reading) || !isCost(reading) || SAVING.test(reading.name)) continue;
      const name = measuredName(reading.name);
      const money = reading.family === 'money';
      if (!money && !(reading.family === 'percent' && CONTROLLED_COST.test(name))) continue;
      if ((reading.operator === '≥' || reading.operator === '>') && !isPromised(reading))
        report(money ? (isGuaranteed(reading) ? 'paidOut' : 'floor') : 'unclear', {
          data: wordsOf(reading),
          evidence: [showingIndicator(reading)],
        });
      else report.holds();
    }
  },
  examples: {
    valid: [
      {
        title: 'a ceiling, and a saving',
        text: projectForm(`
          成本指标 | 经济成本指标 | 项目总成本 | ≤20万元
          成本指标 | 经济成本指标 | 采购成本节约率 | ≥3%`),
      },
    ],
    invalid: [
      {
        title: 'nobody gets less',
        message: 'paidOut',
        text: projectForm('成本指标 | 经济成本指标 | ⟦档案员最低工资标准⟧ | ≥1800元/人'),
      },
      {
        title: 'spend at least',
        message: 'floor',
        text: projectForm('成本指标 | 经济成本指标 | ⟦单卷扫描成本⟧ | ≥4元/卷'),
      },
      {
        title: 'controlled by at least 99 %',
        message: 'unclear',
        text: projectForm('成本指标 | 经济成本指标 | ⟦成本控制⟧ | ≥99%'),
      },
    ],
  },
});
