import type { EvaluatedIndicator } from '../../domain/evaluation.js';
import { SCALE } from '../../domain/interval.js';
import { readDecimal, scaled } from '../../domain/number.js';
import { squeezed } from '../../domain/text.js';

/** A result in figures: 12300页, 97.5%. */
const RESULT = /^([\d,，]+(?:\.\d+)?)(%|[^\d%.,。；;、~～\-—至到()（）以上下内约超近]{0,6})$/;

/**
 * Whether an indicator's result reaches its target: both numbers in the same unit, the target's sign printed. Undefined where
 * words, dates, ranges or other units leave it open.
 */
export function isReached({ operator, value, unit, actual, doubtful }: EvaluatedIndicator): boolean | undefined {
  if (doubtful || value === null || actual === null || operator === '定性') return undefined;
  const target = readDecimal(value);
  const match = RESULT.exec(squeezed(actual));
  const result = match ? readDecimal(match[1]!) : undefined;
  if (target === undefined || result === undefined || !sameUnit(unit, match![2]!)) return undefined;
  const [wanted, got] = [scaled(target), scaled(result)];
  // 0.97 may stand for 97 %.
  if (isRate(unit) && got <= SCALE && wanted > SCALE) return undefined;
  switch (operator) {
    case '≥':
      return got >= wanted;
    case '>':
      return got > wanted;
    case '≤':
      return got <= wanted;
    case '<':
      return got < wanted;
    default:
      // Without a sign, or with =, only all of a whole leaves no doubt in which way it is missed.
      return isRate(unit) && wanted === 100n * SCALE ? got >= wanted : undefined;
  }
}

const isRate = (unit: string | null): boolean => unit === '%' || unit === '百分比';

/** 12万页 and 123000页 are not compared; a result without a unit is in the target's. */
function sameUnit(unit: string | null, other: string): boolean {
  if (unit === null) return other === '';
  if (/^[十百千万亿]/.test(unit) && other !== unit) return false;
  return other === '' || other === squeezed(unit) || (isRate(unit) && other === '%');
}
