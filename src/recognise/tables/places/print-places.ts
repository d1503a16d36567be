import { isSpace } from '../../../domain/text.js';
import { placesOf } from '../../../read/text/print-width.js';
import { figureOf } from '../cell-text.js';

/** A stretch of a printed line, in places of a typewriter: `from` the first, `to` behind the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface PlacedWord extends Span {
  readonly text: string;
  /** Index of its line. */
  readonly line: number;
}

/** How programs count places: one for every sign, or two for Chinese ones and for those of open width one or two. */
export type Measure = (sign: string) => 1 | 2;
const MEASURES: readonly Measure[] = [() => 1, (sign) => placesOf(sign, 1), (sign) => placesOf(sign, 2)];

/** The words of a line and where each stands. */
export function placedWords(text: string, line: number, measure: Measure): PlacedWord[] {
  const words: PlacedWord[] = [];
  let place = 0;
  let word = '';
  let from = 0;
  for (const sign of text) {
    if (isSpace(sign.charCodeAt(0))) {
      if (word !== '') words.push({ text: word, from, to: place, line });
      word = '';
    } else {
      if (word === '') from = place;
      word += sign;
    }
    if (sign !== '\f') place += measure(sign);
  }
  if (word !== '') words.push({ text: word, from, to: place, line });
  return words;
}

/** The way of counting places in which the figures of each of these tables begin or end in the fewest. */
export function measureOf(tables: readonly (readonly string[])[]): Measure {
  let best = MEASURES[0]!;
  let fewest = Number.POSITIVE_INFINITY;
  for (const measure of MEASURES) {
    let count = 0;
    for (const lines of tables) {
      const [starts, ends] = [new Set<number>(), new Set<number>()];
      for (const line of lines)
        for (const { from, to } of figuresAt(placedWords(line, 0, measure))) {
          starts.add(from);
          ends.add(to);
        }
      count += Math.min(starts.size, ends.size);
    }
    if (count >= fewest) continue;
    best = measure;
    fewest = count;
  }
  return best;
}

/** The amounts among words: with a point or a comma, or 0. */
export const figuresAt = (words: readonly PlacedWord[]): PlacedWord[] =>
  words.filter(({ text }) => (/[.,]/.test(text) || text === '0') && figureOf(text) !== undefined);

export const overlaps = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;

/** The stretches that spans cover together, from the left. */
export function coveredBy(spans: readonly Span[]): Span[] {
  const covered: { from: number; to: number }[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = covered.at(-1);
    if (last && from < last.to) last.to = Math.max(last.to, to);
    else covered.push({ from, to });
  }
  return covered;
}
