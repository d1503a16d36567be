import type { Draft } from './draft.js';

const key = (words: string): string =>
  words.replace(/[“”"'（）()、，\s]|20\d{2}年度?|(?:我|本)(?:部门|单位)|[类款项](?=）|\)|$)/g, '');
const FILLER = /支出|预算|决算|数$|金额|总额|总计|合计|财政拨款|安排/g;
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
  if (x.length > 2 && y.includes(x)) return 2;
  const [p, q] = [x.replace(FILLER, ''), y.replace(FILLER, '')];
  if (p.length < 3 || q.length < 3) return 0;
  if (p === q) return 2;
  return q.includes(p) || p.startsWith(q) ? 1 : 0;
}

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
