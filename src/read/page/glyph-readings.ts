import type { SourceCell, SourceLine } from '../source.js';
import type { Glyph, Reading } from './page-content.js';

/** Characters and figures less sure than this are told as unsure. */
const SURE_CHARACTER = 0.8;
const SURE_FIGURE = 0.95;
/** Readings less likely than this are not worth keeping. */
const LEAST_SHARE = 0.002;
const MOST_ALTERNATIVES = 8;

const FIGURE = /^[-(]?\d[\d,]*(?:\.\d+)?[)%]?$/;
const AMOUNT = /^[-(]?\d[\d,]*[.,]\d+[)%]?$/;
/** How sure an amount is of which nobody knows in which row it stands. */
const UNPLACED = 0.2;

/** How sure the text of a cell is, and what else it may say; nothing for print that needed no recognition. */
export function cellReading(
  glyphs: readonly Glyph[],
  rowSpan: number,
): Pick<SourceCell, 'confidence' | 'alternatives'> {
  if (glyphs[0]?.reading === undefined) return {};
  const readings = [...new Set(glyphs.flatMap((glyph) => glyph.reading ?? []))];
  const alternatives = readings
    .flatMap((reading) => othersOf(reading, readings))
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_ALTERNATIVES)
    .map(({ text }) => text);
  // Where the border between two rows was not found, their figures seem to stand in one cell.
  const isUnplaced =
    readings.filter(({ text }) => FIGURE.test(text)).length > 1 ||
    (rowSpan > 1 && readings.some(({ text }) => AMOUNT.test(text)));
  const least = Math.min(...readings.map((reading) => reading.confidence));
  const confidence = rounded(isUnplaced ? Math.min(least, UNPLACED) : least);
  return { confidence, ...(alternatives.length > 0 ? { alternatives } : {}) };
}

/** The cell's text with one of its lines read otherwise. */
const othersOf = (reading: Reading, all: readonly Reading[]) =>
  reading.others
    .filter(({ share }) => share >= LEAST_SHARE)
    .map((other) => ({ share: other.share, text: all.map((one) => (one === reading ? other : one).text).join('') }));

/** How sure a line of running text is, and the words of it that are not. */
export function unsureTexts(glyphs: readonly Glyph[]): Pick<SourceLine, 'confidence' | 'unsure'> {
  if (glyphs[0]?.confidence === undefined) return {};
  const unsure: string[] = [];
  for (let index = 0; index < glyphs.length; ) {
    const end = isOfFigure(glyphs[index]!) ? glyphs.findIndex((one, at) => at > index && !isOfFigure(one)) : index + 1;
    const word = glyphs.slice(index, end < 0 ? glyphs.length : end);
    const limit = isOfFigure(word[0]!) ? SURE_FIGURE : SURE_CHARACTER;
    if (word.some(({ confidence = 1 }) => confidence < limit)) unsure.push(word.map(({ text }) => text).join(''));
    index += word.length;
  }
  const confidence = rounded(Math.min(...glyphs.map((glyph) => glyph.confidence ?? 1)));
  return { confidence, ...(unsure.length > 0 ? { unsure } : {}) };
}

const isOfFigure = (glyph: Glyph): boolean => /^[\d.,，．０-９%％]$/.test(glyph.text);
const rounded = (value: number): number => Math.round(value * 1000) / 1000;
