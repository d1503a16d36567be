import type { EvaluatedIndicator } from './evaluation.js';
import { readDecimal } from './number.js';
import { squeezed } from './text.js';

/** A result in figures: 12300页, 97.5%. */
const RESULT = /^([\d,，]+(?:\.\d+)?)(%|[^\d%.,。；;、~～\-—至到()（）以上下内约超近]{0,6})$/;

/**
 * The number that 实际完成值 prints, in the unit of the target; undefined for words, dates, ranges and other units. A result
 * without a unit is in the target's.
 */
export function resultIn({ actual, unit }: Pick<EvaluatedIndicator, 'actual' | 'unit'>): string | undefined {
  const match = actual === null ? null : RESULT.exec(squeezed(actual));
  return match && sameUnit(unit, match[2]!) ? readDecimal(match[1]!) : undefined;
}

/** True for targets and results in per cent. */
export const isRateUnit = (unit: string | null): boolean => unit === '%' || unit === '百分比';

/** 12万页 and 123000页 are not compared. */
function sameUnit(unit: string | null, other: string): boolean {
  if (unit === null) return other === '';
  if (/^[十百千万亿]/.test(unit) && !isRateUnit(unit) && other !== unit) return false;
  return other === '' || other === squeezed(unit) || (isRateUnit(unit) && other === '%');
}
