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
import { defineRule, type Report } from '../../check/rule.js';
import { type Interval, meets, product } from '../../domain/interval.js';
import { counted, printedMoney, writeMoney } from '../../domain/number.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';
import { projectForm } from './_example.js';

/** 名, 位 and 人 are one unit; other things are counted in their own. */
const thing = (unit: string): string => (/^(?:人|名|位|人员)$/.test(unit) ? '人' : unit);

/** What is counted and how many; undefined for other indicators. */
function quantityOf(reading: IndicatorReading): { readonly of: string; readonly number: Interval } | undefined {
  const unit = reading.unit ?? '';
  if (reading.value.is !== 'number' || unit === '' || reading.family === 'money' || reading.family === 'percent')
    return undefined;
  const number = counted(reading.value.decimal);
  const [, tenThousand, of = ''] = /^(万?)([\u4e00-\u9fff]{1,3})$/.exec(unit) ?? [];
  return of === '' ? undefined : { of: thing(of), number: tenThousand ? product(number, counted('10000')) : number };
}

/** An amount of money for one of something (元/人, 元/卷); undefined for other indicators. */
function priceOf(reading: IndicatorReading): { readonly of: string; readonly money: Interval } | undefined {
  const [, money, of = ''] = /^([万千]?元)\/([\u4e00-\u9fff]{1,3})$/.exec(reading.unit ?? '') ?? [];
  const unit = moneyUnit(money ?? null);
  if (reading.value.is !== 'number' || !unit) return undefined;
  // A rate is fixed by rule, so its last digit is taken as exact: the quantity would multiply any slack.
  const { low, high } = printedMoney(reading.value.decimal, unit);
  const exact = (low + high) / 2n;
  return { of: thing(of), money: { low: exact, high: exact } };
}

const only = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);
const isFloor = (reading: IndicatorReading): boolean => reading.operator === '≥' || reading.operator === '>';
const isExact = (reading: IndicatorReading): boolean => reading.operator === '=' || reading.operator === null;
const isCap = (reading: IndicatorReading): boolean => reading.operator === '≤' || reading.operator === '<';

export default defineRule({
  code: 'PER029',
  name: 'per-head-times-heads',
  meta: {
    title: {
      zh: '人均标准 × 人数（单价 × 数量）应与总成本、项目预算相符',
      en: 'Rate per head × heads, or price × quantity, fits the total cost',
    },
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
        en: 'The {form}: {rateValue} × {headsValue} needs at least {least} yuan, yet “{name}” is {value}.',
      },
      differs: {
        zh: '{form}：“{rate}”{rateValue} × “{heads}”{headsValue} = {least} 元，与预算 {budget} 不符。',
        en: 'The {form}: {rateValue} × {headsValue} = {least} yuan, against a budget of {budget}.',
        severity: 'advice',
      },
    },
  },
  check(view, report) {
    for (const [form, all] of indicatorsByForm(view)) {
      if (!isProject(view, form)) continue;
      const readings = all.filter(isQuantitative);
      const prices = readings.filter(priceOf);
      for (const price of prices) {
        const of = priceOf(price)!.of;
        if (prices.filter((other) => priceOf(other)!.of === of).length > 1) continue;
        const quantity = only(readings.filter((reading) => quantityOf(reading)?.of === of));
        if (quantity) compare({ price, quantity, readings }, report);
      }
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
        title: 'more than the budget',
        message: 'differs',
        text: projectForm(
          `成本指标 | 经济成本指标 | ⟦单卷扫描单价⟧ | =4元/卷
           产出指标 | 数量指标 | 扫描档案数量 | =55000卷`,
        ),
      },
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

interface Pair {
  readonly price: IndicatorReading;
  readonly quantity: IndicatorReading;
  readonly readings: readonly IndicatorReading[];
}

function compare({ price, quantity, readings }: Pair, report: Report): void {
  const needed = product(priceOf(price)!.money, quantityOf(quantity)!.number);
  const cost = only(readings.filter((reading) => isWholeCost(reading.name) && costFigure(reading)));
  const cap = cost && costFigure(cost)?.interval;
  const data = {
    ...wordsOf(cost ?? price),
    rate: price.name,
    rateValue: printedValue(price),
    heads: quantity.name,
    headsValue: printedValue(quantity),
    least: writeMoney((needed.low + needed.high) / 2n, '元'),
  };
  const evidence = [showingIndicator(price), showingIndicator(quantity)] as const;
  // Only when the product is about the cost are the two surely told of the same people.
  const related = cap && needed.high * 100n >= cap.low * 98n && needed.low * 100n <= cap.high * 150n;
  if (cost && cap && related && isFloor(price) && isFloor(quantity) && isCap(cost) && needed.high >= cap.low) {
    report('squeezed', { data, evidence: [...evidence, showingIndicator(cost)] });
    return;
  }
  const budget = budgetOf(price.form);
  if (!budget) return;
  const within = (percent: bigint) =>
    budget.amounts.some(
      (amount) =>
        needed.high * 100n >= amount.low * (100n - percent) && needed.low * 100n <= amount.high * (100n + percent),
    );
  const beyond = budget.amounts.every((amount) => needed.low > amount.high);
  if (budget.amounts.some((amount) => meets(amount, needed))) report.holds();
  else if (within(25n))
    report('differs', {
      // Budgets are rounded and may pay for more besides; exact figures that need more than there is contradict it.
      severity: isExact(price) && isExact(quantity) && beyond && !within(2n) ? 'warning' : 'advice',
      data: { ...data, budget: `${budget.text}${budget.unit}` },
      evidence: [...evidence, budget.evidence],
    });
}
