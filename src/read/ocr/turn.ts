import type { PageImage } from './page-image.js';

/** The page turned to the right by so many quarters. */
export function quarterTurned(image: PageImage, turns: number): PageImage {
  const { width, height, grey, scale } = image;
  const isUpright = turns % 2 === 0;
  const [wide, high] = isUpright ? [width, height] : [height, width];
  const turned = new Uint8Array(grey.length);
  for (let y = 0; y < high; y++)
    for (let x = 0; x < wide; x++) {
      const from =
        turns === 1
          ? (height - 1 - x) * width + y
          : turns === 3
            ? x * width + (width - 1 - y)
            : (height - 1 - y) * width + (width - 1 - x);
      turned[y * wide + x] = grey[from]!;
    }
  return { width: wide, height: high, grey: turned, scale };
}
