import { squeezed } from '../../domain/text.js';
import { type BookView, perBook } from '../view.js';

const NONE_BOUGHT =
  /(?:无|未|没有)(?:新|更新)?购(?:置|买)?(?:公务)?(?:用车|车辆|车)|(?:公务用车|车辆)(?:无|未|没有)(?:新|更新)?购|购置(?:公务用车|车辆)?(?:数量?)?(?:为)?0辆/;

const BOUGHT = /购(?:置|买)[^。；，,;]{0,14}?[1-9]\d*辆|购置费?(?:支出|决算|预算)?(?:数)?为?(?!0+(?:\.0+)?万?元)\d/;

/** 无新购车辆, 未购置公务用车, 购置公务用车0辆: what running cost is all that vehicles cost this year. */
export const boughtNone = perBook((view: BookView): boolean => {
  const texts = view.book.paragraphs.map(({ text }) => squeezed(text));
  return texts.some((text) => NONE_BOUGHT.test(text)) && !texts.some((text) => BOUGHT.test(text));
});

const NONE_ABROAD =
  /(?:无|未|没有)(?:发生|产生|安排|列支|开支)?(?:公务人员)?因公出国|因公出国(?:\(境\))?(?:费用?|经费|支出|预算)*(?:没有|为零|无|未(?:发生|安排))/;
const ABROAD = /因公出国[^。；，,;]{0,14}?[1-9]\d*(?:\.\d+)?(?:万?元|人|个|批|次)/;

/** 无因公出国（境）费用: nothing is planned or spent on it, though no amount says so. */
export const wentNowhere = perBook((view: BookView): boolean => {
  const texts = view.book.paragraphs.map(({ text }) => squeezed(text.normalize('NFKC')));
  return texts.some((text) => NONE_ABROAD.test(text)) && !texts.some((text) => ABROAD.test(text));
});
