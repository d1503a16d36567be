import { unitFamily } from '../../forms/indicator-units.js';
import { type IndicatorReading, numberOf } from './reading.js';

/** True when a number stands without a unit, and the name does not give one in brackets either: 培训人数（人）. */
export const lacksUnit = (reading: IndicatorReading): boolean =>
  reading.unit === null && reading.value.is === 'number' && !unitInName(reading.name);

function unitInName(name: string): boolean {
  const bracket = /[(（]([^()（）]{1,6})[)）]$/.exec(name)?.[1];
  return bracket !== undefined && unitFamily(bracket.replace(/^单位[:：]?/, '')) !== 'other';
}

/**
 * True when units are missing throughout: the document has no unit column, or it was lost on the way. That is one thing
 * to say, not fifty.
 */
export function unitsAreLost(quantities: readonly IndicatorReading[]): boolean {
  const positive = quantities.filter((reading) => numberOf(reading) !== 0n);
  const lacking = positive.filter(lacksUnit).length;
  return lacking >= 8 && lacking * 10 >= positive.length * 7;
}
