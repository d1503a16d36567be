import { readDecimal, scaled } from '../../domain/number.js';
import { matchesOf, squeezed } from '../../domain/text.js';
import { measuredName } from './measure.js';
import { type IndicatorReading, isQuantitative, numberOf } from './reading.js';

/** So many things, heads or yuan that a goal text tells. */
interface GoalCount {
  /** In units of 10⁻⁸, with 万 and 亿 multiplied out. */
  readonly amount: bigint;
  readonly unit: string;
  /** What stands before the number in its clause. */
  readonly before: string;
  /** 乡道养护 of 对386公里乡道进行养护: what follows the unit in its clause. */
  readonly behind: string;
  /** The clause up to the unit. */
  readonly words: string;
  /** About so many, a part, a rise, a stock of earlier years: not what an indicator states. */
  readonly loose: boolean;
  /** At least so many. */
  readonly floor: boolean;
}

const COUNT =
  /(?<![\d.第])(\d{1,9}(?:,\d{3})*(?:\.\d+)?)([千万亿])?(个?工作日|人次|[户家件台座]次|场次|班次|批次|平方公里|平方米|立方米|公里|千米|公顷|小时|分钟|公斤|千克|个(?!月|季度|百分点|小时|年)|[人名位户家所场期次件份篇项处座台套辆亩吨株头只尾羽起例宗笔枚眼间栋幢组种盆批张页册卷条部门届轮天元])/g;
const CLAUSE = /[，,。；;：:、（）()]/;
const CLAUSE_OR_NUMBER = /[，,。；;：:、（）()\d]/;
const LOOSE_BEFORE =
  /其中|累计|上年|去年|往年|较|比|增|提[高升]|减|下降|共有|现有|原有|已|约$|近$|超$|余|[两三四五]年|期内|规划|力争|争取|突破|分别|各|至$|到20|以来|截至|[-—~～－]$/;
const LOOSE_BEHIND = /^(?:左右|上下|余|多|[-—~～至]|次?以上的|以下的|的)/;
const STEPS: Readonly<Record<string, bigint>> = { 千: 1000n, 万: 10000n, 亿: 100000000n };

/** The counts in a goal text. */
export function goalCounts(goal: string): GoalCount[] {
  const text = squeezed(goal);
  const counts: GoalCount[] = [];
  let end = 0;
  for (const match of matchesOf(text, COUNT)) {
    const decimal = readDecimal(match[1]!);
    if (decimal === undefined) continue;
    const ahead = text.slice(end, match.index);
    const before = ahead.split(CLAUSE).at(-1)!;
    end = match.index + match[0].length;
    counts.push({
      amount: scaled(decimal) * (STEPS[match[2] ?? ''] ?? 1n),
      unit: stemOf(match[3]!),
      before,
      behind: text
        .slice(end)
        .split(CLAUSE_OR_NUMBER, 1)[0]!
        .replace(/进行|实施|开展|日常/g, ''),
      words: `${before}${match[0]}`,
      floor: /(?:不少于|不低于|至少|≥)$/.test(before) || /^(?:及?以上)/.test(text.slice(end, end + 3)),
      loose: LOOSE_BEFORE.test(before) || LOOSE_BEHIND.test(text.slice(end, end + 4)),
    });
  }
  return counts;
}

const SAME_UNITS: readonly (readonly [RegExp, string])[] = [
  [/^[人名位]$/, '人'],
  [/^场次?$/, '场'],
  [/^个?工作日$/, '工作日'],
  [/^千米$/, '公里'],
  [/^批次?$/, '批次'],
  [/^千克$/, '公斤'],
];
const stemOf = (unit: string): string => SAME_UNITS.find(([words]) => words.test(unit))?.[1] ?? unit;

/** What an indicator counts in one of these units; undefined for other units, rates, grades and what is told per time. */
function countOf(
  reading: IndicatorReading,
  units: ReadonlySet<string>,
): { readonly amount: bigint; readonly unit: string } | undefined {
  if (reading.unit === null) return undefined;
  const [, step = '', printed = ''] =
    /^([千万亿])?([\u4e00-\u9fff]{1,4})(?:[（(].*[)）])?$/.exec(reading.unit.replace(/^([万千]?元)[/／].*$/, '$1')) ??
    [];
  const unit = printed === '' ? '' : stemOf(printed);
  const number = units.has(unit) && isQuantitative(reading) ? numberOf(reading) : undefined;
  return number === undefined ? undefined : { amount: number * (STEPS[step] ?? 1n), unit };
}

const ENDING =
  /(?:总?人次|人数|次数|户数|场次数?|场数|个数|期数|件数|座数|处数|班数|数量|总数|批次|班次|面积|里程|长度|规模|标准|费用|金额|单价|时限|时间|[家条台辆名份册页篇项栋间所套张株头座]数|数)$/;
const LEADING = /^(?:购置|采购|保障|完成|实施|组织|开展|举办|召开|发放|落实)/;
/** 干渠维修长度: what is told as 维修干渠 in a goal. */
const DEED =
  /^(.{2,})(维修|维护|养护|管护|清淤|疏浚|改造|购置|新建|建设|培训|监测|检测|抽检|整治|治理|防治|发放|硬化|更新|采购|安装|运维|修复|修缮|加固|印刷|处置|清运|新增|铺设|种植|补植)$/;
/** 人均月补贴, 元/人·月: paid by the month; a year is not told apart from nothing. */
const periodOf = (words: string): string | undefined =>
  /[月日天]|学期|季/.exec(words.replace(/工作日|日[常均]/g, ''))?.[0];
const EACH = /每|均|单[价位个]/;

