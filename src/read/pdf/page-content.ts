import { type Box, type Frame, frameOf } from './frame.js';
import type { Pdfium } from './pdfium.js';

/** A printed character. Coordinates are points from the page's upper left corner, as the page is meant to be read. */
export interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Where the character stands on its line. */
  readonly baseline: number;
  readonly size: number;
  /** How sure the character is, and the line that it was recognised in, where the page is a picture. */
  readonly confidence?: number;
  readonly reading?: Reading;
}

/** What optical recognition takes a piece of line for. */
export interface Reading {
  readonly text: string;
  /** How likely the text is as it stands, 0 to 1. */
  readonly confidence: number;
  /** What else it may say, likeliest first. */
  readonly others: readonly { readonly text: string; readonly share: number }[];
}

/** A straight line, or the thin rectangle that stands for one. */
export interface Ruling {
  readonly across: boolean;
  /** y of a line across, x of a line down. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface PageContent {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rulings: readonly Ruling[];
  /** Where pictures stand. */
  readonly pictures: readonly Box[];
  /** True where text is there to be searched and copied, but not drawn: a scanner's own recognition. */
  readonly hiddenText?: boolean;
}

/** Thicker than this is an area, not a line. */
const LINE_WIDTH = 3;
/** Shorter than this draws no cell. */
const SHORTEST = 4;
const OBJECT = { path: 2, image: 3, form: 5 } as const;
const SEGMENT = { lineTo: 0, moveTo: 2 } as const;

/** The characters and straight lines of a page. */
export function readPageContent(pdf: Pdfium, document: number, index: number): PageContent {
  const page = pdf.api.FPDF_LoadPage(document, index);
  if (!page) return { width: 0, height: 0, glyphs: [], rulings: [], pictures: [] };
  const text = pdf.api.FPDFText_LoadPage(page);
  try {
    const frame = frameOf(pdf, page, text);
    return {
      width: frame.width,
      height: frame.height,
      glyphs: readGlyphs(pdf, text, frame),
      ...readDrawing(pdf, page, frame),
      hiddenText: isHidden(pdf, text),
    };
  } finally {
    pdf.api.FPDFText_ClosePage(text);
    pdf.api.FPDF_ClosePage(page);
  }
}

