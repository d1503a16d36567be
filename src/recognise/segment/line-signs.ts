import { isSpace } from '../../domain/text.js';

/**
 * Of every line several dozen questions are asked, and most are answered by a character that it would have to hold or to
 * begin with. A line is therefore looked through once, and what stands in it is noted: one bit for each group of characters.
 */
export const HOLDS = {
  表: 1 << 0,
  empty: 1 << 1,
  元: 1 << 2,
  stop: 1 << 3,
  pause: 1 << 4,
  explanation: 1 << 5,
  位: 1 << 6,
  门: 1 << 7,
  算: 1 << 8,
  续: 1 << 9,
  yearOrPage: 1 << 10,
  mark: 1 << 11,
  digit: 1 << 12,
} as const;
const HELD: Readonly<Record<keyof typeof HOLDS, string>> = {
  表: '表',
  empty: '空表无',
  元: '元',
  stop: '。',
  pause: ',;',
  explanation: '说名附',
  位: '位',
  门: '门',
  算: '算',
  续: '续',
  yearOrPage: '年页',
  mark: '*#>',
  digit: '0123456789',
};

/** Groups of characters with which a line may begin. */
export const BEGINS = {
  part: 1 << 0,
  heading: 1 << 1,
  note: 1 << 2,
  pageNumber: 1 << 3,
  level: 1 << 4,
  apart: 1 << 5,
  mark: 1 << 6,
  digit: 1 << 7,
  section: 1 << 8,
} as const;
const BEGUN: Readonly<Record<keyof typeof BEGINS, string>> = {
  part: '#*第',
  heading: '#*一二三四五六七八九十(',
  note: '*(注备说附取填编口数补',
  pageNumber: '-—–─~·第共Pp`=*',
  level: '产效满成数质时社经生可服',
  apart: '备注说取填编附*※本我百千万亿元第-—–续部公预单金计(打日表',
  mark: '#',
  digit: '0123456789',
  section: '一二三四五六七八九十',
};

const UNKNOWN = 1 << 14;
const SPACE = 1 << 15;
/** What else there is may turn into any character when it is made plain: it counts as all of them. */
const ANY = SPACE - 1;
const isKnown = (code: number): boolean =>
  code < 0x7f || (code >= 0x4e00 && code <= 0x9fff) || /[\s、。《》【】“”‘’—≥≤]/.test(String.fromCharCode(code));

/** For each character its bits; a full-width form has those of the plain one. */
function tableOf<Name extends string>(
  bits: Readonly<Record<Name, number>>,
  characters: Readonly<Record<Name, string>>,
): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < table.length; code++)
    table[code] = isSpace(code) ? SPACE : isKnown(code) || isFullWidth(code) ? 0 : ANY;
  for (const name of Object.keys(bits) as Name[])
    for (const character of characters[name]) {
      const code = character.charCodeAt(0);
      table[code]! |= bits[name];
      if (code < 0x7f) table[code + 0xfee0]! |= bits[name];
    }
  return table;
}
const isFullWidth = (code: number): boolean => code > 0xff00 && code < 0xff5f;
const HELD_BY = tableOf(HOLDS, HELD);
const BEGUN_BY = tableOf(BEGINS, BEGUN);

/** What a look through a line shows. */
interface LineSigns {
  /** Which groups of characters stand in it (`HOLDS`), and with which it begins, white space aside (`BEGINS`). */
  readonly holds: number;
  readonly begins: number;
  /** Its characters but for white space; undefined where some may be made plain by more than one. */
  readonly length: number | undefined;
}

export function signsOf(text: string): LineSigns {
  let holds = 0;
  let length = 0;
  let begins = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const own = HELD_BY[code]!;
    if (own === SPACE) continue;
    if (length++ === 0) begins = BEGUN_BY[code]!;
    holds |= own;
  }
  return { holds, begins, length: (holds & UNKNOWN) === 0 ? length : undefined };
}
