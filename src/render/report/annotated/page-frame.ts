import type { PDFPage } from 'pdf-lib';
import type { Place } from '../../../domain/place.js';

/** A rectangle in the coordinates of the PDF: left, bottom, right, top. */
type Rectangle = readonly [number, number, number, number];

/** How a page is shown: its visible part, and the quarter turns it is given. */
interface PageFrame {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
  readonly turn: 0 | 90 | 180 | 270;
}

export function frameOf(page: PDFPage): PageFrame {
  const { x, y, width, height } = page.getCropBox();
  const turn = (((page.getRotation().angle % 360) + 360) % 360) as PageFrame['turn'];
  return { left: x, bottom: y, width, height, turn: turn % 90 === 0 ? turn : 0 };
}

/** A box on the page as it is shown, from its upper left corner, in the coordinates of the PDF. */
export function rectangleOf([x0, y0, x1, y1]: NonNullable<Place['box']>, frame: PageFrame): Rectangle {
  const { left, bottom, width, height, turn } = frame;
  switch (turn) {
    case 0:
      return [left + x0, bottom + height - y1, left + x1, bottom + height - y0];
    case 90:
      return [left + y0, bottom + x0, left + y1, bottom + x1];
    case 180:
      return [left + width - x1, bottom + y0, left + width - x0, bottom + y1];
    case 270:
      return [left + width - y1, bottom + height - x1, left + width - y0, bottom + height - x0];
  }
}

/** Turns what is drawn on a page as it is shown into the coordinates of the PDF. */
export const MATRIX: Readonly<Record<PageFrame['turn'], readonly [number, number, number, number, number, number]>> = {
  0: [1, 0, 0, 1, 0, 0],
  90: [0, 1, -1, 0, 0, 0],
  180: [-1, 0, 0, -1, 0, 0],
  270: [0, -1, 1, 0, 0, 0],
};
