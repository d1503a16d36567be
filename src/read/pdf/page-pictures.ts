import type { PageView } from '../../domain/source-views.js';
import { pdfium } from './pdfium.js';
import { rasterisePage } from './rasterise.js';

/** Pixels per point: 108 dots an inch show a figure of a table clearly. */
const SCALE = 1.5;

/** Some pages of a PDF as pictures (pages count from 1); none where the picture library is not installed. */
export async function pagePictures(bytes: Uint8Array, pages: readonly number[]): Promise<readonly PageView[]> {
  const encode = await pngEncoder();
  if (!encode) return [];
  const pdf = await pdfium();
  const pointer = pdf.copyIn(bytes);
  const document = pdf.api.FPDF_LoadMemDocument(pointer, bytes.length, '');
  const views: PageView[] = [];
  try {
    for (const page of pages) {
      const raster = document ? rasterisePage(pdf, document, page - 1, SCALE) : undefined;
      if (!raster) continue;
      const { width, height, grey, scale } = raster;
      const picture = await encode(grey, width, height);
      views.push({ file: null, page, width: width / scale, height: height / scale, picture });
    }
  } finally {
    if (document) pdf.api.FPDF_CloseDocument(document);
    pdf.free(pointer);
  }
  return views;
}

type Encode = (grey: Uint8Array, width: number, height: number) => Promise<Uint8Array>;

/** sharp is an optional dependency; without it reports have no pictures. */
async function pngEncoder(): Promise<Encode | undefined> {
  try {
    const { default: sharp } = await import('sharp');
    return async (grey, width, height) =>
      new Uint8Array(
        await sharp(grey, { raw: { width, height, channels: 1 } })
          .png({ palette: true, colours: 16, compressionLevel: 9 })
          .toBuffer(),
      );
  } catch {
    return undefined;
  }
}
