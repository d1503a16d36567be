import type { Glyph } from './page-content.js';

/** Characters of one line that stand together, parted from others by a gap that no writing leaves. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
  readonly size: number;
  readonly glyphs: readonly Glyph[];
}

/** A gap wider than this share of a character's height parts words. */
const GAP = 0.5;
/** The same where fields are narrow and stand close. */
const NARROW_GAP = 0.2;
/** A gap that parts two fields that touch. */
export const SLIT = 0.1;
const CODE_PARTS: ReadonlySet<string> = new Set(['类款', '款项']);
/** 合 计: single characters spread over a field stand this near one another at most. */
const SPREAD = 4;

/** The words of a line from left to right; characters spread over a field are one word. */
export const wordsOf = (line: readonly Glyph[]): Word[] => withSpreadJoined(split(line, GAP));

/** The words of a line of a form whose fields are narrow: smaller gaps part them, and single characters stay apart. */
export const narrowWordsOf = (line: readonly Glyph[]): Word[] => split(line, NARROW_GAP);

function split(line: readonly Glyph[], most: number): Word[] {
  const words: Word[] = [];
  for (const glyph of line) {
    const last = words.at(-1);
    const gap = last ? glyph.left - last.right : Number.POSITIVE_INFINITY;
    if (last && gap <= glyph.size * (isWhole(last, glyph) ? SLIT : most)) words[words.length - 1] = joined(last, glyph);
    else words.push(wordOf(glyph));
  }
  return words;
}

const wordOf = (glyph: Glyph): Word => ({ ...glyph, glyphs: [glyph] });

function joined(word: Word, next: Glyph | Word): Word {
  return {
    text: word.text + next.text,
    left: Math.min(word.left, next.left),
    right: Math.max(word.right, next.right),
    top: Math.min(word.top, next.top),
    bottom: Math.max(word.bottom, next.bottom),
    baseline: word.baseline,
    size: Math.max(word.size, next.size),
    glyphs: [...word.glyphs, ...('glyphs' in next ? next.glyphs : [next])],
  };
}

/** True where a neighbouring field begins however near: after two decimals, and between 类, 款 and 项 above the parts of a code. */
const isWhole = (word: Word, next: Glyph | Word): boolean =>
  /\d\.\d\d$/.test(word.text) || CODE_PARTS.has(word.text.slice(-1) + next.text);

const isSingle = (word: Word): boolean => /^\p{Script=Han}$/u.test(word.text);

/** Single characters that stand near one another are one word: 合 计. */
export function withSpreadJoined(words: readonly Word[]): Word[] {
  const result: Word[] = [];
  let open = false;
  for (const word of words) {
    const last = result.at(-1);
    const single = isSingle(word);
    if (last && open && single && !isWhole(last, word) && word.left - last.right <= word.size * SPREAD)
      result[result.length - 1] = joined(last, word);
    else result.push(word);
    open = single;
  }
  return result;
}

const FIGURE = /^[-−－]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?[%％]?$/;

/** An amount, a rate or a code. */
export const isFigure = (word: Word): boolean => FIGURE.test(word.text);

/** A sentence, or a piece of one: no field of a table of figures holds it. */
export const isProse = (word: Word): boolean =>
  /[。；]/.test(word.text) || (word.text.length > 24 && /[，、]/.test(word.text));
