import { isChinese } from '../../domain/text.js';
import { type Span, spanAt } from './spans.js';

/** What a number with its unit measures. `bare`: a number whose unit was left out. */
export type QuantityKind = 'money' | 'percent' | 'times' | 'count' | 'extent' | 'date' | 'bare';

/** A number as it stands in a paragraph, with its unit. */
export interface Quantity {
  readonly kind: QuantityKind;
  /** Decimal without separators, with its sign; for dates the words. */
  readonly value: string;
  readonly unit: string | null;
  readonly start: number;
  /** Behind the unit. */
  readonly end: number;
}

/** A year that the text names. */
export interface YearMention {
  readonly year: number;
  readonly start: number;
  readonly end: number;
}

const NUMBER = /\d+(?:[,，]\d{3}(?!\d))*(?:\.\d+)?/g;
const MONEY = /亿元|千万元|百万元|万元|千元|元(?![/／旦])|万(?=[，,。；;、）)]|用于|$)/y;
const PERCENT = /%|‰|个?百分点/y;
const EXTENT = /[万亿]?(?:平方公里|平方千米|平方米|㎡|m²|立方米|公里|千米|米|亩|公顷|吨)/y;
const COUNT =
  /[万亿]?(?:人次|批次|场次|课时|床位|台[（(]套[)）]|件[（(]套[)）]|套[（(]台[)）]|辆[（(]艘[)）]|个(?!月|工作日|小时|年|季度|百分|自然)|家(?!具)|项(?!目(?:年|总))|人(?!民|均|才|社|大|事)|名(?!录|称)|辆|台(?!账)|套|件|批(?!复|准)|次(?!月|年|要)|户(?!口)|所(?!属|需|有|以)|处(?!理|级|置|于)|条|组(?!织)|笔|宗|份(?!额)|期|场(?!所|地|景)|位(?!于|置)|支(?!出|付|持)|座|间(?!接)|栋|张|册|只|头|株|艘|架|篇|门|部(?!门|分|署|级|委|队)|节(?!能|约|日))/y;
const THRESHOLD = /(?:[（(]不?含[^）)]{0,6}[)）])?(?:及|或|含)?以[上下内]/y;
/** First characters of some of these: most figures are told by one look at what follows them. */
const BEGINS_MONEY = new Set('亿千百万元');
const BEGINS_PERCENT = new Set('%‰个百');
const BEGINS_THRESHOLD = new Set('（(不含及或以');
/** Of the words before a figure that tell what it is, only those matter that end so: most figures stand behind others. */
const MAY_MATTER = new Set(Array.from('第至过于少高足少在', (character) => character.charCodeAt(0)));
const LIMIT = /(?:不超过|不低于|不少于|不高于|不得超过|超过|小于|大于|高于|低于|不足|至少|控制在|[≥≤><≧≦])$/;
const NO_QUANTITY = /[年月日号时点周届级类款条章页版]|天|分钟|小时|[-~～—–]\d|个(?:月|工作日|小时|年|季度|自然)/y;
const DATE = /(?:19|20)\d{2}年\d{1,2}月(?:\d{1,2}日|[底末初])?/y;
/** 2026预算安排: the word 年 is left out. */
const YEAR = /(?:19|20)\d{2}(?=年|预算(?:安排|执行))/y;

const at = (pattern: RegExp, text: string, offset: number): string | undefined => {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0];
};

const stands = (pattern: RegExp, text: string, offset: number): boolean => {
  pattern.lastIndex = offset;
  return pattern.test(text);
};

/** Every number of a paragraph that states something, in goals also a limit (95%以上), and the years it names. */
export function readQuantities(
  text: string,
  from: number,
  isGoal = false,
): { quantities: Quantity[]; years: YearMention[] } {
  const quantities: Quantity[] = [];
  const years: YearMention[] = [];
  const titles = quotedTitles(text);
  NUMBER.lastIndex = from;
  for (let found = NUMBER.exec(text); found; found = NUMBER.exec(text)) {
    const start = found.index;
    const resume = start + found[0].length;
    if (!spanAt(titles, start)) {
      if (stands(YEAR, text, start))
        years.push({ year: Number.parseInt(found[0], 10), start, end: resume + (text[resume] === '年' ? 1 : 0) });
      const quantity = quantityAt(text, start, found[0], isGoal);
      if (quantity) quantities.push(quantity);
    }
    NUMBER.lastIndex = Math.max(resume, quantities.at(-1)?.end ?? 0);
  }
  return { quantities, years };
}

