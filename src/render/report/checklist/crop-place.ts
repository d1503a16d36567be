import type { Place } from '../../../domain/place.js';
import type { PageView, SourceViews } from '../../../domain/source-views.js';
import { inLanguage, type Language } from '../../language.js';
import { isAt } from '../report-view.js';
import type { ReportPicture } from '../word/report-table.js';

/** Points shown round the place; more to the sides, where a row's name and a sentence's beginning stand. */
const BESIDE = 90;
const ABOVE = 16;
/** A strip is at least this wide, so that it is known again on its page. */
const LEAST_WIDTH = 280;

/** The place as it was printed, boxed, cut out of the picture of its page; none where there is no picture. */
export async function cropPlace(at: Place, views: SourceViews, language: Language): Promise<ReportPicture | undefined> {
  const view = views.pages.find(({ file, page }) => page === at.page && isAt(at, file));
  if (!view || !at.box) return undefined;
  const strip = stripAround(at.box, view);
  const words = inLanguage({ zh: `第${view.page}页：${at.quote}`, en: `page ${view.page}: ${at.quote}` }, language);
  const png = await cut(view, strip, at.box);
  return png && { png, width: strip.width, height: strip.height, words };
}

interface Strip {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function stripAround([x0, y0, x1, y1]: NonNullable<Place['box']>, page: PageView): Strip {
  const beside = Math.max(BESIDE, (LEAST_WIDTH - (x1 - x0)) / 2);
  const left = Math.max(0, x0 - (x1 - x0 > LEAST_WIDTH ? ABOVE : beside));
  const right = Math.min(page.width, x1 + (x1 - x0 > LEAST_WIDTH ? ABOVE : beside));
  const top = Math.max(0, y0 - ABOVE);
  return { left, top, width: right - left, height: Math.min(page.height, y1 + ABOVE) - top };
}

async function cut(
  view: PageView,
  strip: Strip,
  [x0, y0, x1, y1]: NonNullable<Place['box']>,
): Promise<Uint8Array | undefined> {
  try {
    const { default: sharp } = await import('sharp');
    const { width: pixels } = await sharp(view.picture).metadata();
    const scale = pixels / view.width;
    const [left, top, width, height] = [strip.left, strip.top, strip.width, strip.height].map((one) =>
      Math.floor(one * scale),
    ) as [number, number, number, number];
    const [x, y] = [(x0 - strip.left - 1.5) * scale, (y0 - strip.top - 1.5) * scale];
    const [wide, high] = [(x1 - x0 + 3) * scale, (y1 - y0 + 3) * scale];
    const box = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect x="${x}" y="${y}" width="${wide}" height="${high}" fill="none" stroke="#c2171c" stroke-width="2"/></svg>`;
    const picture = await sharp(view.picture)
      .toColourspace('srgb')
      .extract({ left, top, width, height })
      .composite([{ input: Buffer.from(box) }])
      .png({ palette: true, colours: 32, compressionLevel: 9 })
      .toBuffer();
    return new Uint8Array(picture);
  } catch {
    return undefined;
  }
}
