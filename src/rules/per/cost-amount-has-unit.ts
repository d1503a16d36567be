import { budgetOf, type ProjectBudget } from '../../check/indicators/cost.js';
import { showingIndicator, wordsOf } from '../../check/indicators/evidence.js';
import {
  type IndicatorReading,
  indicatorsOf,
  isProject,
  isQuantitative,
  numberOf,
} from '../../check/indicators/reading.js';
import { lacksUnit, unitsAreLost } from '../../check/indicators/units.js';
import { defineRule } from '../../check/rule.js';
import { meets } from '../../domain/interval.js';
import { type MoneyUnit, printedMoney } from '../../domain/number.js';
import { INDICATOR_GUIDE } from '../../forms/basis.js';
import { projectForm } from './_example.js';

const isAmount = (reading: IndicatorReading): boolean =>
  reading.measure === 'money' || (reading.second === 'economic-cost' && reading.measure === undefined);

/** The unit in which the bare number would be the project's budget. */
const unitThatFits = (reading: IndicatorReading, budget: ProjectBudget): MoneyUnit | undefined =>
  reading.value.is !== 'number'
    ? undefined
    : (['元', '万元'] as const).find((unit) => {
        const amount = printedMoney((reading.value as { decimal: string }).decimal, unit);
        return budget.amounts.some((known) => meets(known, amount));
      });

export default defineRule({
  code: 'PER014',
  name: 'cost-amount-has-unit',
  meta: {
    title: { zh: '成本金额应注明单位', en: 'A cost target says in which unit it is' },
    why: {
      zh: '表头为万元而指标值按元填写又不注单位，读起来相差一万倍。',
      en: 'An amount in yuan without its unit, in a form headed 万元, reads ten thousand times too large.',
    },
    remedy: { zh: '补注“元”或“万元”，与表内口径一致。', en: 'Add 元 or 万元, the same as in the rest of the form.' },
    severity: 'warning',
    basis: [INDICATOR_GUIDE],
    needs: ['indicators'],
    messages: {
      otherUnit: {
        zh: '{form}的“{name}”指标值 {value} 没有单位；项目预算为 {budget}，该值应是以“{unit}”计，与本表口径（{own}）不一致。',
        en: '“{name}” of the {form} is {value} without a unit: with a budget of {budget} it must be in {unit}, while the form is in {own}.',
      },
      missing: {
        zh: '{form}的“{name}”指标值 {value} 没有金额单位。',
        en: 'The amount {value} of “{name}” in the {form} has no unit.',
      },
      sameUnit: {
        zh: '{form}的“{name}”指标值 {value} 没有金额单位（数值与预算 {budget} 相同）。',
        en: 'The amount {value} of “{name}” in the {form} has no unit (it equals the budget of {budget}).',
        severity: 'advice',
      },
    },
  },
  check(view, report) {
    const quantities = indicatorsOf(view).filter(isQuantitative);
    if (unitsAreLost(quantities)) return report.unknown({ zh: '计量单位普遍缺失', en: 'units are missing throughout' });
    for (const reading of quantities) {
      if (!isAmount(reading) || numberOf(reading) === 0n) continue;
      if (!lacksUnit(reading)) {
        report.holds();
        continue;
      }
      const budget = isProject(view, reading.form) ? budgetOf(reading.form) : undefined;
      const unit = budget && unitThatFits(reading, budget);
      const message = !budget || !unit ? 'missing' : unit === budget.unit ? 'sameUnit' : 'otherUnit';
      report(message, {
        data: {
          ...wordsOf(reading),
          budget: budget ? `${budget.text}${budget.unit}` : '',
          unit: unit ?? '',
          own: budget?.unit ?? '',
        },
        evidence: budget ? [showingIndicator(reading), budget.evidence] : [showingIndicator(reading)],
        ...(unit && budget && unit !== budget.unit ? { expected: `${budget.text}${budget.unit}` } : {}),
      });
    }
  },
  examples: {
    valid: [{ title: 'in 元, and said so', text: projectForm('成本指标 | 经济成本指标 | 资金投入 | 200000元') }],
    invalid: [
      {
        title: 'yuan in a form in 万元',
        message: 'otherUnit',
        text: projectForm('成本指标 | 经济成本指标 | ⟦资金投入⟧ | 200000'),
      },
    ],
  },
});
