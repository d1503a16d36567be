import type { EvaluatedIndicator } from '../../domain/evaluation.js';
import { SCALE } from '../../domain/interval.js';
import { readDecimal, scaled } from '../../domain/number.js';
import { isRateUnit, resultIn } from '../../domain/results.js';

/**
 * Whether an indicator's result reaches its target: both numbers in the same unit, the target's sign printed. Undefined where
 * words, dates, ranges or other units leave it open.
 */
export function isReached(indicator: EvaluatedIndicator): boolean | undefined {
  const { operator, value, unit, doubtful } = indicator;
  if (doubtful || value === null || operator === '定性') return undefined;
  const target = readDecimal(value);
  const result = resultIn(indicator);
  if (target === undefined || result === undefined) return undefined;
  const [wanted, got] = [scaled(target), scaled(result)];
  // 0.97 may stand for 97 %.
  if (isRateUnit(unit) && got <= SCALE && wanted > SCALE) return undefined;
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
      return isRateUnit(unit) && wanted === 100n * SCALE ? got >= wanted : undefined;
  }
}
