import type { Ink, PageImage } from './page-image.js';

/** Steepest slope that is looked for: 4 degrees. */
const STEEPEST = 0.07;
const SAMPLES = 60_000;
/** A slope must be better than the one at hand by this much to take its place. */
const LEAST_GAIN = 1.02;

/**
 * How far the lines of a page fall for each pixel to the right (the tangent of its skew). Lines of print and rulings
 * pile up in few rows when the rows are drawn along them. First by the weight of the rows, which slanting strokes of
 * brush-like type cannot mislead, then by the sharpness of their edges.
 */
export function slopeOf(ink: Ink): number {
  const points = sample(ink);
  if (points.length < 200) return 0;
  let best = 0;
  for (const { reach, step, measure } of [
    { reach: STEEPEST, step: 0.0035, measure: weight },
    { reach: 0.0049, step: 0.0007, measure: sharpness },
    { reach: 0.0006, step: 0.00015, measure: sharpness },
  ]) {
    const around = best;
    let most = measure(rowsAlong(points, around, ink)) * LEAST_GAIN;
    for (let index = Math.round(-reach / step); index * step <= reach; index++) {
      const here = measure(rowsAlong(points, around + index * step, ink));
      if (here <= most) continue;
      most = here;
      best = around + index * step;
    }
  }
  return Math.abs(best) < 0.0003 ? 0 : best;
}

/** Places of ink, x and y by turns, thinned evenly. */
function sample({ width, dark }: Ink): Float64Array {
  let count = 0;
  for (const one of dark) count += one;
  const step = Math.max(1, Math.floor(count / SAMPLES));
  const points = new Float64Array(Math.ceil(count / step) * 2);
  let seen = 0;
  let at = 0;
  for (let index = 0; index < dark.length; index++) {
    if (!dark[index] || seen++ % step !== 0) continue;
    points[at++] = index % width;
    points[at++] = Math.floor(index / width);
  }
  return points.subarray(0, at);
}

/** How much ink falls into each row when the rows have this slope. */
function rowsAlong(points: Float64Array, slope: number, { width, height }: Ink): Uint32Array {
  const margin = Math.ceil(width * STEEPEST * 1.2);
  const rows = new Uint32Array(height + 2 * margin);
  for (let index = 0; index < points.length; index += 2) {
    const row = Math.round(points[index + 1]! - (points[index]! - width / 2) * slope) + margin;
    if (row >= 0 && row < rows.length) rows[row] = rows[row]! + 1;
  }
  return rows;
}

const weight = (rows: Uint32Array): number => rows.reduce((total, row) => total + row * row, 0);

function sharpness(rows: Uint32Array): number {
  let total = 0;
  for (let row = 1; row < rows.length; row++) total += (rows[row]! - rows[row - 1]!) ** 2;
  return total;
}

/** Turns a page about its middle so that lines of this slope become level; new corners are paper. */
export function levelled(image: PageImage, slope: number): PageImage {
  if (slope === 0) return image;
  const { width, height, grey } = image;
  const turned = new Uint8Array(width * height).fill(255);
  const cos = 1 / Math.sqrt(1 + slope * slope);
  const sin = slope * cos;
  const [cx, cy] = [width / 2, height / 2];
  for (let y = 0; y < height; y++) {
    let fromX = cx - cx * cos - (y - cy) * sin;
    let fromY = cy - cx * sin + (y - cy) * cos;
    for (let x = 0; x < width; x++, fromX += cos, fromY += sin) {
      const left = Math.floor(fromX);
      const top = Math.floor(fromY);
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const [u, v] = [fromX - left, fromY - top];
      const at = top * width + left;
      const upper = grey[at]! + (grey[at + 1]! - grey[at]!) * u;
      const lower = grey[at + width]! + (grey[at + width + 1]! - grey[at + width]!) * u;
      turned[y * width + x] = upper + (lower - upper) * v + 0.5;
    }
  }
  return { ...image, grey: turned };
}

/** Where a place of the levelled page stands on the page as it was; in any unit, for a page of that size. */
export function unlevelled(x: number, y: number, slope: number, width: number, height: number): [number, number] {
  const cos = 1 / Math.sqrt(1 + slope * slope);
  const sin = slope * cos;
  const [dx, dy] = [x - width / 2, y - height / 2];
  return [width / 2 + dx * cos - dy * sin, height / 2 + dx * sin + dy * cos];
}
