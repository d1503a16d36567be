import { remembered } from '../../domain/text.js';
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

/** Finds which of some endings a name has, the longest first. */
function endings(words: readonly string[]): (name: string) => string | undefined {
  const byLast = new Map<string, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const last = word.slice(-1);
    const known = byLast.get(last);
    if (known) known.push(word);
    else byLast.set(last, [word]);
  }
  return (name) => byLast.get(name.charAt(name.length - 1))?.find((word) => name.endsWith(word));
}

const MEASURES: readonly (readonly [Measure, (name: string) => string | undefined])[] = [
  ['people', endings(PEOPLE_ENDINGS)],
  ['times', endings(TIMES_ENDINGS)],
  ['count', endings(COUNT_ENDINGS)],
  ['time-limit', endings(TIME_LIMIT_ENDINGS)],
  ['time', endings(TIME_ENDINGS)],
  ['money', endings(MONEY_ENDINGS)],
];
const rateEnding = endings(RATE_ENDINGS);
const notRateEnding = endings(NOT_RATE_ENDINGS);
const boundedEnding = endings(BOUNDED_RATE_ENDINGS);
const highEnding = endings(HIGH_RATE_ENDINGS);
const satisfactionEnding = endings(SATISFACTION_ENDINGS);
const unwantedEnding = endings(UNWANTED_ENDINGS);
const wantedEnding = endings(WANTED_RATE_ENDINGS);
const WHOLE_COST = new Set<string>(WHOLE_COST_NAMES);
/** 不满意率, 未达标率, 挽回经济损失率: the opposite of what the ending says. */
const NEGATED = /[不未非无][^不未非无]{0,2}$|(?:挽回|避免|减[少轻]|止)[\u4e00-\u9fff]{0,4}$/;

/** The part of a name that tells the measure: closing brackets, also clipped ones, and a leading number are gone. */
export const measuredName = remembered((name) => {
  let core = /^\d/.test(name) ? name.replace(/^\d{1,2}[.、．]/, '') : name;
  if (/[(（]/.test(core)) core = core.replace(/[(（][^()（）]*[)）]?$/, '');
  return core.replace(/[“”"'‘’。；;，,：:]+$/, '');
});

export const measureOf = (name: string): Measure | undefined => measureNamed(name) ?? undefined;
const measureNamed = remembered((name) => findMeasure(name) ?? null);

function findMeasure(name: string): Measure | undefined {
  const core = measuredName(name);
  if (rateEnding(core)) return notRateEnding(core) && !/[有无失显]效率$/.test(core) ? undefined : 'rate';
  return MEASURES.find(([, ending]) => ending(core) !== undefined)?.[0];
}

const endsPlainly = (ending: (name: string) => string | undefined): ((name: string) => boolean) =>
  remembered((name) => {
    const core = measuredName(name);
    const end = ending(core);
    return end !== undefined && !NEGATED.test(core.slice(0, -end.length));
  });

/** A rate of which more than the whole is impossible. */
export const isBoundedRate = (name: string): boolean => boundedEnding(measuredName(name)) !== undefined;
/** A rate that no target would set low. */
export const isHighRate = endsPlainly(highEnding);
export const isSatisfaction = endsPlainly(satisfactionEnding);
/** Something that should be rare: errors, complaints, adjustments. */
export const isUnwanted = endsPlainly(unwantedEnding);
/** A rate of which more is better. */
export const isWantedRate = endsPlainly(wantedEnding);
/** 压减文件数, 较上年事故起数下降, 接待人次（同比增长）: by how much something is to rise or fall, which is told in per cent. */
export const isChange = remembered((name) =>
  /[增升降]幅|^(?:压[减缩]|精简|提升)|增[加长]|提高|上升|减少|下降|降低|压减|同比|[较比](?:上年|去年|往年)/.test(name),
);
/** The cost of the whole project, comparable with its budget. */
export const isWholeCost = (name: string): boolean => WHOLE_COST.has(measuredName(name));
