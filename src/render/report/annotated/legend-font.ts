import type { PDFDocument, PDFFont } from 'pdf-lib';
import { readFont } from '../../pdf/fonts.js';

const embedded = new WeakMap<PDFDocument, PDFFont>();

/** A font with Chinese, of which only the characters used are put into the file; none where its package is not installed. */
export async function legendFont(document: PDFDocument): Promise<PDFFont | undefined> {
  const known = embedded.get(document);
  if (known) return known;
  try {
    const { default: fontkit } = await import('@pdf-lib/fontkit');
    const create = (...of: Parameters<typeof fontkit.create>) => withLongOffsets(fontkit.create(...of) as never);
    document.registerFontkit({ ...fontkit, create: create as never });
    const font = await document.embedFont(readFont('sans'), { subset: true });
    embedded.set(document, font);
    return font;
  } catch {
    return undefined;
  }
}

/** What the library keeps of a font that it cuts down. */
interface Subset {
  loca: { version?: number };
  _addGlyph(glyph: number): number;
}

/**
 * A small font tells where its glyphs begin in units of two bytes, and the library halves odd offsets, which loses the glyphs
 * there; with offsets of four bytes all are kept.
 */
function withLongOffsets<Font extends { createSubset(): Subset }>(font: Font): Font {
  const createSubset = font.createSubset.bind(font);
  font.createSubset = () => {
    const subset = createSubset();
    const add = subset._addGlyph;
    subset._addGlyph = function (glyph) {
      this.loca.version = 1;
      return add.call(this, glyph);
    };
    return subset;
  };
  return font;
}
