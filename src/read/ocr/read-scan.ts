import type { Doubt } from '../../domain/book.js';
import type { Place } from '../../domain/place.js';
import { boxOnPage } from '../page/box.js';
import type { PageContent } from '../page/page-content.js';
import { pageLines } from '../page/page-lines.js';
import type { SourceLine } from '../source.js';
import { unlevelled } from './deskew.js';
import { type Recogniser, recogniser } from './models.js';
import type { PageImage } from './page-image.js';
import { type ReadPage, readPageImage } from './read-page-image.js';
import { quarterTurned } from './turn.js';

/** The lines of a page that is a picture, and what to say about how it was read. */
export interface ScannedPage {
  readonly lines: readonly SourceLine[];
  /** Undefined for blank paper, of which there is nothing to say. */
  readonly doubt: Doubt | undefined;
}

/** Below this likeness a page probably lies on its side or on its head. */
const UPRIGHT = 0.62;

/** Reads the picture of a page; undefined where the optional packages for it are not installed. */
export async function readScan(image: PageImage, page: number): Promise<ScannedPage | undefined> {
  const recognise = await recogniser();
  if (!recognise) return undefined;
  const { read, turned } = await readUpright(image, recognise);
  const lines = pageLines({ pictures: [], ...read.content }, page).map((line) => inPicture(line, read, turned));
  return { lines, doubt: doubtOf(read, lines, page) };
}

interface Upright {
  readonly read: ReadPage;
  /** Quarter turns to the right that brought the page upright. */
  readonly turned: number;
}

/** Tries the page as it lies first, then turned to its sides and on its head, and keeps the likeliest reading. */
async function readUpright(image: PageImage, recognise: Recogniser): Promise<Upright> {
  let best: Upright = { read: await readPageImage(image, recognise), turned: 0 };
  if (best.read.confidence === undefined) return best;
  for (const turned of [1, 3, 2]) {
    if (likeness(best.read) >= UPRIGHT) break;
    const read = await readPageImage(quarterTurned(image, turned), recognise);
    if (likeness(read) > likeness(best.read)) best = { read, turned };
  }
  return best;
}

/** On its head a page gives unsure signs; on its side its lines fall to single ones, of which many are sure. */
const likeness = ({ confidence = 0, length }: ReadPage): number => confidence * (1 - 1 / (1 + length));

/** Boxes lead to the picture as it is, not as it was levelled and turned. */
function inPicture(line: SourceLine, { content, slope }: ReadPage, turned: number): SourceLine {
  if (slope === 0 && turned === 0) return line;
  const placed = <T extends { readonly at: Place }>(one: T): T => {
    if (!one.at.box) return one;
    const box = slope === 0 ? one.at.box : unlevelledBox(one.at.box, slope, content);
    return { ...one, at: { ...one.at, box: turned === 0 ? box : boxOnPage(box, { ...content, turned }) } };
  };
  return { ...placed(line), ...(line.cells ? { cells: line.cells.map(placed) } : {}) };
}

type Box = NonNullable<Place['box']>;

function unlevelledBox(
  [left, top, right, bottom]: Box,
  slope: number,
  { width, height }: Pick<PageContent, 'width' | 'height'>,
): Box {
  const [x, y] = unlevelled((left + right) / 2, (top + bottom) / 2, slope, width, height);
  const [halfWide, halfHigh] = [(right - left) / 2, (bottom - top) / 2];
  const round = (value: number) => Math.round(value * 10) / 10;
  return [round(x - halfWide), round(y - halfHigh), round(x + halfWide), round(y + halfHigh)];
}

/** Paper with less ink than this is blank but for specks. */
const SPECKS = 0.001;

/** Cells and lines less sure than this are counted as unsure. */
const SURE = 0.9;

function doubtOf({ confidence, inked }: ReadPage, lines: readonly SourceLine[], page: number): Doubt | undefined {
  const at = {
    page,
    quote:
      lines
        .find((line) => line.text.trim() !== '')
        ?.text.trim()
        .slice(0, 40) ?? '',
  };
  if (confidence === undefined) {
    if (inked < SPECKS) return undefined;
    return {
      message: `第 ${page} 页是图像，没有识别出文字。`,
      messageEn: `Page ${page} is a picture in which no text was recognised.`,
      at,
    };
  }
  const parts = lines.flatMap((line) => line.cells ?? [line]);
  const unsure = parts.filter((part) => part.confidence !== undefined && part.confidence < SURE).length;
  const percent = (Math.floor(confidence * 1000) / 10).toFixed(1);
  return {
    message: `第 ${page} 页是图像或取不出文字，由文字识别读取，平均把握 ${percent}%，其中 ${unsure} 处把握不足，请对照原图。`,
    messageEn: `Page ${page} is a scan or its text cannot be taken out; read by character recognition with ${percent}% mean confidence; ${unsure} places are unsure: compare with the picture.`,
    recognised: Math.round(confidence * 1000) / 1000,
    at,
  };
}
