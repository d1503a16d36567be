import type { Pdfium } from './pdfium.js';

/** A page as grey pixels; `scale` is pixels per point. */
interface Raster {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
  readonly scale: number;
}

const ANNOTATIONS = 1;
/** No side has more pixels than this: A3 at 200 dpi. */
const LONGEST = 3400;

/** Draws a page as it is seen, in shades of grey. */
export function rasterisePage(
  pdf: Pdfium,
  document: number,
  index: number,
  pixelsPerPoint: number,
): Raster | undefined {
  const page = pdf.api.FPDF_LoadPage(document, index);
  if (!page) return undefined;
  try {
    const pointsWide = pdf.api.FPDF_GetPageWidthF(page);
    const pointsHigh = pdf.api.FPDF_GetPageHeightF(page);
    const scale = Math.min(pixelsPerPoint, LONGEST / Math.max(pointsWide, pointsHigh));
    const width = Math.round(pointsWide * scale);
    const height = Math.round(pointsHigh * scale);
    if (width < 16 || height < 16) return undefined;
    const bitmap = pdf.api.FPDFBitmap_Create(width, height, 0);
    if (!bitmap) return undefined;
    try {
      pdf.api.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
      pdf.api.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, ANNOTATIONS);
      const stride = pdf.api.FPDFBitmap_GetStride(bitmap);
      const pixels = pdf.bytes(pdf.api.FPDFBitmap_GetBuffer(bitmap), stride * height);
      return { width, height, grey: greyOf(pixels, width, height, stride), scale };
    } finally {
      pdf.api.FPDFBitmap_Destroy(bitmap);
    }
  } finally {
    pdf.api.FPDF_ClosePage(page);
  }
}

/** Brightness of blue, green, red, unused pixels. */
function greyOf(pixels: Uint8Array, width: number, height: number, stride: number): Uint8Array {
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0, at = y * stride; x < width; x++, at += 4)
      grey[y * width + x] = (pixels[at]! * 29 + pixels[at + 1]! * 150 + pixels[at + 2]! * 77) >> 8;
  return grey;
}
