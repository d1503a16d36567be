import type { Passage } from '../wording/passages.js';

/** 甲（类）乙（款）丙（项） as a sentence names it, with the digits where they are told. */
export interface ToldItem {
  readonly passage: Passage;
  readonly offset: number;
  readonly words: string;
  /** Names of 类, 款 and 项, without numbering and spaces; the 项 may be left out. */
  readonly names: readonly [string, string, string | null];
  /** Where each of these begins in the passage; a name may stand lines below the item's first. */
  readonly starts: readonly [number, number, number];
  readonly code: string | null;
  /** What stands in the brackets of each level: 208, 05, 01. */
  readonly digits: readonly [string | undefined, string | undefined, string | undefined];
}

const NAME = '((?:[^（）()，。；：、\\n]|、(?=[^（）()，。；：]{1,12}[（(])|[（(][^类款项）)]{1,8}[）)]){2,44}?)';
const mark = (level: string): string => `\\s*[（(]\\s*(\\d{2,7})?\\s*${level}\\s*[）)]\\s*`;
const TOLD = new RegExp(`${NAME}${mark('类')}(?:支出)?${NAME}${mark('款')}(?:${NAME}${mark('项')})?`, 'g');

const CLASS_MARK = /[（(]\s*(?:\d{2,7})?\s*类\s*[）)]/g;

/** All matches: behind the last mark of a 类 none is looked for, for each place there would be tried as the beginning of a name. */
function matchesIn(text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (let from = 0; ; ) {
    CLASS_MARK.lastIndex = from;
    if (!CLASS_MARK.test(text)) return found;
    TOLD.lastIndex = from;
    const match = TOLD.exec(text);
    if (!match) return found;
    found.push(match);
    from = TOLD.lastIndex;
  }
}

/** Every functional item that a passage names by 类 and 款. */
export function toldItems(passage: Passage): ToldItem[] {
  if (!passage.text.includes('类') || !passage.text.includes('款')) return [];
  return matchesIn(passage.text).map((match) => {
    const [words, first, classCode, second, sectionCode, third, itemCode] = match;
    const sectionAt = words.indexOf(second!, first!.length);
    const itemAt = third === undefined ? sectionAt : words.lastIndexOf(third);
    return {
      passage,
      offset: match.index,
      words,
      names: [bare(first!), bare(second!), third === undefined ? null : bare(third)],
      starts: [match.index, match.index + sectionAt, match.index + itemAt],
      code: joined(classCode, sectionCode, itemCode),
      digits: [classCode, sectionCode, itemCode],
    };
  });
}

const bare = (name: string): string =>
  name
    .replace(/\s+/g, '')
    .replace(/^[“"《]|[”"》]$/g, '')
    .replace(/^(?:\d{1,2}[.．、]|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)/, '');

/** 208 类 01 款 09 项 is 2080109; undefined digits or full codes at each level are taken as they come. */
function joined(first?: string, second?: string, third?: string): string | null {
  if (!first || !second || !/^2\d{2}$/.test(first)) return null;
  const section = second.length === 2 ? first + second : second;
  if (!third) return section.length === 5 ? section : null;
  const item = third.length === 2 ? section + third : third;
  return item.length === 7 ? item : null;
}
