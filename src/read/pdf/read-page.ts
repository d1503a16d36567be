import type { PageContent } from '../page/page-content.js';
import { frameOf } from './frame.js';
import { readDrawing } from './page-drawing.js';
import { readGlyphs } from './page-glyphs.js';
import type { Pdfium } from './pdfium.js';

/** The characters, straight lines and areas of a page. */
export function readPageContent(pdf: Pdfium, document: number, index: number): PageContent {
  const page = pdf.api.FPDF_LoadPage(document, index);
  if (!page) return { width: 0, height: 0, glyphs: [], rulings: [], pictures: [] };
  const text = pdf.api.FPDFText_LoadPage(page);
  try {
    const frame = frameOf(pdf, page, text);
    const { rulings, pictures, fills, inks } = readDrawing(pdf, page, frame);
    return {
      width: frame.width,
      height: frame.height,
      turned: frame.turned,
      rulings,
      pictures,
      fills,
      ...readGlyphs(pdf, text, frame, inks),
    };
  } finally {
    pdf.api.FPDFText_ClosePage(text);
    pdf.api.FPDF_ClosePage(page);
  }
}
