import { findGrids } from '../page/grid.js';
import type { Glyph, PageContent, Reading } from '../page/page-content.js';
import { binarise, faintContrast } from './binarise.js';
import { levelled, slopeOf } from './deskew.js';
import { decimalsOnPage, isFigure, weighFigure } from './figure-readings.js';
import { findRulings, withoutRulings } from './find-rulings.js';
import type { Recogniser } from './models.js';
import { type PrintArea, printAreas } from './page-areas.js';
import type { Ink, PageImage } from './page-image.js';
import { LONGEST_CELL, placesIn, type ReadLine, readLine, spread } from './read-line.js';
import { readMark } from './read-mark.js';
import { rulingsOf } from './rulings-of-strokes.js';

/** What the picture of a page shows, once levelled; `slope` leads back to the picture. */
export interface ReadPage {
  readonly content: Pick<PageContent, 'width' | 'height' | 'glyphs' | 'rulings'>;
  readonly slope: number;
  /** Mean over all characters, 0 to 1; undefined for a page without print. */
  readonly confidence: number | undefined;
  /** Share of the page that is ink, rulings apart. */
  readonly inked: number;
  /** Mean length of the pieces that lines fall into, in characters. */
  readonly length: number;
}

interface FoundLine {
  readonly area: PrintArea;
  readonly line: ReadLine;
}

/** Finds rulings and lines of print in the picture of a page, and reads the lines. */
export async function readPageImage(image: PageImage, recognise: Recogniser): Promise<ReadPage> {
  const slope = slopeOf(binarise(image));
  const level = levelled(image, slope);
  const ink = binarise(level);
  const strokes = findRulings(binarise(level, faintContrast(level)));
  const clean = withoutRulings(ink, level.grey, strokes);
  const rulings = rulingsOf(strokes, image.scale);
  const lines: FoundLine[] = [];
  for (const area of printAreas(clean.ink, findGrids(rulings), image.scale)) {
    const line = markAt(clean.ink, area) ?? (await readLine({ ...level, grey: clean.grey }, area, recognise));
    if (isPrint(line, area)) lines.push({ area, line });
  }
  const habit = decimalsOnPage(lines.map(({ line }) => line.reading));
  const glyphs = lines.flatMap((line) => glyphsOf(line, habit, image.scale));
  return {
    content: { width: image.width / image.scale, height: image.height / image.scale, glyphs, rulings },
    slope,
    confidence: meanOf(glyphs.map((glyph) => glyph.confidence ?? 1)),
    inked: inkOf(clean.ink),
    length: glyphs.length / Math.max(1, lines.length),
  };
}

function inkOf({ dark }: Ink): number {
  let count = 0;
  for (const one of dark) count += one;
  return count / Math.max(1, dark.length);
}

/** A mark that stands alone in a field and is told by its shape. */
function markAt(ink: Ink, area: PrintArea): ReadLine | undefined {
  const mark = area.inTable ? readMark(ink, area) : undefined;
  if (mark === undefined) return undefined;
  const characters = spread(mark, MARK_CONFIDENCE);
  return {
    reading: { text: mark, characters, share: MARK_CONFIDENCE, others: [] },
    middles: placesIn(area, 1),
  };
}

const MARK_CONFIDENCE = 0.95;

const meanOf = (numbers: readonly number[]): number | undefined =>
  numbers.length === 0 ? undefined : numbers.reduce((a, b) => a + b, 0) / numbers.length;

/** Outside of tables seals and pictures give signs of which none is sure; in a field, ink is always taken for print. */
const isPrint = ({ reading }: ReadLine, area: PrintArea): boolean =>
  reading.text.trim() !== '' && (area.inTable || reading.characters.some((character) => character.confidence >= 0.5));

/** The characters of a line with their places: the model tells where each stands to within a few pixels. */
function glyphsOf({ area, line }: FoundLine, habit: ReadonlySet<number>, scale: number): Glyph[] {
  const read = line.reading;
  // Outside of tables “22.” numbers a paragraph.
  const weighed = area.inTable ? weighFigure(read, habit) : read;
  const isSame = weighed.text === read.text;
  const characters = isSame ? read.characters : spread(weighed.text, weighed.share);
  const places = isSame ? line.middles : placesIn(area, characters.length);
  const isJudgedWhole = isFigure(weighed.text) || read.characters.length <= 1;
  const reading: Reading = {
    text: weighed.text,
    confidence: isJudgedWhole ? weighed.share : Math.min(...read.characters.map((one) => one.confidence)),
    others: read.text.length > LONGEST_CELL ? [] : weighed.others,
  };
  const [top, bottom] = [area.top / scale, area.bottom / scale];
  return characters.flatMap(({ text, confidence }, index): Glyph[] => {
    if (text.trim() === '') return [];
    const left = index === 0 ? area.left : (places[index - 1]! + places[index]!) / 2;
    const right = index === places.length - 1 ? area.right : (places[index]! + places[index + 1]!) / 2;
    return [
      {
        text,
        ...{ left: left / scale, right: right / scale, top, bottom },
        baseline: bottom,
        size: bottom - top,
        confidence: isJudgedWhole ? weighed.share : confidence,
        reading,
      },
    ];
  });
}
