import type { Indicator, Operator, TargetForm } from '../../domain/book.js';
import type { EvaluatedIndicator, SelfEvaluation } from '../../domain/evaluation.js';
import { exactly, type Interval } from '../../domain/interval.js';
import { isMoneyUnit, readDecimal, scaled } from '../../domain/number.js';
import type { Bilingual } from '../../domain/place.js';
import { remembered, squeezed } from '../../domain/text.js';
import { type FirstKind, firstKind, type SecondKind, secondKind } from '../../forms/indicator-kinds.js';
import { type UnitFamily, unitFamily } from '../../forms/indicator-units.js';
import { formName } from '../evaluations/figures.js';
import { isPlainText } from '../structure/from-words.js';
import { type BookView, perBook } from '../view.js';
import { type Measure, measureOf } from './measure.js';

/** One indicator with the meaning of its words: what it measures, in what, how it should go. */
export interface IndicatorReading {
  readonly form: TargetForm;
  readonly indicator: Indicator;
  /** Level 3 without spaces; an empty string where none is printed. */
  readonly name: string;
  readonly measure: Measure | undefined;
  readonly first: FirstKind | undefined;
  readonly second: SecondKind | undefined;
  readonly value: IndicatorValue;
  readonly unit: string | null;
  readonly family: UnitFamily | undefined;
  readonly operator: Operator | null;
  /** What messages call the form where it is a self-evaluation. */
  readonly formWords?: Bilingual;
}

type IndicatorValue =
  | { readonly is: 'number'; readonly decimal: string; readonly interval: Interval }
  /** A point in time or a period: 2024年底, 2025年1月1日-2025年12月31日. */
  | { readonly is: 'date'; readonly text: string }
  | { readonly is: 'words'; readonly text: string }
  | { readonly is: 'none' };

/** All indicators of a book that are read beyond doubt; none of a blank form. Built once per check. */
export const indicatorsOf = perBook((view): readonly IndicatorReading[] => {
  const readings: IndicatorReading[] = [];
  if (view.book.document?.type === 'blank-form') return readings;
  for (const { form, indicator } of view.indicators)
    if (!indicator.doubtful && !isUnitRow(indicator) && !isBesideValue(form, indicator))
      readings.push(readIndicator(form, indicator, readings.at(-1)));
  return readings;
});

/** 棠溪县实验中学 1119.86: what a unit has for all of its projects, on a line of its own between them. */
const isUnitRow = ({ level3, operator, unit, value }: Indicator): boolean =>
  operator === null && unit === null && /^\d/.test(value ?? '') && UNIT_NAME.test(squeezed(level3 ?? ''));
const UNIT_NAME = /[\u4e00-\u9fff]{3}(?:[局厅]|委员会|机关|本级|学校|[小中]学|幼儿园|医院|卫生院|人民政府)$/;

/**
 * Whether this row or one beside it has a value or a unit for its name (元/件, 2023年10月底, 有所提升): lines without cells that were
 * taken for one another, so that the value of neither is its own.
 */
function isBesideValue({ indicators, at }: TargetForm, indicator: Indicator): boolean {
  if (!isPlainText(at)) return false;
  const index = indicators.indexOf(indicator);
  return [index - 1, index, index + 1].some((place) => NO_NAME.test(squeezed(indicators[place]?.level3 ?? '')));
}
const NO_NAME =
  /^(?:(?:20\d\d|本)?年(?:\d{1,2}月)?(?:\d{1,2}日)?[底前末内]{0,2}|(?:万?元|人次?|次|件|个|户|亩|天)\/[\u4e00-\u9fff]{1,3}|(?:有所|持续|逐步|不断|进一步|明显|显著|有效)(?:提升|提高|改善|增强|加强|完善|优化|缓解|下降|降低|减少))$/;

/**
 * The indicators of target forms and those of self-evaluations that print them in columns: what was asked for is no more
 * possible where its result stands beside it.
 */
export const allIndicatorsOf = perBook((view): readonly IndicatorReading[] => {
  const evaluated = (view.book.evaluations ?? []).filter(({ ruled }) => ruled);
  return evaluated.length === 0 ? indicatorsOf(view) : [...indicatorsOf(view), ...evaluated.flatMap(readEvaluated)];
});

