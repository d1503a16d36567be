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
