import type { Place } from '../../../domain/place.js';
import type { PageView, SourceViews } from '../../../domain/source-views.js';
import { inLanguage, type Language } from '../../language.js';
import { isAt } from '../report-view.js';
import type { ReportPicture } from '../word/report-table.js';

type Box = NonNullable<Place['box']>;

/** Points shown round the place; more to the sides, where a row's name and a sentence's beginning stand. */
const BESIDE = 90;
const ABOVE = 16;
/** A strip is at least this wide, so that it is known again on its page. */
const LEAST_WIDTH = 280;

/** What is wider is cut into pieces of about this width, one below the other, so that it can be read in a narrow column. */
const MOST_WIDTH = 380;
/** Points that stand at the end of one piece and at the beginning of the next, so that each character is whole in one. */
const OVERLAP = 14;
const GAP = 4;

/** The place as it was printed, boxed, cut out of the picture of its page; none where there is no picture. */
export async function cropPlace(at: Place, views: SourceViews, language: Language): Promise<ReportPicture | undefined> {
  const view = views.pages.find(({ file, page }) => page === at.page && isAt(at, file));
  if (!view || !at.box) return undefined;
  const strip = stripAround(at.box, view);
  const words = inLanguage({ zh: `第${view.page}页：${at.quote}`, en: `page ${view.page}: ${at.quote}` }, language);
  try {
    return { ...(await cut(view, piecesOf(strip), at.box)), words };
  } catch {
    return undefined;
  }
}

interface Strip {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function stripAround([x0, y0, x1, y1]: Box, page: PageView): Strip {
  const width = x1 - x0;
  const beside = width > LEAST_WIDTH ? ABOVE : Math.max(BESIDE, (LEAST_WIDTH - width) / 2);
  const left = Math.max(0, x0 - beside);
  const top = Math.max(0, y0 - ABOVE);
  return {
    left,
    top,
    width: Math.min(page.width, x1 + beside) - left,
    height: Math.min(page.height, y1 + ABOVE) - top,
  };
}

function piecesOf(strip: Strip): readonly Strip[] {
  const count = Math.ceil(strip.width / MOST_WIDTH);
  if (count <= 1) return [strip];
  const width = (strip.width + (count - 1) * OVERLAP) / count;
  return Array.from({ length: count }, (_, index) => ({
    ...strip,
    left: strip.left + index * (width - OVERLAP),
    width,
  }));
}

async function cut(view: PageView, pieces: readonly Strip[], box: Box): Promise<Omit<ReportPicture, 'words'>> {
  const { default: sharp } = await import('sharp');
  const { width: pixels, height: high } = await sharp(view.picture).metadata();
  const scale = pixels / view.width;
  const whole = sharp(view.picture).toColourspace('srgb');
  const page = await whole
    .composite([{ input: frame(box, scale, pixels, high) }])
    .png()
    .toBuffer();
  const sizes = pieces.map(({ left, top, width, height }) => ({
    left: Math.floor(left * scale),
    top: Math.floor(top * scale),
    width: Math.floor(width * scale),
    height: Math.floor(height * scale),
  }));
  const [{ width, height }] = sizes as [(typeof sizes)[0], ...typeof sizes];
  const step = height + Math.round(GAP * scale);
  const layers = await Promise.all(
    sizes.map(async (size, index) => ({
      input: await sharp(page).extract(size).toBuffer(),
      left: 0,
      top: index * step,
    })),
  );
  const background = { r: 255, g: 255, b: 255 };
  const canvas = { width, height: step * (pieces.length - 1) + height, channels: 3, background } as const;
  const png = await sharp({ create: canvas }).composite(layers).png(SMALL).toBuffer();
  return { png: new Uint8Array(png), width: canvas.width / scale, height: canvas.height / scale };
}

const SMALL = { palette: true, colours: 32, compressionLevel: 9 } as const;

/** A red frame round the place, as large as the page. */
function frame([x0, y0, x1, y1]: Box, scale: number, width: number, height: number): Buffer {
  const [x, y, wide, high] = [x0 - 1.5, y0 - 1.5, x1 - x0 + 3, y1 - y0 + 3].map((one) => one * scale);
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect x="${x}" y="${y}" width="${wide}" height="${high}" fill="none" stroke="#c2171c" stroke-width="2"/></svg>`,
  );
}

/** The picture at its upper left in a frame of this size in points, for programs that stretch pictures over cells. */
export async function inFrame(picture: ReportPicture, width: number, height: number): Promise<ReportPicture> {
  const { default: sharp } = await import('sharp');
  const { width: pixels, height: high } = await sharp(picture.png).metadata();
  const scale = pixels / picture.width;
  // The lines of the cell stay to be seen.
  const edge = Math.round(2 * scale);
  const right = Math.max(edge, Math.round(width * scale) - pixels - edge);
  const bottom = Math.max(edge, Math.round(height * scale) - high - edge);
  const background = { r: 255, g: 255, b: 255, alpha: 0 };
  const png = await sharp(picture.png)
    .ensureAlpha()
    .extend({ left: edge, top: edge, right, bottom, background })
    .png(SMALL)
    .toBuffer();
  return { ...picture, png: new Uint8Array(png), width, height };
}