function readEvaluated(evaluation: SelfEvaluation): IndicatorReading[] {
  const indicators = evaluation.indicators.filter(({ doubtful }) => !doubtful).map(targetOf);
  const { code, name, unit, goal, at } = evaluation;
  const form: TargetForm = { code, name, amount: null, unit, goal, fields: [], indicators, at, executionWeight: null };
  return indicators.map((one) => ({ ...readIndicator(form, one), formWords: formName(evaluation) }));
}

const targetOf = ({ weight, ...one }: EvaluatedIndicator): Indicator => ({
  ...one,
  weight: weight?.value ?? null,
  explanation: null,
});

/** The indicators by form, in printed order; forms without certain indicators are left out. */
export const indicatorsByForm = perBook((view) => byForm(indicatorsOf(view)));

/** The same with the self-evaluations. */
export const allIndicatorsByForm = perBook((view) => byForm(allIndicatorsOf(view)));

function byForm(readings: readonly IndicatorReading[]): ReadonlyMap<TargetForm, readonly IndicatorReading[]> {
  const groups = new Map<TargetForm, IndicatorReading[]>();
  for (const reading of readings) {
    const group = groups.get(reading.form);
    if (group) group.push(reading);
    else groups.set(reading.form, [reading]);
  }
  return groups;
}

/** `above` is the reading of the row above, which most often has the same kind. */
function readIndicator(form: TargetForm, indicator: Indicator, above?: IndicatorReading): IndicatorReading {
  const { level1, level2 } = indicator;
  const name = squeezed(indicator.level3 ?? '');
  const value = readValue(indicator);
  const unit = indicator.unit === null ? null : squeezed(indicator.unit) || null;
  return {
    form,
    indicator,
    name,
    measure: measureOf(name),
    first: above?.indicator.level1 === level1 ? above.first : firstKind(level1 && squeezed(level1)),
    second: above?.indicator.level2 === level2 ? above.second : secondKind(level2 && squeezed(level2)),
    value,
    unit,
    family: unit === null ? undefined : unitFamily(unit),
    operator: indicator.operator,
  };
}

const DATED = /(?:19|20)\d{2}(?:年|[.\-/]\d{1,2})|^\d{1,2}月(?:\d|底|初|末|中|前|份)|^(?:年|月|季度)?[底末]前?$/;

const readValue = ({ value }: Indicator): IndicatorValue => (value === null ? { is: 'none' } : meantBy(value));

const meantBy = remembered((printed): IndicatorValue => {
  if (squeezed(printed) === '') return { is: 'none' };
  const text = squeezed(onceOnly(printed));
  const decimal = readDecimal(text);
  if (decimal !== undefined) return { is: 'number', decimal, interval: exactly(scaled(decimal)) };
  return DATED.test(text) ? { is: 'date', text } : { is: 'words', text };
});

/** A number that stands in two columns (44,561 44,561) is one number. */
function onceOnly(value: string): string {
  if (!/\s/.test(value)) return value;
  const [first = '', second, ...rest] = value.trim().split(/\s+/);
  return first === second && rest.length === 0 ? first : value;
}

/** The stated number, in units of 10⁻⁸; undefined for words and dates. */
export const numberOf = (reading: IndicatorReading): bigint | undefined =>
  reading.value.is === 'number' ? reading.value.interval.low : undefined;

/** True for a number that is printed as a quantity: a bare number filed as 定性 is none. */
export const isQuantitative = (reading: IndicatorReading): boolean =>
  reading.value.is === 'number' && reading.operator !== '定性';

/** True for what is filed as a cost, on either level. */
export const isCost = ({ first, second }: IndicatorReading): boolean =>
  first === 'cost' || second === 'cost' || second === 'economic-cost';

/** True for the forms of projects, false for the department's own. */
export const isProject = (view: BookView, form: TargetForm): boolean => form !== view.book.targets.department;

/** True when an amount in this unit can be compared with money: 元, 万元, and 万 for short. */
export const moneyUnit = (unit: string | null) => (unit === '万' ? '万元' : isMoneyUnit(unit) ? unit : undefined);

/** The value as printed for messages: ≥95%, ≤64320000元, 每月. */
export function printedValue(reading: IndicatorReading): string {
  const { indicator, operator, value } = reading;
  const sign = operator && operator !== '定性' ? operator : '';
  const text = value.is === 'number' ? value.decimal : value.is === 'none' ? '' : value.text;
  return `${sign}${text}${value.is === 'number' ? (indicator.unit ?? '') : ''}`;
}
