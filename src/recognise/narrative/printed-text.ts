import { isUnspaced, wordsIn } from '../../domain/text.js';

/** Blanks that extraction put between Chinese, digits and signs are dropped; those between Latin words stay. */
export function tight(text: string): string {
  if (isUnspaced(text) || !/\s/.test(text)) return text;
  let joined = '';
  for (const word of wordsIn(text)) {
    const parts = isWordCharacter(joined.charCodeAt(joined.length - 1)) && isWordCharacter(word.charCodeAt(0));
    joined += parts ? ` ${word}` : word;
  }
  return joined;
}

const isWordCharacter = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** Columns that a line takes in print: a Chinese character takes two. */
export function printedWidth(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index++) width += text.charCodeAt(index) > 0xff ? 2 : 1;
  return width;
}

const FULL_WIDTH = /[０-９．％－＋]/g;
/** The same text, as long as before, with full-width digits, points and per cent signs made plain. */
const plainDigits = (text: string): string =>
  text.replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

const HALF_WIDTH = /[()]|(?<!\d)[,:;]|[,:;](?!\d)/g;
const PUNCTUATION: Readonly<Record<string, string>> = { '(': '（', ')': '）', ',': '，', ':': '：', ';': '；' };
/** The same text, as long as before, with plain digits and full-width punctuation, however a copy printed them. */
export const plainSigns = (text: string): string =>
  plainDigits(text).replace(HALF_WIDTH, (sign) => PUNCTUATION[sign] ?? sign);
