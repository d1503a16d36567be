import { budgetOf, costFigure } from '../../check/indicators/cost.js';
import { showingIndicator, wordsOf } from '../../check/indicators/evidence.js';
import { isWholeCost } from '../../check/indicators/measure.js';
import {
  type IndicatorReading,
  indicatorsByForm,
  isProject,
  isQuantitative,
  moneyUnit,
  printedValue,
} from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { type Interval, meets, product } from '../../domain/interval.js';
import { counted, printedMoney, writeMoney } from '../../domain/number.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';
import { isPerHead } from '../../forms/indicator-units.js';
import { projectForm } from './_example.js';

/** Heads in one, as a plain number; undefined for other indicators. */
function headsOf(reading: IndicatorReading): Interval | undefined {
  if (reading.value.is !== 'number' || reading.family !== 'people') return undefined;
  if (reading.unit === '万人') return product(counted(reading.value.decimal), counted('10000'));
  return /^(?:人|名|位|户)$/.test(reading.unit ?? '') ? counted(reading.value.decimal) : undefined;
}

function perHeadOf(reading: IndicatorReading): Interval | undefined {
  const unit = reading.unit && isPerHead(reading.unit) ? moneyUnit(reading.unit.split('/')[0] ?? null) : undefined;
  if (reading.value.is !== 'number' || !unit) return undefined;
  // The rate is fixed by rule, so its last digit is taken as exact: the heads would multiply any slack.
  const { low, high } = printedMoney(reading.value.decimal, unit);
  const exact = (low + high) / 2n;
  return { low: exact, high: exact };
}

const only = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);
const isFloor = (reading: IndicatorReading): boolean => reading.operator === '≥' || reading.operator === '>';
const isCap = (reading: IndicatorReading): boolean => reading.operator === '≤' || reading.operator === '<';

export default defineRule({
  code: 'PER029',
  name: 'per-head-times-heads',
  meta: {
    title: { zh: '人均标准 × 人数应与总成本、项目预算相符', en: 'Rate per head × heads fits the total cost' },
    why: {
      zh: '标准和人数都只设下限、总成本只设上限，任何一项超额完成都会突破总成本。',
      en: 'With floors on rate and heads and a ceiling on their product, doing better breaks the budget.',
    },
    remedy: {
      zh: '人均标准改用“=”或“≤”，并按人数重新核算总成本。',
      en: 'Fix the rate with = or ≤ and compute the total cost from the heads.',
    },
    severity: 'error',
    basis: [TARGET_MANAGEMENT],
    needs: ['indicators'],
    messages: {
      squeezed: {
        zh: '{form}：“{rate}”{rateValue} × “{heads}”{headsValue}，至少需 {least} 元，而“{name}”为 {value}，相互矛盾。',
        en: 'The {formEn}: {rateValue} × {headsValue} needs at least {least} yuan, yet “{name}” is {value}.',
      },
      differs: {
        zh: '{form}：“{rate}”{rateValue} × “{heads}”{headsValue} = {least} 元，与预算 {budget} 不符。',
        en: 'The {formEn}: {rateValue} × {headsValue} = {least} yuan, against a budget of {budget}.',
        severity: 'advice',
      },
    },
  },
  check(view, report) {
    for (const [form, all] of indicatorsByForm(view)) {
      if (!isProject(view, form)) continue;
      const readings = all.filter(isQuantitative);
      const rate = only(readings.filter(perHeadOf));
      const heads = only(readings.filter(headsOf));
      if (!rate || !heads) continue;
      const needed = product(perHeadOf(rate)!, headsOf(heads)!);
      const cost = only(readings.filter((reading) => isWholeCost(reading.name) && costFigure(reading)));
      const cap = cost && costFigure(cost)?.interval;
      const data = {
        ...wordsOf(cost ?? rate),
        rate: rate.name,
        rateValue: printedValue(rate),
        heads: heads.name,
        headsValue: printedValue(heads),
        least: writeMoney((needed.low + needed.high) / 2n, '元'),
      };
      const evidence = [showingIndicator(rate), showingIndicator(heads)] as const;
      // Only when the product is about the cost are the two surely told of the same people.
      const related = cap && needed.high * 100n >= cap.low * 98n && needed.low * 100n <= cap.high * 150n;
      if (cost && cap && related && isFloor(rate) && isFloor(heads) && isCap(cost) && needed.high >= cap.low) {
        report('squeezed', { data, evidence: [...evidence, showingIndicator(cost)] });
        continue;
      }
      const budget = budgetOf(form);
      if (!budget) continue;
      const near = budget.amounts.some(
        (amount) => needed.high * 100n >= amount.low * 80n && needed.low * 100n <= amount.high * 125n,
      );
      if (budget.amounts.some((amount) => meets(amount, needed))) report.holds();
      else if (near)
        report('differs', {
          data: { ...data, budget: `${budget.text}${budget.unit}` },
          evidence: [...evidence, budget.evidence],
        });
    }
  },
  examples: {
    valid: [
      {
        title: '150 元 × 300 = 4.5 万元',
        text: projectForm(
          `成本指标 | 经济成本指标 | 培训补助标准 | =150元/人
           成本指标 | 经济成本指标 | 项目总成本 | ≤4.5万元
           产出指标 | 数量指标 | 培训人数 | ≥300人`,
          { amount: '4.5' },
        ),
      },
    ],
    invalid: [
      {
        title: 'floors under a ceiling',
        message: 'squeezed',
        text: projectForm(
          `成本指标 | 经济成本指标 | ⟦培训补助标准⟧ | ≥150元/人
           成本指标 | 经济成本指标 | 项目总成本 | ≤45000元
           产出指标 | 数量指标 | 培训人数 | ≥300人`,
          { amount: '4.5' },
        ),
      },
    ],
  },
});
