import { showingAll, showingIndicator, some, wordsOf } from '../../check/indicators/evidence.js';
import { measuredName } from '../../check/indicators/measure.js';
import { type IndicatorReading, indicatorsOf, isCost } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { INDICATOR_GUIDE } from '../../forms/basis.js';
import { KIND_NAMES } from '../../forms/indicator-kinds.js';
import { NOT_A_COST_NAME, NOT_A_COST_VALUE } from '../../forms/indicator-vocabulary.js';
import { projectForm } from './_example.js';

/** Without cells, 成本 may be the label of the row above or below, but for a label of one row. */
const isSurelyLabelled = ({ form, indicator }: IndicatorReading): boolean =>
  indicator.at.column !== undefined ||
  (indicator.level2 !== null && form.indicators.filter(({ level2 }) => level2 === indicator.level2).length === 1);

const counts = (reading: IndicatorReading): boolean =>
  isSurelyLabelled(reading) &&
  (reading.measure === 'people' || reading.measure === 'times') &&
  reading.value.is === 'number' &&
  reading.family !== 'money' &&
  reading.family !== 'percent';

/** 完成时限 by the end of December, and no cost of time. */
const isTimeLimit = ({ name, value, family, indicator }: IndicatorReading): boolean =>
  indicator.at.column !== undefined &&
  (value.is === 'date' || family === 'time') &&
  /时[限间效]|期限|日期|工期/.test(name) &&
  !/成本|费|价|薪|资|标准/.test(name);

const isNoCost = (reading: IndicatorReading): boolean =>
  NOT_A_COST_NAME.test(measuredName(reading.name)) ||
  (reading.value.is === 'words' && NOT_A_COST_VALUE.test(reading.value.text) && !/成本|费|标准|价/.test(reading.name));

const slipOf = (reading: IndicatorReading): 'count' | 'time' | 'noCost' | undefined =>
  counts(reading) ? 'count' : isTimeLimit(reading) ? 'time' : isNoCost(reading) ? 'noCost' : undefined;

/** 预算内, 控制在预算内: words where an amount is wanted. */
const isUnmeasured = (reading: IndicatorReading): boolean =>
  reading.value.is === 'words' &&
  /^(?:控制)?(?:在)?(?:项目)?预算(?:范围|控制)?(?:内|之内|以内)$/.test(reading.value.text);

export default defineRule({
  code: 'PER015',
  name: 'cost-indicator-is-a-cost',
  meta: {
    title: { zh: '成本指标应反映成本', en: 'A cost indicator measures a cost' },
    why: {
      zh: '人数、次数是产出，“足额拨付”“合规”是资金管理要求，都不能说明花多少钱办成事。',
      en: 'Heads and times are outputs, “paid in full” is about managing funds; neither tells what the work costs.',
    },
    remedy: {
      zh: '把人数、次数移到产出—数量指标；成本指标改填总成本、单位成本或补助标准及其上限。',
      en: 'Move heads and times to output quantities; set a total cost, a unit cost or a rate with its ceiling.',
    },
    severity: 'warning',
    basis: [INDICATOR_GUIDE],
    needs: ['indicators'],
    messages: {
      count: {
        zh: '{form}的“{name}”（{value}）是人数或次数，却列为{kind}，应列产出—数量指标。',
        en: '“{name}” ({value}) of the {form} is a count filed as {kind}; it is an output quantity.',
        severity: 'error',
      },
      time: {
        zh: '{form}的“{name}”（{value}）是完成时间，却列为{kind}，应列产出—时效指标。',
        en: '“{name}” ({value}) of the {form} is a time limit filed as {kind}; it belongs to timeliness.',
      },
      noCost: {
        zh: '{form}的成本指标“{name}”为“{value}”，不是成本，也没有量化。',
        en: 'The cost indicator “{name}” of the {form} is “{value}”, which is no cost.',
      },
      unmeasured: {
        zh: '{count} 个成本指标没有量化，如“{name}”为“{value}”。',
        en: '{count} cost indicators are not measured, such as “{name}” with “{value}”.',
        severity: 'advice',
      },
    },
  },
  check(view, report) {
    for (const reading of indicatorsOf(view)) {
      if (!isCost(reading) || reading.name === '') continue;
      const slip = slipOf(reading);
      if (!slip) {
        report.holds();
        continue;
      }
      const kind = KIND_NAMES[reading.second ?? 'cost'];
      const data = { ...wordsOf(reading), kind: kind.zh, kindEn: kind.en };
      report(slip, { data, evidence: [showingIndicator(reading)] });
    }
    const unmeasured = indicatorsOf(view).filter((reading) => isCost(reading) && isUnmeasured(reading));
    if (some(unmeasured))
      report('unmeasured', {
        data: { ...wordsOf(unmeasured[0]), count: `${unmeasured.length}` },
        evidence: showingAll(unmeasured),
      });
  },
  examples: {
    valid: [
      {
        title: 'a unit cost and a subsidy',
        text: projectForm(`
          成本指标 | 经济成本指标 | 单卷扫描成本 | ≤4元/卷
          成本指标 | 社会成本指标 | 对群众生活的影响 | 无`),
      },
    ],
    invalid: [
      {
        title: 'a time limit as a cost',
        message: 'time',
        text: projectForm('产出指标 | 成本指标 | ⟦扫描完成时限⟧ | 2025年12月底前'),
      },
      {
        title: 'heads as a cost',
        message: 'count',
        text: projectForm('成本指标 | 社会成本指标 | ⟦查档服务人数⟧ | 3000人'),
      },
      {
        title: 'paid in full',
        message: 'noCost',
        text: projectForm('成本指标 | 经济成本指标 | ⟦资金投入⟧ | 足额拨付'),
      },
    ],
  },
});
