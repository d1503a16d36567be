import { type LineReading, plain } from './decode-steps.js';
import { cropLine } from './line-crop.js';
import type { Recogniser } from './models.js';
import type { Area, PageImage } from './page-image.js';

/** A line as read, its characters' places on the page in pixels from left to right. */
export interface ReadLine {
  readonly reading: LineReading;
  readonly middles: readonly number[];
}

/** Surer readings than this are taken at once. */
const SURE = 0.9;
/** Widths at which an unsure line is read again. */
const AGAIN = [1.4, 0.8] as const;
const LONE = 1.4;
const AGAIN_LONE = [1, 1.8] as const;
/** Longer lines are running text, whose characters are judged one by one. */
export const LONGEST_CELL = 24;
/** A step of the model is eight pixels of the strip. */
const STEP = 8;

/**
 * Reads a line; when several readings compete, reads it again at other widths and adds up what the readings say. A
 * lone character is read broad from the start: the model takes a narrow one for a stain.
 */
export async function readLine(image: PageImage, area: Area, recognise: Recogniser): Promise<ReadLine> {
  const lone = isLone(area);
  const first = await readAt(image, area, recognise, lone ? LONE : 1);
  if (first.reading.share >= SURE && first.reading.text !== '') return first;
  if (first.reading.text.length > LONGEST_CELL) return first;
  const all = [first];
  for (const stretch of lone ? AGAIN_LONE : AGAIN) all.push(await readAt(image, area, recognise, stretch));
  return likeliest(all, area, lone ? asFigure : asItIs);
}

async function readAt(image: PageImage, area: Area, recognise: Recogniser, stretch: number): Promise<ReadLine> {
  const strip = cropLine(image, area, stretch);
  const reading = await recognise(strip);
  return { reading, middles: reading.characters.map(({ step }) => strip.left + (step + 0.5) * STEP * strip.step) };
}

/** True for a piece of line no wider than one character. */
const isLone = ({ left, top, right, bottom }: Area): boolean => right - left < (bottom - top) * 1.3;

/** Rings and strokes that stand alone in a field are the figures 0 and 1. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  '○': '0',
  〇: '0',
  '。': '0',
  O: '0',
  o: '0',
  l: '1',
  I: '1',
  '|': '1',
};
const asFigure = (text: string): string => LOOKS_LIKE[text.normalize('NFKC').trim()] ?? text.normalize('NFKC').trim();
const asItIs = (text: string): string => text;

/** The reading with the greatest share over all of them, the shares of the others beside it. Ink is never nothing. */
function likeliest(all: readonly ReadLine[], area: Area, meaning: (text: string) => string): ReadLine {
  const shares = new Map<string, { readonly text: string; share: number }>();
  for (const { reading } of all)
    for (const { text, share } of [reading, ...reading.others]) {
      const meant = meaning(text);
      const known = shares.get(plain(meant));
      if (known) known.share += share / all.length;
      else if (meant.trim() !== '') shares.set(plain(meant), { text: meant, share: share / all.length });
    }
  const [best, ...others] = [...shares.values()].sort((a, b) => b.share - a.share);
  if (!best) return all[0]!;
  const { text, share } = best;
  const own = all.find(({ reading }) => plain(reading.text) === plain(text));
  if (own) return { ...own, reading: { ...own.reading, share, others } };
  const characters = spread(text, share);
  return { reading: { text, share, characters, others }, middles: placesIn(area, characters.length) };
}

/** Characters that no single reading gives: all as sure as the text. */
export const spread = (text: string, confidence: number) =>
  [...text].map((one) => ({ text: one, confidence, step: 0 }));

/** Places of so many characters of one width. */
export const placesIn = (area: Area, count: number): number[] =>
  Array.from({ length: count }, (_, index) => area.left + ((area.right - area.left) * (index + 0.5)) / count);