/** Stretches inside 《》, whose numbers belong to a title. */
function quotedTitles(text: string): Span[] {
  const titles: Span[] = [];
  for (let start = text.indexOf('《'); start >= 0; ) {
    const end = text.indexOf('》', start);
    if (end < 0) break;
    titles.push({ start, end });
    start = text.indexOf('《', end);
  }
  return titles;
}

function quantityAt(text: string, start: number, digits: string, isGoal: boolean): Quantity | undefined {
  const before = text.slice(Math.max(0, start - 5), start);
  const isBehindWord = !MAY_MATTER.has(text.charCodeAt(start - 1)) && isChinese(before.charAt(before.length - 1));
  if (!isBehindWord && (/[第A-Za-z〔【[．.]$/.test(before) || /\d[-~～—–至]$/.test(before))) return undefined;
  const date = digits.length === 4 ? at(DATE, text, start) : undefined;
  if (date) return { kind: 'date', value: date, unit: null, start, end: start + date.length };
  const behind = start + digits.length;
  if (stands(NO_QUANTITY, text, behind) || (!isBehindWord && !isGoal && LIMIT.test(before))) return undefined;
  const value = (isBehindWord ? '' : signOf(before)) + digits.replace(/[,，]/g, '');
  const measured = unitAt(text, behind);
  if (!measured) return isBareAmount(text, start, digits, behind) ? bare(value, start, behind) : undefined;
  const { kind, unit } = measured;
  const end = behind + unit.length;
  if (
    (!isGoal && BEGINS_THRESHOLD.has(text.charAt(end)) && stands(THRESHOLD, text, end)) ||
    isClassificationCode(text, start, digits, unit)
  )
    return undefined;
  if (kind === 'count' && digits.includes('.') && !/^[万亿]/.test(unit))
    return afterListNumber(digits, unit, behind, end);
  return { kind, value, unit, start, end };
}

const bare = (value: string, start: number, end: number): Quantity => ({ kind: 'bare', value, unit: null, start, end });

const signOf = (before: string): string => (/(?:^|[^\d年月日A-Za-z])[-−－]$/.test(before) ? '-' : '');

function unitAt(text: string, offset: number): { kind: QuantityKind; unit: string } | undefined {
  const first = text.charAt(offset);
  const money = BEGINS_MONEY.has(first) ? at(MONEY, text, offset) : undefined;
  if (money !== undefined) return { kind: 'money', unit: money };
  const percent = BEGINS_PERCENT.has(first) ? at(PERCENT, text, offset) : undefined;
  if (percent !== undefined) return { kind: 'percent', unit: percent };
  if (first === '倍') return { kind: 'times', unit: '倍' };
  const extent = at(EXTENT, text, offset);
  if (extent !== undefined) return { kind: 'extent', unit: extent };
  const count = at(COUNT, text, offset);
  return count === undefined ? undefined : { kind: 'count', unit: count };
}

/** 39.08， behind a name: an amount whose unit was left out. */
const isBareAmount = (text: string, start: number, digits: string, behind: number): boolean =>
  /^\d+\.\d{2}$/.test(digits) &&
  /[\u4e00-\u9fff）]/.test(text[start - 1] ?? '') &&
  /[，,、；。]/.test(text[behind] ?? '');

/** （09项） and 05款…03项 name a code, 共3项 counts. */
const isClassificationCode = (text: string, start: number, digits: string, unit: string): boolean =>
  unit === '项' &&
  digits.length === 2 &&
  /[（(款]/.test(text[start - 1] ?? '') &&
  (digits.startsWith('0') || /[）)]/.test(text[start + 3] ?? ''));

/** 项目1.37个社区: 1. numbers the list, and 37 counts. */
function afterListNumber(digits: string, unit: string, behind: number, end: number): Quantity {
  const value = digits.slice(digits.indexOf('.') + 1);
  return { kind: 'count', value, unit, start: behind - value.length, end };
}
