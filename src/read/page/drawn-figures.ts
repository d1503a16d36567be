import type { Box, Point } from './box.js';
import type { Ruling } from './page-content.js';

/** Thicker than this is an area, not a line. */
const LINE_WIDTH = 3;
/** Shorter than this draws no cell. */
const SHORTEST = 4;

/** What is drawn on a page besides text. */
export interface Drawing {
  readonly rulings: Ruling[];
  readonly pictures: Box[];
  /** Areas filled with a colour. */
  readonly fills: Box[];
  /** Everything on which white text can be read. */
  readonly inks: Box[];
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

/** Adds a filled area: a line where it is thin, nothing where it is plain. */
export function addArea(points: readonly Point[], isPlain: boolean, drawing: Drawing): void {
  const area = isUpright(points) ? areaOf(points) : undefined;
  if (area && isThin(area)) addThin(area, drawing.rulings);
  else if (area && !isPlain) drawing.fills.push(area);
}

/** Thin and long enough to be a line. */
export const isThin = ({ left, right, top, bottom }: Box): boolean =>
  Math.min(right - left, bottom - top) <= LINE_WIDTH && Math.max(right - left, bottom - top) >= SHORTEST;

/** Adds a thin area as the line that it draws. */
export function addThin({ left, right, top, bottom }: Box, rulings: Ruling[]): void {
  if (bottom - top <= LINE_WIDTH && right - left >= SHORTEST)
    rulings.push({ across: true, at: (top + bottom) / 2, from: left, to: right });
  else rulings.push({ across: false, at: (left + right) / 2, from: top, to: bottom });
}

/** Wide and high enough to hold a cell. */
export const isLargeEnough = ({ left, right, top, bottom }: Box): boolean =>
  right - left >= SHORTEST && bottom - top >= SHORTEST;

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

/** Adds the sides of a figure that lie along the page. */
export function addSegments(points: readonly Point[], rulings: Ruling[]): void {
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
