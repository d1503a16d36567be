import type { LineReading } from './decode-steps.js';

type Candidate = { readonly text: string; readonly share: number };

const FIGURE = /^[-(]?[\d.,]*\d[\d.,]*[)%]?$/;
const WELL_FORMED = /^(?:-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?|\((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\))$/;
/** How much likelier a figure is that is printed as figures are, and as those around it are. */
const MALFORMED = 0.02;
const UNUSUAL = 0.1;
const NO_FIGURE = 0.05;

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');
export const isFigure = (text: string): boolean => FIGURE.test(plain(text));

const decimals = (figure: string): number => figure.replace(/[)%]$/, '').split('.')[1]?.length ?? 0;

/** How many decimals the amounts of a page are printed with, from those that were read for sure. */
export function decimalsOnPage(readings: readonly LineReading[]): ReadonlySet<number> {
  const seen = new Map<number, number>();
  let count = 0;
  for (const reading of readings) {
    if (!/[.,．，]/.test(reading.text) || !isFigure(reading.text)) continue;
    const { text, share } = weighFigure(reading, NO_HABIT);
    if (share < 0.9 || !WELL_FORMED.test(text)) continue;
    seen.set(decimals(text), (seen.get(decimals(text)) ?? 0) + 1);
    count++;
  }
  return new Set([...seen].filter(([, times]) => times * 20 >= count).map(([digits]) => digits));
}

const NO_HABIT: ReadonlySet<number> = new Set();

/**
 * Weighs what a field may say by how figures are printed: separators at every third digit, one point, as many decimals as
 * elsewhere on the page. Readings that state the same number count as one.
 */
export function weighFigure(reading: LineReading, habit: ReadonlySet<number>): LineReading {
  if (!isFigure(reading.text)) return reading;
  const byValue = new Map<string, Candidate>();
  let total = 0;
  for (const { text, share } of [reading, ...reading.others]) {
    const figure = plain(text);
    const weight = share * likelihood(figure, habit);
    total += weight;
    const value = figure.replace(/,/g, '');
    const known = byValue.get(value);
    if (!known) byValue.set(value, { text: figure, share: weight });
    else byValue.set(value, { text: known.text, share: known.share + weight });
  }
  const [best, ...others] = [...byValue.values()]
    .map(({ text, share }) => ({ text, share: total > 0 ? share / total : 0 }))
    .sort((a, b) => b.share - a.share);
  return { ...reading, text: best?.text ?? reading.text, share: best?.share ?? 0, others };
}

function likelihood(figure: string, habit: ReadonlySet<number>): number {
  if (!FIGURE.test(figure)) return NO_FIGURE;
  if (!WELL_FORMED.test(figure)) return MALFORMED;
  const digits = decimals(figure);
  // Three digits behind a point are those behind a separator, as far as nothing else is known of the page.
  const isUnusual = habit.size > 0 ? !habit.has(digits) : digits === 3;
  return isUnusual ? UNUSUAL : 1;
}
