import type { TargetForm } from '../../domain/book.js';
import type { Figure } from '../../domain/figures.js';
import type { FindingEvidence } from '../../domain/findings.js';
import { gather } from '../../domain/gather.js';
import type { Interval } from '../../domain/interval.js';
import { isMoneyUnit, type MoneyUnit, printedMoney, readDecimal } from '../../domain/number.js';
import { squeezed } from '../../domain/text.js';
import { type IndicatorReading, moneyUnit } from './reading.js';

/** What a project has been given: its amount, and other totals that its form prints (年度, 实施期). */
export interface ProjectBudget {
  readonly text: string;
  readonly unit: MoneyUnit;
  /** In 万元; the form's amount first. */
  readonly amounts: readonly Interval[];
  readonly evidence: FindingEvidence;
}

const TOTAL_FIELD = /资金总额|总投资|总预算|预算总额|资金合计|项目总额/;

/** The budget that a project's form prints; undefined where it prints none. */
export function budgetOf(form: TargetForm): ProjectBudget | undefined {
  const text = form.amount === null ? undefined : readDecimal(form.amount);
  if (text === undefined || /^0(?:\.0*)?$/.test(text)) return undefined;
  const unit: MoneyUnit = isMoneyUnit(form.unit) ? form.unit : '万元';
  const others = gather(form.fields, (field) => {
    const value = TOTAL_FIELD.test(squeezed(field.name)) && field.value !== null ? readDecimal(field.value) : undefined;
    return value === undefined ? [] : [printedMoney(value, isMoneyUnit(field.unit) ? field.unit : unit)];
  });
  const amountField = form.fields.find((field) => field.value !== null && readDecimal(field.value) === text);
  return {
    text,
    unit,
    amounts: [printedMoney(text, unit), ...others],
    evidence: {
      at: amountField?.at ?? form.at,
      label: { zh: `项目“${form.name ?? ''}”预算`, en: `budget of “${form.name ?? ''}”` },
      value: `${text} ${unit}`,
    },
  };
}

/** The amount that an indicator states with its unit, as a figure; undefined for other indicators. */
export function costFigure(reading: IndicatorReading): Figure | undefined {
  const unit = moneyUnit(reading.unit);
  if (reading.value.is !== 'number' || !unit) return undefined;
  return {
    key: `indicator:${reading.indicator.id}`,
    kind: 'money',
    interval: printedMoney(reading.value.decimal, unit),
    text: reading.value.decimal,
    unit,
    at: reading.indicator.at,
    label: { zh: `指标“${reading.name}”`, en: `indicator “${reading.name}”` },
  };
}
