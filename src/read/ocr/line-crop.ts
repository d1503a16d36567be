import type { Area, PageImage } from './page-image.js';

/** Height of the strip of picture that the recognition model reads. */
export const STRIP_HEIGHT = 48;
const NARROWEST = 96;
const WIDEST = 3200;

/** A line of print as the model wants it: 48 high, brightness from -1 to 1, three times over for its colours. */
export interface Strip {
  readonly data: Float32Array;
  readonly width: number;
  /** Left end of the strip on the page, and page pixels for each pixel of the strip. */
  readonly left: number;
  readonly step: number;
}

/** Cuts a line out of the page with some paper around it and stretches it to the model's height. */
export function cropLine(image: PageImage, area: Area, stretch = 1): Strip {
  const margin = Math.max(3, (area.bottom - area.top) * 0.16);
  const high = area.bottom - area.top + 2 * margin;
  const wide = area.right - area.left + 2 * margin;
  const ratio = Math.min((STRIP_HEIGHT / high) * stretch, WIDEST / wide);
  // A lone figure is read better with more paper on both sides.
  const width = Math.max(NARROWEST, Math.ceil((wide * ratio) / 8) * 8);
  const step = 1 / ratio;
  const left = (area.left + area.right - width * step) / 2;
  const top = area.top - margin;
  const plane = STRIP_HEIGHT * width;
  const data = new Float32Array(3 * plane).fill(1, 0, plane);
  for (let column = 0; column < width; column++) {
    const x = left + (column + 0.5) * step - 0.5;
    if (x < area.left - margin || x > area.right + margin) continue;
    for (let row = 0; row < STRIP_HEIGHT; row++) {
      const y = top + ((row + 0.5) * high) / STRIP_HEIGHT - 0.5;
      data[row * width + column] = brightness(image, x, y) / 127.5 - 1;
    }
  }
  data.copyWithin(plane, 0, plane);
  data.copyWithin(2 * plane, 0, plane);
  return { data, width, left, step };
}

/** Grey between pixels; beyond the page there is paper. */
function brightness({ width, height, grey }: PageImage, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return 255;
  const [u, v] = [x - left, y - top];
  const at = top * width + left;
  const upper = grey[at]! + (grey[at + 1]! - grey[at]!) * u;
  const lower = grey[at + width]! + (grey[at + width + 1]! - grey[at + width]!) * u;
  return upper + (lower - upper) * v;
}
