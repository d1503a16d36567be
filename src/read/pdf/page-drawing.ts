import type { Box, Point } from '../page/box.js';
import { addArea, addSegments, addThin, type Drawing, isLargeEnough, isThin } from '../page/drawn-figures.js';
import type { Frame } from './frame.js';
import type { Pdfium } from './pdfium.js';

const OBJECT = { text: 1, path: 2, image: 3, form: 5 } as const;
const SEGMENT = { moveTo: 2 } as const;

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
  if (!isLargeEnough(box)) return;
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

function matrixOf(pdf: Pdfium, object: number): readonly [number, number, number, number, number, number] {
  if (!pdf.api.FPDFPageObj_GetMatrix(object, pdf.scratch)) return [1, 0, 0, 1, 0, 0];
  return [pdf.float(0), pdf.float(4), pdf.float(8), pdf.float(12), pdf.float(16), pdf.float(20)];
}
