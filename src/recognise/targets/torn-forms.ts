import type { FormDraft } from './form-layout.js';
import type { IndicatorDraft } from './indicator.js';
import { isUnit } from './vocabulary.js';

/** 97%15任务按期完成率: a value and a weight run into the next name; 31200127T000000000001: a project's code. */
const RUN_INTO = /^\d+(?:\.\d+)?[%％]\d*[\u4e00-\u9fff]|^[0-9A-Z]{15,27}$/;
/** 项目总成本万元 without a unit of its own, 项目金额(万元)绩效目标: cells that ran together. */
const TOGETHER = /[\u4e00-\u9fff]万元$|[(（]万元[)）]/;
/** Signs and labels that stand in the columns of indicators, and heads of those of projects. */
const OF_INDICATORS =
  /[≥≤]|(?:数量|质量|时效|满意)指标|度指标|[一二三]级指标|[正反逆]向指标|定[量性]指标|(?:项目|单位)名称|项目类别|预算数/;

/** 人次, 场: no name. 慰问金/人 is one. */
const isBareUnit = (name: string): boolean => isUnit(name) && !/[/／]/.test(name);

const isTornName = ({ level3, unit }: IndicatorDraft): boolean =>
  level3 !== null &&
  (level3.length === 1 || isBareUnit(level3) || RUN_INTO.test(level3) || (unit === null && TOGETHER.test(level3)));

const isTorn = ({ name, indicators }: FormDraft): boolean =>
  indicators.some(isTornName) || (name !== null && indicators.length > 0 && OF_INDICATORS.test(name));

/** ≥300人, 100%, 2025年底, 每月: a value where the name should stand, for blank cells before it were lost. */
const VALUE =
  /^(?:[≥≤＝=＞＜><]\s*\d.*|\d+(?:\.\d+)?\s*[%％]?|20\d{2}年(?:[年底末内前]|\d{1,2}月[底末前]{0,2})*|每[年月季周日]度?)$/;
const isMoved = ({ level3, value }: IndicatorDraft): boolean => level3 !== null && value === null && VALUE.test(level3);

/**
 * Forms printed together, all in doubt where the words of one are torn: a unit or a single character stands as the name of an
 * indicator, or what belongs to indicators in the name of a project. Others of the same print are torn where it does not show.
 * A form with a value for a name is in doubt by itself: rows of it lost blank cells.
 */
export function withTornInDoubt(forms: readonly FormDraft[]): readonly FormDraft[] {
  if (forms.some(isTorn)) return forms.map(inDoubt);
  return forms.map((form) => (form.indicators.some(isMoved) ? inDoubt(form) : form));
}

const inDoubt = (form: FormDraft): FormDraft => ({
  ...form,
  indicators: form.indicators.map((one) => ({ ...one, doubtful: true })),
});