/** The words of a name that a goal has to tell too. */
function coresOf(name: string): string[] {
  const core = measuredName(name).replace(ENDING, '');
  const short = core.replace(LEADING, '');
  const turned = core.replace(DEED, '$2$1');
  return [core, short, turned].filter((words, index) => words.length >= (index === 1 ? 3 : 4));
}

/** Whether the words hold all characters of the core in their order, most of them side by side; and how many are added. */
function added(words: string, core: string): number | undefined {
  let at = -1;
  let pairs = 0;
  for (let index = 0; index < core.length; index++) {
    const next = words.indexOf(core.charAt(index), at + 1);
    if (next < 0) return undefined;
    if (index > 0 && next === at + 1) pairs++;
    at = next;
  }
  return pairs * 10 >= (core.length - 1) * 6 ? words.length - core.length : undefined;
}

/** Words that any goal may put before what it counts. */
const FILLING =
  /^(?:\d{1,2}[.．]|计划|全年|预计|年内|本年|当年|20\d\d年|拟|将|共|为|对|向|落实|组织|开展|全[县市区省乡镇]|[县市区]级?|继续|力争|确保|不少于|不低于)+|(?:不少于|不低于|不超过|控制在|达到|达|为|共计?|约|≥|≤|至少|[:：])+$/g;
/** 为全县各馆配备装置: whom it is for, before the deed. */
const FOR_WHOM =
  /^[为对向给][\u4e00-\u9fff]{2,16}?(?=配备|发放|提供|购置|采购|安装|开展|实施|组织|举办|建设|更新|补助|培训)/;
const MOST_ADDED = 3;

interface CountApart {
  readonly count: GoalCount;
  readonly reading: IndicatorReading;
}

/**
 * Counts of a goal that an indicator states otherwise. Told only where nothing else can explain the number: one count of the goal
 * fits one indicator by its words, no other indicator states it, and the goal does not state the indicator's number anywhere.
 */
export function countsApart(goal: string, readings: readonly IndicatorReading[]): CountApart[] {
  const counts = goalCounts(goal);
  if (counts.length === 0) return [];
  const units = new Set(counts.map(({ unit }) => unit));
  const own = readings.flatMap((reading) => {
    const count = countOf(reading, units);
    return count ? [{ reading, ...count }] : [];
  });
  const apart: CountApart[] = [];
  for (const { reading, amount, unit } of own) {
    const alike = counts.filter((count) => count.unit === unit);
    if (alike.length === 0 || explains(counts, alike, amount)) continue;
    const fitting = alike.filter((count) => fits(count, reading, alike.length === 1));
    const [count] = fitting;
    if (!count || fitting.length > 1 || count.loose || count.amount === 0n) continue;
    if (own.some((other) => other.unit === unit && other.amount === count.amount)) continue;
    const rivals = own.filter((other) => other.unit === unit && fits(count, other.reading, true));
    const capped = reading.operator === '≤' || reading.operator === '<';
    const agrees = capped ? count.amount <= amount : count.floor && count.amount <= amount;
    if (rivals.length === 1 && !agrees) apart.push({ count, reading });
  }
  return apart;
}

function fits({ before, behind }: GoalCount, { name, unit }: IndicatorReading, alone: boolean): boolean {
  if (alone && isDeedOn(before, behind, name)) return true;
  const told = before.replace(FOR_WHOM, '').replace(FILLING, '');
  // 办案补贴每件150元 is 150元/件.
  const words =
    unit?.includes('/') && !EACH.test(name)
      ? told.replace(/^每[人名户家村亩件例台座个所生]|每[\u4e00-\u9fff]{1,2}$/, '')
      : told;
  if (EACH.test(words) !== EACH.test(name) || periodOf(told) !== periodOf(`${name}${unit ?? ''}`)) return false;
  // 亩均补助 of 茶园改造亩均补助.
  if (words.length >= 4 && EACH.test(words) && measuredName(name).endsWith(words)) return true;
  const plain = words.length > 1 ? words.replace(ENDING, '') : behind;
  const short = plain.replace(LEADING, '');
  return coresOf(name).some((core) => {
    const more = added(plain, core) === undefined ? undefined : (added(short, core) ?? added(plain, core));
    return more !== undefined && more <= (alone ? MOST_ADDED : 0);
  });
}

/** 保障14个社区运转 is what 保障社区数量 counts: the same deed before the number, the same things behind it. */
function isDeedOn(before: string, behind: string, name: string): boolean {
  const core = measuredName(name).replace(ENDING, '');
  const deed = LEADING.exec(core)?.[0];
  const things = deed === undefined ? '' : core.slice(deed.length);
  return deed !== undefined && things.length >= 2 && before.endsWith(deed) && behind.startsWith(things);
}

/** The goal states the number itself, or it is the sum or the product of what the goal states. */
function explains(counts: readonly GoalCount[], alike: readonly GoalCount[], amount: bigint): boolean {
  const values = alike.map((count) => count.amount);
  if (values.includes(amount) || values.reduce((sum, value) => sum + value, 0n) === amount) return true;
  return (
    isSumOfSome(values, amount) || values.some((one) => counts.some((other) => other.amount * one === amount * ONE))
  );
}

/** 东村3公里、西村4公里、南村2公里 are 9 公里. */
function isSumOfSome(values: readonly bigint[], amount: bigint): boolean {
  const sums = new Set<bigint>();
  for (const value of values.slice(0, MOST_PARTS)) for (const sum of [0n, ...sums]) sums.add(sum + value);
  return sums.has(amount);
}
const MOST_PARTS = 8;
const ONE = scaled('1');