function readGlyphs(pdf: Pdfium, text: number, frame: Frame): Glyph[] {
  const { api, scratch } = pdf;
  const glyphs: Glyph[] = [];
  const seen = new Set<string>();
  const count = api.FPDFText_CountChars(text);
  for (let index = 0; index < count; index++) {
    const code = api.FPDFText_GetUnicode(text, index);
    if (code <= 32 || code === 0xfffe || code === 0xffff || code === 0xa0 || code === 0x3000) continue;
    if (!api.FPDFText_GetLooseCharBox(text, index, scratch)) continue;
    const box = frame.box(pdf.float(0), pdf.float(4), pdf.float(8), pdf.float(12));
    if (box.right < 0 || box.bottom < 0 || box.left > frame.width || box.top > frame.height) continue;
    api.FPDFText_GetCharOrigin(text, index, scratch, scratch + 8);
    const baseline = frame.point(pdf.double(0), pdf.double(8)).y;
    const character = String.fromCodePoint(code);
    // Bold is sometimes faked by printing a character twice, and overlapping print areas print whole rows twice.
    const key = `${character}${Math.round(box.left)}:${Math.round(baseline)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    glyphs.push({ text: character, ...box, baseline, size: Math.max(1, box.bottom - box.top) });
  }
  return glyphs;
}

const INVISIBLE = 3;

/** Looks at some characters throughout the page. */
function isHidden(pdf: Pdfium, text: number): boolean {
  const count = pdf.api.FPDFText_CountChars(text);
  const step = Math.max(1, Math.floor(count / 12));
  let seen = 0;
  for (let index = 0; index < count; index += step) {
    const object = pdf.api.FPDFText_GetTextObject(text, index);
    // Spaces and line ends that the library puts in belong to no object.
    if (!object) continue;
    if (pdf.api.FPDFTextObj_GetTextRenderMode(object) !== INVISIBLE) return false;
    seen++;
  }
  return seen > 0;
}

interface Drawing {
  readonly rulings: Ruling[];
  readonly pictures: Box[];
}

function readDrawing(pdf: Pdfium, page: number, frame: Frame): Drawing {
  const drawing: Drawing = { rulings: [], pictures: [] };
  const count = pdf.api.FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index++) collect(pdf, pdf.api.FPDFPage_GetObject(page, index), frame, drawing, 0);
  return drawing;
}

function collect(pdf: Pdfium, object: number, frame: Frame, drawing: Drawing, depth: number): void {
  const { rulings, pictures } = drawing;
  const type = pdf.api.FPDFPageObj_GetType(object);
  if (type === OBJECT.form && depth < 4) {
    const count = Math.max(0, pdf.api.FPDFFormObj_CountObjects(object));
    const inner = frame.within(matrixOf(pdf, object));
    for (let index = 0; index < count; index++)
      collect(pdf, pdf.api.FPDFFormObj_GetObject(object, index), inner, drawing, depth + 1);
  }
  if (type !== OBJECT.path && type !== OBJECT.image) return;
  const { scratch } = pdf;
  if (!pdf.api.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)) return;
  const box = frame.box(pdf.float(0), pdf.float(12), pdf.float(8), pdf.float(4));
  if (type === OBJECT.image) {
    pictures.push(box);
    return;
  }
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  if (height <= LINE_WIDTH && width >= SHORTEST) {
    rulings.push({ across: true, at: (box.top + box.bottom) / 2, from: box.left, to: box.right });
  } else if (width <= LINE_WIDTH && height >= SHORTEST) {
    rulings.push({ across: false, at: (box.left + box.right) / 2, from: box.top, to: box.bottom });
  } else if (width >= SHORTEST && height >= SHORTEST && isStroked(pdf, object)) {
    segmentsOf(pdf, object, frame, rulings);
  }
}

function isStroked(pdf: Pdfium, path: number): boolean {
  return pdf.api.FPDFPath_GetDrawMode(path, pdf.scratch, pdf.scratch + 4) && pdf.int(4) !== 0;
}

/** The straight pieces of a stroked path, those across and down. */
function segmentsOf(pdf: Pdfium, path: number, frame: Frame, rulings: Ruling[]): void {
  const local = frame.within(matrixOf(pdf, path));
  const count = Math.min(pdf.api.FPDFPath_CountSegments(path), 20_000);
  let start: { x: number; y: number } | undefined;
  let last: { x: number; y: number } | undefined;
  for (let index = 0; index < count; index++) {
    const segment = pdf.api.FPDFPath_GetPathSegment(path, index);
    if (!pdf.api.FPDFPathSegment_GetPoint(segment, pdf.scratch, pdf.scratch + 4)) continue;
    const point = local.point(pdf.float(0), pdf.float(4));
    const type = pdf.api.FPDFPathSegment_GetType(segment);
    if (type === SEGMENT.moveTo) start = point;
    else if (type === SEGMENT.lineTo && last) addSegment(last, point, rulings);
    if (pdf.api.FPDFPathSegment_GetClose(segment) && start) addSegment(point, start, rulings);
    last = point;
  }
}

function addSegment(a: { x: number; y: number }, b: { x: number; y: number }, rulings: Ruling[]): void {
  const width = Math.abs(a.x - b.x);
  const height = Math.abs(a.y - b.y);
  if (height < 1 && width >= SHORTEST)
    rulings.push({ across: true, at: (a.y + b.y) / 2, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) });
  if (width < 1 && height >= SHORTEST)
    rulings.push({ across: false, at: (a.x + b.x) / 2, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) });
}

function matrixOf(pdf: Pdfium, object: number): readonly [number, number, number, number, number, number] {
  if (!pdf.api.FPDFPageObj_GetMatrix(object, pdf.scratch)) return [1, 0, 0, 1, 0, 0];
  return [pdf.float(0), pdf.float(4), pdf.float(8), pdf.float(12), pdf.float(16), pdf.float(20)];
}
