import { type MoneyUnit, readDecimal } from '../../domain/number.js';
import { matchesOf, squeezed } from '../../domain/text.js';

/** An amount that a goal text names as the project's own. */
interface GoalFunds {
  readonly decimal: string;
  readonly unit: MoneyUnit;
  readonly words: string;
}

const FUNDS =
  /(?:申请|核定|安排)(?:了)?(?:[\u4e00-\u9fff]{0,4}级|中央|[省市县区州旗]|20\d\d年|本级|财政|专项|预算|项目|补助)*(?:资金|经费|预算)(?:为|共计|共|合计|总计)?([\d,，.]+)(亿元|万元|千元|元|万)/g;

/** The funds that a goal says it applies for; undefined unless it names exactly one amount. */
export function goalFunds(goal: string): GoalFunds | undefined {
  const found = matchesOf(squeezed(goal), FUNDS);
  const first = found[0];
  if (!first || found.length !== 1) return undefined;
  const decimal = readDecimal(first[1] ?? '');
  if (decimal === undefined) return undefined;
  const unit = first[2] === '万' ? '万元' : (first[2] as MoneyUnit);
  return { decimal, unit, words: first[0] };
}

/** A rate or a sum for each that a goal text promises. */
export interface GoalPromise {
  /** What it is of: 群众满意度, 政策知晓率; 每人 for a sum for each. */
  readonly name: string;
  readonly decimal: string;
  readonly unit: '%' | SumUnit;
  readonly words: string;
  /** What stands before the words in their sentence, and the words. */
  readonly sentence: string;
}

/** Money for each of something, by the year, the month, the day; without a period for once or for the year. */
export type SumUnit = `${string}元/${string}`;

const RATE =
  /([\u4e00-\u9fff]{2,14}?(?:率|满意度|知晓度))(?:均|都)?(?:达到|达|为|保持在|不低于|大于等于|大于|≥|在|应达)*([\d.]+)%/g;
const FOR_EACH =
  /(每[人名位生户亩件床]|[人户亩生件]均)(?:每?([年月天日]|学期))?(?:补助|补贴|资助|标准|给予|按|为|发放|慰问|拨付)*([\d.]+)(万?元)(?![^，。；]{0,6}(?:提高|调整|增加|上调|提标)[到至为])/g;

/** 到2027年，覆盖率达到100%: of another year, or of several. */
const LATER = /到20\d\d年[^。；;]{0,10}$/;

/** The rates and sums for each in a goal text. */
export function goalPromises(goal: string): GoalPromise[] {
  const text = squeezed(goal);
  const sentence = (match: RegExpMatchArray): string =>
    text
      .slice(0, (match.index ?? 0) + match[0].length)
      .split(/[。；;]/)
      .at(-1)!;
  const rates = matchesOf(text, RATE)
    .filter(({ index }) => !LATER.test(text.slice(Math.max(0, index - 16), index)))
    .map((match): GoalPromise => {
      const [words, name = '', decimal = ''] = match;
      return { name, decimal, unit: '%', words, sentence: sentence(match) };
    });
  const sums = matchesOf(text, FOR_EACH).map((match): GoalPromise => {
    const [words, each = '', period, decimal = '', money] = match;
    const unit = sumUnit(`${money}/${each.replace(/[每均]/, '')}${period ?? ''}`)!;
    return { name: `每${unit.split('/')[1]}`, decimal, unit, words, sentence: sentence(match) };
  });
  return [...rates, ...sums].filter((found) => readDecimal(found.decimal) !== undefined);
}

/** 元/人·年 and 元/名 are 元/人; 元/人·月 is another unit. */
export function sumUnit(unit: string): SumUnit | undefined {
  const [, money, each = '', period = ''] =
    /^(万?元)[/／]每?([人名位生户亩件床])(?:[·•*×/／.、]?每?(年|月|天|日|学期))?$/.exec(unit) ?? [];
  if (money === undefined) return undefined;
  return `${money}/${/[名位]/.test(each) ? '人' : each}${period === '年' ? '' : period.replace('日', '天')}` as SumUnit;
}
