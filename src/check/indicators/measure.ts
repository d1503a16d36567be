import {
  BOUNDED_RATE_ENDINGS,
  COUNT_ENDINGS,
  HIGH_RATE_ENDINGS,
  MONEY_ENDINGS,
  NOT_RATE_ENDINGS,
  PEOPLE_ENDINGS,
  RATE_ENDINGS,
  SATISFACTION_ENDINGS,
  TIME_ENDINGS,
  TIME_LIMIT_ENDINGS,
  TIMES_ENDINGS,
  UNWANTED_ENDINGS,
  WANTED_RATE_ENDINGS,
  WHOLE_COST_NAMES,
} from '../../forms/indicator-vocabulary.js';

/** What an indicator's name says it measures. `time` is looser than `time-limit`: it may be a date. */
export type Measure = 'rate' | 'people' | 'times' | 'count' | 'time-limit' | 'time' | 'money';

const endsWithOneOf = (words: readonly string[]): RegExp =>
  new RegExp(`(?:${[...words].sort((a, b) => b.length - a.length).join('|')})$`);

const MEASURES: readonly (readonly [Measure, RegExp])[] = [
  ['people', endsWithOneOf(PEOPLE_ENDINGS)],
  ['times', endsWithOneOf(TIMES_ENDINGS)],
  ['count', endsWithOneOf(COUNT_ENDINGS)],
  ['time-limit', endsWithOneOf(TIME_LIMIT_ENDINGS)],
  ['time', endsWithOneOf(TIME_ENDINGS)],
  ['money', endsWithOneOf(MONEY_ENDINGS)],
];
const RATE = endsWithOneOf(RATE_ENDINGS);
const NOT_RATE = endsWithOneOf(NOT_RATE_ENDINGS);
const BOUNDED = endsWithOneOf(BOUNDED_RATE_ENDINGS);
const HIGH = endsWithOneOf(HIGH_RATE_ENDINGS);
const SATISFACTION = endsWithOneOf(SATISFACTION_ENDINGS);
const UNWANTED = endsWithOneOf(UNWANTED_ENDINGS);
const WANTED = endsWithOneOf(WANTED_RATE_ENDINGS);
const WHOLE_COST = new Set<string>(WHOLE_COST_NAMES);
/** 不满意率, 未达标率: the opposite of what the ending says. */
const NEGATED = /[不未非无][^不未非无]{0,2}$/;

/** The part of a name that tells the measure: closing brackets, also clipped ones, and a leading number are gone. */
export const measuredName = (name: string): string =>
  name
    .replace(/^\d{1,2}[.、．]/, '')
    .replace(/[(（][^()（）]*[)）]?$/, '')
    .replace(/[“”"'‘’。；;，,：:]+$/, '');

export function measureOf(name: string): Measure | undefined {
  const core = measuredName(name);
  if (RATE.test(core)) return NOT_RATE.test(core) ? undefined : 'rate';
  return MEASURES.find(([, ending]) => ending.test(core))?.[0];
}

const endsPlainly = (ending: RegExp, name: string): boolean => {
  const core = measuredName(name);
  const match = ending.exec(core);
  return match !== null && !NEGATED.test(core.slice(0, match.index));
};

/** A rate of which more than the whole is impossible. */
export const isBoundedRate = (name: string): boolean => BOUNDED.test(measuredName(name));
/** A rate that no target would set low. */
export const isHighRate = (name: string): boolean => endsPlainly(HIGH, name);
export const isSatisfaction = (name: string): boolean => endsPlainly(SATISFACTION, name);
/** Something that should be rare: errors, complaints, adjustments. */
export const isUnwanted = (name: string): boolean => endsPlainly(UNWANTED, name);
/** A rate of which more is better. */
export const isWantedRate = (name: string): boolean => endsPlainly(WANTED, name);
/** The cost of the whole project, comparable with its budget. */
export const isWholeCost = (name: string): boolean => WHOLE_COST.has(measuredName(name));
