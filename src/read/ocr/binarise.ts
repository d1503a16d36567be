import type { Ink, PageImage } from './page-image.js';

/** Half the side of the square whose mean tells how bright the paper is around a pixel. */
const REACH = 20;
/** How much darker than its surroundings ink is at least; paper grain and the blocks of JPEG stay below. */
const CONTRAST = 32;

/** Tells ink from paper by the brightness around, so that shaded cells, shadows and yellowed paper count as paper. */
export function binarise({ width, height, grey }: PageImage, contrast = CONTRAST): Ink {
  const dark = new Uint8Array(width * height);
  const columns = new Uint32Array(width);
  for (let y = 0; y < Math.min(REACH, height); y++) addRow(columns, grey, y * width, 1);
  for (let y = 0; y < height; y++) {
    if (y + REACH < height) addRow(columns, grey, (y + REACH) * width, 1);
    if (y - REACH - 1 >= 0) addRow(columns, grey, (y - REACH - 1) * width, -1);
    const rows = Math.min(height - 1, y + REACH) - Math.max(0, y - REACH) + 1;
    markRow(columns, grey, dark, y * width, width, rows, contrast);
  }
  return { width, height, dark };
}

function addRow(columns: Uint32Array, grey: Uint8Array, start: number, sign: 1 | -1): void {
  for (let x = 0; x < columns.length; x++) columns[x] = columns[x]! + sign * grey[start + x]!;
}

function markRow(
  columns: Uint32Array,
  grey: Uint8Array,
  dark: Uint8Array,
  start: number,
  width: number,
  rows: number,
  contrast: number,
): void {
  let total = 0;
  for (let x = 0; x < Math.min(REACH, width); x++) total += columns[x]!;
  for (let x = 0; x < width; x++) {
    if (x + REACH < width) total += columns[x + REACH]!;
    if (x - REACH - 1 >= 0) total -= columns[x - REACH - 1]!;
    const count = (Math.min(width - 1, x + REACH) - Math.max(0, x - REACH) + 1) * rows;
    if ((grey[start + x]! + contrast) * count < total) dark[start + x] = 1;
  }
}

/** Faintest ruling, on paper without grain. */
const FAINTEST = 12;

/** The contrast from which long lines stand out of the grain of the paper: hairlines are printed in light grey. */
export function faintContrast({ width, height, grey }: PageImage): number {
  const counts = new Uint32Array(256);
  let total = 0;
  for (let y = 1; y < height; y += 7)
    for (let x = 1; x < width; x += 5) {
      const difference = Math.abs(grey[y * width + x]! - grey[(y - 1) * width + x - 1]!);
      counts[difference] = counts[difference]! + 1;
      total++;
    }
  // Half of all neighbours on bare paper differ by less than the grain's own spread.
  let seen = 0;
  let median = 0;
  while (median < 255 && seen + counts[median]! < total / 2) seen += counts[median++]!;
  return Math.min(CONTRAST, Math.max(FAINTEST, median * 2.5));
}
