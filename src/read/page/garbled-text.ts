import type { Doubt } from '../../domain/book.js';
import type { SourceLine } from '../source.js';
import type { PageContent } from './page-content.js';

/** Fewer such characters than this are bullets and other signs of symbol fonts. */
const FEWEST = 10;
/** Share of a page's characters that must be unknown, and share of its Han characters that must be rare. */
const UNKNOWN = 0.05;
const RARE = 0.3;
const FEWEST_HAN = 30;

/** What the characters of a page are, each counted once. */
interface Characters {
  readonly all: number;
  readonly unknown: number;
  readonly han: number;
  readonly rare: number;
  readonly letters: number;
  /** Digits and what stands between them. */
  readonly figures: number;
}

function countCharacters({ glyphs, unknownGlyphs = 0 }: PageContent): Characters {
  let unknown = unknownGlyphs;
  let han = 0;
  let rare = 0;
  let letters = 0;
  let figures = 0;
  for (const { text } of glyphs) {
    const code = text.codePointAt(0) ?? 0;
    if (isUnknown(code)) unknown++;
    else if (code >= 0x3400 && code < 0xa000) {
      han++;
      if (!common().has(code)) rare++;
    } else if (/[A-Za-z]/.test(text)) letters++;
    else if (/[\d.,%()/:-]/.test(text)) figures++;
  }
  return { all: glyphs.length + unknownGlyphs, unknown, han, rare, letters, figures };
}

const isSoup = ({ han, rare }: Characters): boolean => han >= FEWEST_HAN && rare >= han * RARE;
const isStrewn = ({ unknown, all }: Characters): boolean => unknown >= FEWEST && unknown >= all * UNKNOWN;

/** Shares of a page without Han characters: of its figures where it is the rest of a table, of its letters where it is English. */
const FIGURES = 0.6;
const ENGLISH = 0.7;
/** Share of Han characters that shows that most of a page is what it says. */
const LEGIBLE = 0.1;

/**
 * True for a page whose fonts seem to tell nothing, so that its picture may say more than its text. `after`: the page before
 * is one; its fonts are mostly those of the next.
 */
export function isIllegible(content: PageContent, after: boolean): boolean {
  const counted = countCharacters(content);
  const { all, han, letters, figures } = counted;
  if (all < FEWEST || isSoup(counted)) return false;
  if (isStrewn(counted)) return han < all * LEGIBLE;
  return han === 0 && figures < all * FIGURES && (after || letters < all * ENGLISH);
}

/** True for the lines of a page in Chinese: what was taken from a picture, where the text holds next to none. */
export function isChinesePage(lines: readonly SourceLine[]): boolean {
  const words = lines.map(({ text }) => text.replace(/[\s\d.,%()/:-]/g, '')).join('');
  return (words.match(/[\u4e00-\u9fff]/g)?.length ?? 0) * 2 > words.length;
}

/** A doubt about a page whose fonts do not tell, or tell wrongly, which characters are printed. */
export function doubtOfCharacters(content: PageContent, page: number): Doubt | undefined {
  const counted = countCharacters(content);
  if (!isSoup(counted) && !isStrewn(counted)) return undefined;
  const wrong = isSoup(counted) ? counted.rare : counted.unknown;
  return {
    message: `第 ${page} 页的字体没有给出正确的文字编码（${wrong} 个字符无法辨认或极为罕见），读出的文字可能与页面所示不同，请对照原页。`,
    messageEn: `The fonts of page ${page} do not tell rightly which characters are printed (${wrong} unknown or very rare ones): the text may differ from what the page shows; compare with it.`,
    at: {
      page,
      quote: content.glyphs
        .slice(0, 20)
        .map((glyph) => glyph.text)
        .join(''),
    },
  };
}

/** The replacement character, private use and control codes, and letters with marks, which no Chinese text has many of. */
const isUnknown = (code: number): boolean =>
  code === 0xfffd ||
  (code >= 0xe000 && code <= 0xf8ff) ||
  (code >= 0x7f && code < 0xa0) ||
  code >= 0xf0000 ||
  (code >= 0xc0 && code <= 0x24f && code !== TIMES && code !== DIVIDED);
const TIMES = 0xd7;
const DIVIDED = 0xf7;

let known: ReadonlySet<number> | undefined;

/** The Han characters of GB 2312, which suffice for almost all official text. */
function common(): ReadonlySet<number> {
  if (known) return known;
  const bytes = new Uint8Array((0xf7 - 0xb0 + 1) * 94 * 2);
  let at = 0;
  for (let lead = 0xb0; lead <= 0xf7; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      bytes[at++] = lead;
      bytes[at++] = trail;
    }
  known = new Set([...new TextDecoder('gbk').decode(bytes)].map((character) => character.codePointAt(0) ?? 0));
  return known;
}
