import type { Box, Point } from '../page/box.js';
import type { Pdfium } from './pdfium.js';

type Matrix = readonly [number, number, number, number, number, number];
/** Turns a page's own coordinates (from the lower left, before rotation) into points from the upper left as it is read. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Quarter turns to the right from the page as it is shown to the page as it is read. */
  readonly turned: number;
  point(x: number, y: number): Point;
  box(left: number, top: number, right: number, bottom: number): Box;
  /** The frame of an object that is placed by a matrix. */
  within(matrix: Matrix): Frame;
}

/** The frame of a page: upright for most of its text, whatever the page's rotation; by that where it has no text. */
export function frameOf(pdf: Pdfium, page: number, text: number): Frame {
  const { api, scratch } = pdf;
  api.FPDF_GetPageBoundingBox(page, scratch);
  const area = { left: pdf.float(0), top: pdf.float(4), right: pdf.float(8), bottom: pdf.float(12) };
  const width = area.right - area.left;
  const height = area.top - area.bottom;
  const rotation = api.FPDFPage_GetRotation(page);
  const turns = turnsOfText(pdf, text) ?? rotation;
  const place = (x: number, y: number): Point => {
    const u = x - area.left;
    const v = y - area.bottom;
    if (turns === 1) return { x: v, y: u };
    if (turns === 2) return { x: width - u, y: v };
    if (turns === 3) return { x: height - v, y: width - u };
    return { x: u, y: height - v };
  };
  const [wide, high] = turns % 2 === 0 ? [width, height] : [height, width];
  return frame(wide, high, (turns - rotation + 4) % 4, place, [1, 0, 0, 1, 0, 0]);
}

function frame(
  width: number,
  height: number,
  turned: number,
  place: (x: number, y: number) => Point,
  [a, b, c, d, e, f]: Matrix,
): Frame {
  const point = (x: number, y: number) => place(a * x + c * y + e, b * x + d * y + f);
  return {
    width,
    height,
    turned,
    point,
    box: (left, top, right, bottom) => {
      const p = point(left, top);
      const q = point(right, bottom);
      return {
        left: Math.min(p.x, q.x),
        right: Math.max(p.x, q.x),
        top: Math.min(p.y, q.y),
        bottom: Math.max(p.y, q.y),
      };
    },
    within: (inner) => frame(width, height, turned, place, compose([a, b, c, d, e, f], inner)),
  };
}

const compose = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

/** Quarter turns to the right that bring most characters upright, which are told by their angle on the unrotated page. */
function turnsOfText(pdf: Pdfium, text: number): number | undefined {
  const count = Math.min(pdf.api.FPDFText_CountChars(text), 400);
  const votes = [0, 0, 0, 0];
  for (let index = 0; index < count; index++) {
    const angle = pdf.api.FPDFText_GetCharAngle(text, index);
    if (angle < 0 || pdf.api.FPDFText_GetUnicode(text, index) <= 32) continue;
    const turn = (4 - (Math.round(angle / (Math.PI / 2)) % 4)) % 4;
    votes[turn] = (votes[turn] ?? 0) + 1;
  }
  const most = votes.indexOf(Math.max(...votes));
  const total = votes.reduce((sum, one) => sum + one, 0);
  return total > 0 && (votes[most] ?? 0) * 2 > total ? most : undefined;
}
