import { asSeen } from '../../domain/printed-characters.js';
import type { Box } from '../page/box.js';
import type { Glyph, PageContent } from '../page/page-content.js';
import { DrawnText } from './drawn-text.js';
import type { Frame } from './frame.js';
import type { Pdfium } from './pdfium.js';

/** What some fonts call the hyphen that they draw, and what PDFium makes of one at the end of a line. */
const HYPHENS = new Set([0xad, 0x02]);

/** The characters that are seen on a page, each once; those of a page that shows none, as a scanner's own recognition. */
export function readGlyphs(
  pdf: Pdfium,
  text: number,
  frame: Frame,
  inks: readonly Box[],
): Pick<PageContent, 'glyphs' | 'hiddenText' | 'unknownGlyphs'> {
  const { api, scratch } = pdf;
  const drawn = new DrawnText(pdf, frame);
  const prints = { seen: new Prints(), unpainted: new Prints() };
  const seen: Glyph[] = [];
  const unpainted: Glyph[] = [];
  const count = api.FPDFText_CountChars(text);
  let unknown = 0;
  for (let index = 0; index < count; index++) {
    const code = api.FPDFText_GetUnicode(text, index);
    if (code === 0) unknown++;
    if ((code <= 32 && !HYPHENS.has(code)) || code === 0xfffe || code === 0xffff || code === 0xa0 || code === 0x3000)
      continue;
    if (!api.FPDFText_GetLooseCharBox(text, index, scratch)) continue;
    const box = frame.box(pdf.float(0), pdf.float(4), pdf.float(8), pdf.float(12));
    if (box.right < 0 || box.bottom < 0 || box.left > frame.width || box.top > frame.height) continue;
    const paint = drawn.paintOf(text, index, box);
    if (paint === 'white' && !inks.some((ink) => meets(ink, box))) continue;
    if (paint === 'none' && (seen.length > 0 || !drawn.isUnpainted(text, index))) continue;
    api.FPDFText_GetCharOrigin(text, index, scratch, scratch + 8);
    const baseline = frame.point(pdf.double(0), pdf.double(8)).y;
    const known = paint === 'none' ? prints.unpainted : prints.seen;
    if (known.isRepeated(code, box.left, baseline, box.right - box.left)) continue;
    const list = paint === 'none' ? unpainted : seen;
    const character = HYPHENS.has(code) ? '-' : asSeen(String.fromCodePoint(code));
    if (character === '') continue;
    list.push({
      text: character,
      ...box,
      baseline,
      size: Math.max(1, box.bottom - box.top),
    });
  }
  const hiddenText = seen.length === 0 && unpainted.length > 0;
  return { glyphs: hiddenText ? unpainted : seen, hiddenText, unknownGlyphs: unknown };
}

const meets = (a: Box, b: Box): boolean => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

/** Squares of this side, in points, are looked up together. */
const SQUARE = 2;

/** Bold is sometimes faked by printing a character twice, and overlapping print areas print whole rows twice. */
class Prints {
  readonly #known = new Map<number, { readonly left: number; readonly baseline: number }>();

  isRepeated(code: number, left: number, baseline: number, width: number): boolean {
    const off = Math.min(1, width * 0.3);
    for (const x of new Set([square(left - off), square(left + off)]))
      for (const y of new Set([square(baseline - off), square(baseline + off)])) {
        const known = this.#known.get(keyOf(code, x, y));
        if (known && Math.abs(known.left - left) <= off && Math.abs(known.baseline - baseline) <= off) return true;
      }
    this.#known.set(keyOf(code, square(left), square(baseline)), { left, baseline });
    return false;
  }
}

const square = (value: number): number => Math.floor(value / SQUARE) & 0xfff;
const keyOf = (code: number, x: number, y: number): number => (code * 4096 + x) * 4096 + y;
