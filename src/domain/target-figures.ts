import type { TargetField, TargetForm } from './book.js';
import type { Figure } from './figures.js';
import { keptWith } from './kept.js';
import { isMoneyUnit, type MoneyUnit, printedMoney, readDecimal } from './number.js';
import type { Bilingual } from './place.js';

/**
 * True where the last words of a field's path are made of words for all money of this year alone, whatever a province
 * calls it: 资金金额, 当年预算, 支出预算总量, 2025年预算.
 */
export const isTotalOfYear = (path: string): boolean => TOTAL_OF_YEAR.test(path) && !/上年|去年|前年|采购/.test(path);
const TOTAL_OF_YEAR =
  /(?:^|\/)(?:\d{4}年度?|年度|本年度?|当年|全年|年初|项目|部门|单位|支出|预算|专项|整体|绩效|资金|申请|批复|安排|投资)*(?:总额|总量|金额|预算|预算数|总预算|总投资)$/;

/**
 * An amount of money in a field of a target form (年度资金总额, 其中：财政拨款 …); undefined for other fields.
 * `whenNone` is the unit of a field that is surely money although no unit is printed.
 */
export function fieldFigure(form: TargetForm, field: TargetField, whenNone?: MoneyUnit): Figure | undefined {
  const unit = (isMoneyUnit(field.unit) ? field.unit : form.unit) ?? whenNone ?? null;
  const decimal = field.value === null || !isMoneyUnit(unit) ? undefined : readDecimal(field.value);
  if (decimal === undefined || !isMoneyUnit(unit)) return undefined;
  const { zh, en } = nameOf(form);
  return {
    key: fieldKey(field, decimal),
    kind: 'money',
    interval: printedMoney(decimal, unit),
    text: decimal,
    unit,
    at: field.at,
    label: { zh: `${zh}“${field.name}”`, en: `${en}, ${field.name}` },
  };
}

const fieldKey = ({ at, name }: TargetField, decimal: string): string =>
  `field:${at.line ?? ''}:${at.column ?? ''}:${name}:${decimal}`;

/** The key of an amount of money in a field, for those who only count it. */
export function fieldFigureKey(form: TargetForm, field: TargetField): string | undefined {
  if (field.value === null || !isMoneyUnit(isMoneyUnit(field.unit) ? field.unit : form.unit)) return undefined;
  const decimal = readDecimal(field.value);
  return decimal === undefined ? undefined : fieldKey(field, decimal);
}

/** A form's own amount (资金总额, 预算数). */
export const formFigure = keptWith((form: TargetForm): Figure | undefined => {
  const decimal = form.amount === null ? undefined : readDecimal(form.amount);
  if (decimal === undefined || !isMoneyUnit(form.unit)) return undefined;
  const field = form.fields.find((one) => one.value === form.amount);
  const { zh, en } = nameOf(form);
  return {
    key: `target:${form.at.line ?? ''}/${form.code ?? ''}/${form.name ?? ''}`,
    kind: 'money',
    interval: printedMoney(decimal, form.unit),
    text: decimal,
    unit: form.unit,
    at: field?.at ?? form.amountAt ?? form.at,
    label: { zh: `${zh}资金总额`, en: `amount of ${en}` },
  };
});

function nameOf({ name }: TargetForm): Bilingual {
  const quoted = name ? `“${name}”` : '';
  return { zh: `绩效目标表${quoted}`, en: name ? `target form ${quoted}` : 'the target form' };
}
