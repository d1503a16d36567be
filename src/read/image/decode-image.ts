import type { PageImage } from '../ocr/page-image.js';
import { PIXELS_PER_POINT } from '../ocr/page-image.js';

/** What is used of sharp, whose own types are absent where it is not installed. */
export type Sharp = (input: Uint8Array, options: object) => SharpImage;
interface SharpImage {
  metadata(): Promise<Metadata>;
  rotate(): SharpImage;
  flatten(options: object): SharpImage;
  greyscale(): SharpImage;
  resize(width: number, height: number, options: object): SharpImage;
  raw(): SharpImage;
  toBuffer(options: {
    resolveWithObject: true;
  }): Promise<{ data: Uint8Array; info: { width: number; height: number } }>;
}
interface Metadata {
  readonly width: number;
  readonly height: number;
  readonly pages?: number;
  readonly orientation?: number;
  readonly density?: number;
}

/** A picture of more pixels is no scanned page: A3 at 600 dpi has 70 million. */
export const MOST_PIXELS = 120_000_000;
/** A paper's longer side in points: A4, and A3 from where A4 would have more than 400 dots an inch. */
const A4_HIGH = 842;
const A3_HIGH = 1191;

/** Enlarging a coarse picture further shows no more of it. */
const MOST_ENLARGED = 1.5;

/** sharp, where it is installed. */
export async function sharp(): Promise<Sharp | undefined> {
  try {
    const name = 'sharp';
    return ((await import(name)) as { default: Sharp }).default;
  } catch {
    return undefined;
  }
}

/** Number of pages: TIFF may hold many. */
export async function pagesOf(decode: Sharp, bytes: Uint8Array): Promise<number> {
  return (await decode(bytes, { limitInputPixels: MOST_PIXELS }).metadata()).pages ?? 1;
}

/**
 * A page as grey pixels in the direction its camera noted, at the resolution at which pages are read. `pointsWide` is how
 * wide it is shown, where that is known.
 */
export async function decodePage(
  decode: Sharp,
  bytes: Uint8Array,
  page: number,
  pointsWide?: number,
): Promise<PageImage> {
  const options = { limitInputPixels: MOST_PIXELS, page, failOn: 'truncated' };
  const metadata = await decode(bytes, options).metadata();
  const isTurned = (metadata.orientation ?? 1) >= 5;
  const [width, height] = isTurned ? [metadata.height, metadata.width] : [metadata.width, metadata.height];
  const points = pointsWide ? pointsWide / width : pointsPerPixel(metadata, Math.max(width, height));
  const scale = Math.min(MOST_ENLARGED, points * PIXELS_PER_POINT);
  const { data, info } = await decode(bytes, options)
    .rotate()
    .flatten({ background: '#ffffff' })
    .greyscale()
    .resize(Math.max(16, Math.round(width * scale)), Math.max(16, Math.round(height * scale)), { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, grey: oneChannel(data, info), scale: info.width / (width * points) };
}

/** The size of a pixel by the resolution noted in the file, where a page of that size is a page; else as if it were A4. */
function pointsPerPixel({ density }: Metadata, longest: number): number {
  if (density) {
    const points = (longest / density) * 72;
    if (points >= A4_HIGH * 0.6 && points <= A3_HIGH * 1.1) return points / longest;
  }
  return A4_HIGH / longest;
}

function oneChannel(data: Uint8Array, { width, height }: { width: number; height: number }): Uint8Array {
  const channels = Math.max(1, Math.round(data.length / (width * height)));
  if (channels === 1) return data;
  return Uint8Array.from({ length: width * height }, (_, index) => data[index * channels]!);
}
