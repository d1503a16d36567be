import { isUnit } from '../targets/vocabulary.js';
import type { PrintHead } from './print-header.js';
import type { PrintRow } from './print-rows.js';

/** 12项100%: the values of two rows. */
const TWO_VALUES = /^[≥≤=＝<>＜＞≧≦]?\d[\d.,]*[^\d.,%/～~至—-]+\d[\d.]*%$/;
const NUMBER = /\d/;
/** 社会成本指标产出指标: the labels of two rows. */
const TWO_LABELS = /指标.*指标/;
/** 服务群众人次人次: the unit of the value beside it. */
const TWICE = /(.{1,2})\1$/;

/**
 * The rows, each value with the unit that a print sets apart; undefined where they show that places told them wrongly: two values
 * or labels of a level in one cell, a unit instead of a value or behind a name, one beside words while a number lacks its own.
 */
export function likelyRows(rows: readonly PrintRow[], heads: readonly PrintHead[]): readonly PrintRow[] | undefined {
  const value = heads.findIndex(({ role }) => role === 'value');
  const unit = heads.findIndex(({ role }) => role === 'unit');
  const whole = unit < 0 ? rows.map((row) => withUnit(row, value)) : rows;
  const name = heads.findIndex(({ role }) => role === 'level3');
  const levels = heads.flatMap(({ role }, at) => (role === 'level1' || role === 'level2' ? [at] : []));
  const isWrong = whole.some((row) => {
    if (levels.some((at) => TWO_LABELS.test(row[at]?.text ?? ''))) return true;
    const text = row[value]?.text ?? '';
    const twice = TWICE.exec(row[name]?.text ?? '')?.[1];
    return text === '' || TWO_VALUES.test(text) || (isUnit(text) && !NUMBER.test(text)) || (twice && isUnit(twice));
  });
  if (isWrong) return undefined;
  if (unit < 0) return whole;
  const isNumber = (row: PrintRow) => NUMBER.test(row[value]!.text);
  const hasUnit = (row: PrintRow) => row[unit] !== undefined;
  const isShifted = rows.some((row, at) => {
    const beside = [rows[at - 1], rows[at + 1]];
    return !isNumber(row) && hasUnit(row) && beside.some((other) => other && isNumber(other) && !hasUnit(other));
  });
  return isShifted ? undefined : whole;
}

/** ≥12 | 项, the unit in the column of remarks. */
function withUnit(row: PrintRow, value: number): PrintRow {
  const [own, beside] = [row[value], row[value + 1]];
  if (!own || !beside || !isUnit(beside.text) || !/\d$/.test(own.text)) return row;
  return row.with(value, { ...own, text: own.text + beside.text }).with(value + 1, undefined);
}
