import type { Draft } from './draft.js';

const key = (words: string): string =>
  words.replace(/[“”"'（）()、，\s]|20\d{2}年度?|(?:我|本)(?:部门|单位)|[类款项](?=）|\)|$)/g, '');
/** Not that of 一般公共预算: 一般公共 alone begins 一般公共服务支出, which is an item of it. */
const FILLER = /支出|(?<!一般公共)预算|决算|数$|金额|总额|总计|合计|(?:财政)?拨款|安排/g;
/** 支出预算 alone is all expenditure, and no item of it: 住房保障支出预算 is another amount. */
const BARE_SIDE = /^(?:收入|支出|收支)(?:预算|决算)?(?:总|合|共)?[计额]?$|^(?:预算|决算)(?:收入|支出|收支)$/;
const HOLDER_END = /(?:局|委|院|办|厅|中心|馆|校|会|所|站|队|部门|单位|本级|当年|全年)$/;

/**
 * How surely a figure's subject is what the words name: 4 the same, 3 one begins the other, 2 the words stand in the
 * subject or are the same but for filler, 1 alike but for filler, 0 not. More words before mean another thing
 * (货物采购授予中小企业合同金额 is not 授予中小企业合同金额), unless they only say whose it is.
 */
export function likeness(words: string, subject: string): 0 | 1 | 2 | 3 | 4 {
  const [x, y] = [key(words), key(subject)];
  if (x.length < 2 || y.length < 2) return 0;
  if (x === y) return 4;
  if (x.startsWith(y) || y.startsWith(x)) return 3;
  if (x.endsWith(y)) return HOLDER_END.test(x.slice(0, x.length - y.length)) ? 3 : 0;
  if (x.length > 2 && y.includes(x)) return !BARE_SIDE.test(x) || isSideOfAll(x, y) ? 2 : 0;
  if (isSameSide(x, y)) return 2;
  const [p, q] = [x.replace(FILLER, ''), y.replace(FILLER, '')];
  if (p.length < 3 || q.length < 3) return 0;
  if (p === q) return 2;
  return q.includes(p) || p.startsWith(q) ? 1 : 0;
}

/** Whose expenditure, of which year or by which money, but not for what. */
const OF_ALL =
  /^(?:本年|当年|全年|年度|年初|总|部门|单位|我[局校院]|全[局校院县区市乡镇]|法院|检察院|财政拨款|一般公共预算|政府性基金预算|国有资本经营预算|收入?、?)*$/;
const isSideOfAll = (side: string, name: string): boolean => {
  const at = name.indexOf(side);
  return at >= 0 && OF_ALL.test(name.slice(0, at));
};

/** 收入总额 and 收入决算总额; but 收入合计 leaves out what 收入总计 carries over, and a budget is no account. */
function isSameSide(a: string, b: string): boolean {
  const [one, other] = [WHOLE_SIDE.exec(a), WHOLE_SIDE.exec(b)];
  if (!one || !other || one[1] !== other[1] || one[3] !== other[3]) return false;
  return one[2] === other[2] || one[2] === undefined || other[2] === undefined;
}
const WHOLE_SIDE =
  /^(?:.*(?:局|委|院|办|厅|中心|馆|校|会|所|站|队|处|政府|部门|单位))?(收入|支出)(预算|决算)?([总合])[计额]$/;

const REACH = 80;
/** The latest of the figures that the words name best; undefined where none is named at least so surely. */
export function namedAmount(
  words: string,
  figures: readonly Draft[],
  fits: (one: Draft) => boolean,
  least: 1 | 2 | 3 | 4 = 1,
): Draft | undefined {
  let best: Draft | undefined;
  let rank: number = least - 1;
  for (let index = figures.length - 1; index >= Math.max(0, figures.length - REACH); index--) {
    const one = figures[index]!;
    const like = fits(one) ? likeness(words, one.subject) : 0;
    if (like <= rank) continue;
    best = one;
    rank = like;
  }
  return best;
}
