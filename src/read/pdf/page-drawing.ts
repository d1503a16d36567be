import type { Box, Frame, Point } from './frame.js';
import type { Ruling } from './page-content.js';
import type { Pdfium } from './pdfium.js';

/** Thicker than this is an area, not a line. */
const LINE_WIDTH = 3;
/** Shorter than this draws no cell. */
const SHORTEST = 4;
const OBJECT = { text: 1, path: 2, image: 3, form: 5 } as const;
const SEGMENT = { moveTo: 2 } as const;

/** What is drawn on a page besides text. */
export interface Drawing {
  readonly rulings: Ruling[];
  readonly pictures: Box[];
  /** Areas filled with a colour. */
  readonly fills: Box[];
  /** Everything on which white text can be read. */
  readonly inks: Box[];
}

/** The straight lines, pictures and filled areas of a page. */
export function readDrawing(pdf: Pdfium, page: number, frame: Frame): Drawing {
  const drawing: Drawing = { rulings: [], pictures: [], fills: [], inks: [] };
  const count = pdf.api.FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index++) collect(pdf, pdf.api.FPDFPage_GetObject(page, index), frame, drawing, 0);
  return drawing;
}

function collect(pdf: Pdfium, object: number, frame: Frame, drawing: Drawing, depth: number): void {
  const type = pdf.api.FPDFPageObj_GetType(object);
  if (type === OBJECT.form && depth < 4) {
    const count = Math.max(0, pdf.api.FPDFFormObj_CountObjects(object));
    const inner = frame.within(matrixOf(pdf, object));
    for (let index = 0; index < count; index++)
      collect(pdf, pdf.api.FPDFFormObj_GetObject(object, index), inner, drawing, depth + 1);
  }
  const { scratch } = pdf;
  if (type === OBJECT.text || type === OBJECT.form) return;
  if (!pdf.api.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)) return;
  const box = frame.box(pdf.float(0), pdf.float(12), pdf.float(8), pdf.float(4));
  if (type === OBJECT.image) drawing.pictures.push(box);
  if (type === OBJECT.path) collectPath(pdf, object, box, frame, drawing);
  else drawing.inks.push(box);
}

function collectPath(pdf: Pdfium, path: number, box: Box, frame: Frame, drawing: Drawing): void {
  if (isThin(box)) {
    addThin(box, drawing.rulings);
    return;
  }
  if (box.right - box.left < SHORTEST || box.bottom - box.top < SHORTEST) return;
  if (!pdf.api.FPDFPath_GetDrawMode(path, pdf.scratch, pdf.scratch + 4)) return;
  const [isFilled, isStroked] = [pdf.int(0) !== 0, pdf.int(4) !== 0];
  const white = isFilled && isWhite(pdf, path);
  if (isFilled && !white) drawing.inks.push(box);
  if (!isFilled && !isStroked) return;
  for (const { points } of figuresOf(pdf, path, frame)) {
    if (isStroked) addSegments(points, drawing.rulings);
    if (isFilled) addArea(points, isStroked || white, drawing);
  }
}

/** Adds a figure of straight lines: what is drawn along its sides, and the area inside. */
export function addFigure(
  points: readonly Point[],
  { isFilled, isStroked }: { readonly isFilled: boolean; readonly isStroked: boolean },
  drawing: Drawing,
): void {
  const box = areaOf(points);
  if (isThin(box)) addThin(box, drawing.rulings);
  else {
    if (isStroked) addSegments(points, drawing.rulings);
    if (isFilled) addArea(points, isStroked, drawing);
  }
}

function addArea(points: readonly Point[], isPlain: boolean, drawing: Drawing): void {
  const area = isUpright(points) ? areaOf(points) : undefined;
  if (area && isThin(area)) addThin(area, drawing.rulings);
  else if (area && !isPlain) drawing.fills.push(area);
}

const isThin = ({ left, right, top, bottom }: Box): boolean =>
  Math.min(right - left, bottom - top) <= LINE_WIDTH && Math.max(right - left, bottom - top) >= SHORTEST;

function addThin({ left, right, top, bottom }: Box, rulings: Ruling[]): void {
  if (bottom - top <= LINE_WIDTH && right - left >= SHORTEST)
    rulings.push({ across: true, at: (top + bottom) / 2, from: left, to: right });
  else rulings.push({ across: false, at: (left + right) / 2, from: top, to: bottom });
}

function isWhite(pdf: Pdfium, object: number): boolean {
  const { api, scratch } = pdf;
  if (!api.FPDFPageObj_GetFillColor(object, scratch, scratch + 4, scratch + 8, scratch + 12)) return false;
  return Math.min(pdf.int(0), pdf.int(4), pdf.int(8)) >= 253 || pdf.int(12) < 8;
}

interface Figure {
  readonly points: Point[];
}

/** The figures that a path draws, each by its corners; curves count by where they end. */
function figuresOf(pdf: Pdfium, path: number, frame: Frame): Figure[] {
  const local = frame.within(matrixOf(pdf, path));
  const count = Math.min(pdf.api.FPDFPath_CountSegments(path), 20_000);
  const figures: Figure[] = [];
  for (let index = 0; index < count; index++) {
    const segment = pdf.api.FPDFPath_GetPathSegment(path, index);
    if (!pdf.api.FPDFPathSegment_GetPoint(segment, pdf.scratch, pdf.scratch + 4)) continue;
    const point = local.point(pdf.float(0), pdf.float(4));
    const type = pdf.api.FPDFPathSegment_GetType(segment);
    if (type === SEGMENT.moveTo || figures.length === 0) figures.push({ points: [] });
    const figure = figures.at(-1)!;
    figure.points.push(point);
    if (pdf.api.FPDFPathSegment_GetClose(segment)) figure.points.push(figure.points[0]!);
  }
  return figures;
}

/** True for a rectangle along the page. */
const isUpright = (points: readonly Point[]): boolean =>
  points.length >= 4 &&
  points.length <= 6 &&
  points.every((point, i) => {
    const last = points[i - 1];
    return !last || Math.abs(last.x - point.x) < 1 || Math.abs(last.y - point.y) < 1;
  });

function areaOf(points: readonly Point[]): Box {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function addSegments(points: readonly Point[], rulings: Ruling[]): void {
  for (let i = 1; i < points.length; i++) addSegment(points[i - 1]!, points[i]!, rulings);
}

function addSegment(a: Point, b: Point, rulings: Ruling[]): void {
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
