import type { ColumnMeaning } from '../domain/book.js';
import { remembered, squeezed } from '../domain/text.js';
import { HEADER_VOCABULARY } from './header-vocabulary.js';

const MEANINGS: ReadonlyMap<string, ColumnMeaning> = new Map(
  Object.entries(HEADER_VOCABULARY).flatMap(([meaning, words]) =>
    words
      .trim()
      .split(/\s+/)
      .map((word) => [word, meaning as ColumnMeaning] as const),
  ),
);

/** Header words of label columns: names, codes, line numbers. They hold no figures. */
const LABELS =
  /^(?:支出)?(?:功能|经济)?分类科目(?:编码|代码|名称)?$|^(?:科目|项目|单位|部门|指标|栏次|行次|行号|序号|类|款|项|备注|说明|类型|项目类别|项目类型|功能科目|经济科目)$|(?:编码|代码|名称|编号)(?:\(?.{0,4}\)?)$|^(?:部门|政府)(?:预算)?(?:支出)?经济分类(?:科目)?$|^项目\(?按.*分类\)?$|^支出功能分类/;

const DECORATION = /[“”"'‘’「」『』《》*#]/g;
const UNIT = /[(（]?(?:单位[:：])?(?:人民币)?(?:亿元|万元|千元|百元|元)[)）]?$/;
const YEAR = /^(?:20\d{2})(?:年度?|[-—–])?/;
const OF_WHICH = /^(?:其中|其 中)[:：]?/;
const NUMBERING = /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|\d{1,2}[、.](?!\d))/;

/** A header text reduced to its words: squeezed, without quotes, numbering, “其中：”, a leading year and a unit in brackets. */
export const headerWords = remembered((text) => {
  let words = squeezed(text).replace(DECORATION, '').replace(NUMBERING, '');
  words = words.replace(OF_WHICH, '').replace(YEAR, '');
  const withoutUnit = words.replace(UNIT, '');
  return (withoutUnit === '' ? words : withoutUnit).replace(/[:：]$/, '');
});

/** What a column headed by these words holds, in any table; undefined for words that are not known. */
export const meaningOfHeader = (text: string): ColumnMeaning | undefined => findMeaning(text) ?? undefined;

const findMeaning = remembered((text) => {
  const words = headerWords(text);
  return MEANINGS.get(words) ?? MEANINGS.get(words.replace(/^(?:本年|当年)/, '')) ?? patternMeaning(words) ?? null;
});

/** The header of a column of names, codes or line numbers. */
export const isLabelHeader = remembered((text) => LABELS.test(headerWords(text)));

/** Words that vary too much to list. */
function patternMeaning(words: string): ColumnMeaning | undefined {
  if (words === '' || words.length > 24) return undefined;
  if (/(?:%|率|比重|比例|占比|百分比|[增减]幅度?)\)?$/.test(words)) return 'rate';
  if (
    /^(?:本年|当年|今年)?(?:年初)?(?:预算|决算)?数?(?:比|较|与).*(?:增减|增、减|增\/减|增加|减少|变化|变动)/.test(words)
  )
    return 'change';
  if (/^上年.*(?:预算|决算|执行)/.test(words)) return 'last-year';
  if (/^(?:上年|年初|以前年度).{0,10}(?:结转|结余)(?:资金|安排|数|收入)?$/.test(words)) return 'carry-over-in';
  if (/三公.*(?:合计|总计|小计)$|三公经费(?!.*(?:会议|培训|及|和|、))/.test(words)) return 'three-public-total';
  return undefined;
}

/** Every word the table knows, longest first: for finding words inside a run of header text whose cells are lost. */
export const HEADER_WORDS: readonly { readonly words: string; readonly meaning: ColumnMeaning }[] = [...MEANINGS]
  .map(([words, meaning]) => ({ words, meaning }))
  .sort((a, b) => b.words.length - a.words.length);
