/** Whether the letter of this code is 0 to 9. */
export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/**
 * The same short texts (names, labels, headers) are reduced again and again while a document is read and checked.
 * Remembering them is the cheapest speed there is; the memory is bounded by starting afresh.
 */
const MOST_REMEMBERED = 20_000;
const LONGEST_REMEMBERED = 200;
export function remembered<T>(reduce: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = reduce(text);
    if (text.length <= LONGEST_REMEMBERED) {
      if (known.size >= MOST_REMEMBERED) known.clear();
      known.set(text, result);
    }
    return result;
  };
}

/**
 * The same for what depends on more than one text, of which the key holds all; longer keys are not remembered. Parts of a
 * key are parted by `PARTS_KEY`, which no text holds.
 */
export function memory<T extends object>(most: number, longest: number): (key: string, make: () => T) => T {
  const known = new Map<string, T>();
  return (key, make) => {
    if (key.length > longest) return make();
    const before = known.get(key);
    if (before !== undefined) return before;
    const result = make();
    if (known.size >= most) known.clear();
    known.set(key, result);
    return result;
  };
}
export const PARTS_KEY = '\u0000';

/** Texts longer than this are remembered whole; shorter ones are looked through first. */
const LONGEST_LOOKED_THROUGH = 40;
/** True where squeezing surely changes nothing: ASCII without spaces, Chinese characters, 、。《》. */
function isSqueezed(text: string): boolean {
  if (text.length > LONGEST_LOOKED_THROUGH) return false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const plain = (code >= 0x4e00 && code <= 0x9fff) || (code > 0x20 && code < 0x7f);
    if (!plain && code !== 0x3001 && code !== 0x3002 && code !== 0x300a && code !== 0x300b) return false;
  }
  return true;
}

/** True where a text surely holds no white space. */
export function isUnspaced(text: string): boolean {
  if (text.length > LONGEST_LOOKED_THROUGH) return false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const spaced = code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff;
    if (spaced || (code >= 0x1680 && code <= 0x205f && code !== 0x201c && code !== 0x201d)) return false;
  }
  return true;
}

/** True for a text of white space alone. Most texts show by their first character that they are none. */
export const isBlank = (text: string): boolean => text === '' || (!isInk(text.charCodeAt(0)) && text.trim() === '');

/** The text without white space around it. Most texts show by their ends that there is none. */
export const trimmed = (text: string): string =>
  text === '' || (isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(text.length - 1))) ? text : text.trim();

/** True for ASCII signs and Chinese characters, which are no white space. */
export const isInk = (code: number): boolean => (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff);

/** What `\s` takes for white space. */
export const isSpace = (code: number): boolean =>
  code <= 0x20
    ? code === 0x20 || (code >= 0x09 && code <= 0x0d)
    : code >= 0xa0 &&
      (code === 0xa0 ||
        code === 0x3000 ||
        code === 0xfeff ||
        (code >= 0x1680 && code <= 0x205f && /\s/.test(String.fromCharCode(code))));

/** The words that white space parts, as `split(/\s+/)` gives them, but for empty ones. */
export function wordsIn(text: string): string[] {
  const words: string[] = [];
  let start = -1;
  for (let at = 0; at < text.length; at++) {
    if (!isSpace(text.charCodeAt(at))) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      words.push(text.slice(start, at));
      start = -1;
    }
  }
  if (start >= 0) words.push(text.slice(start));
  return words;
}

/** True for a text that begins with a Chinese character, as no number, code, dash or bracket does. */
export const isChinese = (text: string): boolean => {
  const code = text.charCodeAt(0);
  return code >= 0x4e00 && code <= 0x9fff;
};

/** Tells the texts that begin with one of these characters: most questions about a text end with its first character. */
export function beginsWithOneOf(characters: string): (text: string) => boolean {
  const codes = new Set(Array.from(characters, (character) => character.charCodeAt(0)));
  return (text) => codes.has(text.charCodeAt(0));
}

/** The text without its white space, its characters as printed. */
export const withoutSpaces = (text: string): string => (isUnspaced(text) ? text : text.replace(/\s+/g, ''));

/** The text with one space where white space stands between words, and none around them. */
export const singleSpaced = (text: string): string => (isUnspaced(text) ? text : text.replace(/\s+/g, ' ').trim());

/** Labels and names come again in every disclosure, longer lines seldom do. */
const LONGEST_LABEL = 40;
const slowlySqueezed = remembered(squeezeAnew);

/** Squeezes what holds no other signs than those of most lines; the engine's own way takes twice as long. */
function squeezeAnew(text: string): string {
  let done = '';
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isInk(code) || isUnchanged(code)) continue;
    const isFullWidth = code > 0xff00 && code < 0xff5f;
    if (!isFullWidth && !isSpace(code)) return text.normalize('NFKC').replace(/\s+/g, '');
    if (at > start) done += text.slice(start, at);
    if (isFullWidth) done += FULL_WIDTH[code - 0xff00]!;
    start = at + 1;
  }
  return start < text.length ? done + text.slice(start) : done;
}
/** 、。《》【】“”‘’—≥≤ stay as they are. */
const isUnchanged = (code: number): boolean => code > 0x2000 && UNCHANGED.has(code);
const UNCHANGED: ReadonlySet<number> = new Set(Array.from('、。《》【】“”‘’—≥≤', (sign) => sign.charCodeAt(0)));
/** The ASCII signs that full-width ones stand for, in their order. */
const FULL_WIDTH = Array.from({ length: 0x5f }, (_, at) => String.fromCharCode(at + 0x20));

/** Full-width forms made plain, all white space gone: the form in which labels, names and titles are compared. */
export const squeezed = (text: string): string =>
  isSqueezed(text) ? text : text.length > LONGEST_LABEL ? squeezeAnew(text) : slowlySqueezed(text);

const NUMBERING =
  /^(?:[(（][一二三四五六七八九十百]+[)）]|[一二三四五六七八九十百]+[、.．]|[(（]\d{1,2}[)）]|\d{1,2}[、.．](?!\d)|[①-⒇])/;
/** A row's or heading's name without its leading number (一、 （一） 1. ①) and without spaces. */
export const bareName = remembered((text) => withoutSpaces(text).replace(NUMBERING, ''));

/** The leading number of a name as printed (一、 （一） 1.), or an empty string. */
export const numberingOf = remembered((text) => NUMBERING.exec(withoutSpaces(text))?.[0] ?? '');

/** Whether a line begins with such a number; asked of whole lines, which are not worth remembering. */
export const isNumbered = (line: string): boolean => NUMBERING.test(withoutSpaces(line.slice(0, FAR_BEHIND_NUMBER)));
const FAR_BEHIND_NUMBER = 60;

/** A name reduced to what identifies it: no spaces, brackets, quotes, punctuation or numbering. */
export const nameKey = remembered((text) => squeezed(bareName(text)).replace(/[“”"'‘’·:：,，,。、()（）[\]【】]/g, ''));

const NONE: readonly RegExpExecArray[] = [];
/** All matches of a pattern with the g flag, as `matchAll` gives them, without the pattern being built anew each time. */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  if (!pattern.global) throw new TypeError(`${pattern} finds one match only`);
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const matches: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return matches;
}
