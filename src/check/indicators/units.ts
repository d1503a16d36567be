import { SCALE } from '../../domain/interval.js';
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

/** Excel's numbers for the days of 2015 to 2034: what a date becomes when its cell loses its format. */
const FIRST_DAY = 42005n * SCALE;
const LAST_DAY = 49309n * SCALE;

/** True for a time target that is printed as the number of a day: 44561 for 2021年12月31日. */
export function isSerialDate(reading: IndicatorReading): boolean {
  const value = numberOf(reading);
  if (value === undefined || value < FIRST_DAY || value > LAST_DAY || value % SCALE !== 0n) return false;
  const timely = reading.measure === 'time' || reading.measure === 'time-limit' || reading.second === 'timeliness';
  return timely && (reading.unit === null || /^[\d,，]+$/.test(reading.unit) || reading.family === 'time');
}
