import { numberingOf } from '../../../domain/text.js';
import type { SourceLine } from '../../../read/source.js';
import { figureOf, isFiller, isTotalLabel, looksLikeAmount } from '../cell-text.js';
import { wordsOf } from '../header/part-words.js';

/** The first line of a wrapped name fills its cell; none is longer. */
const FULL_LINE = 4;
const LONGEST_LINE = 16;
const CODE = /^\d{3,12}$/;
const PART = /^[\u4e00-\u9fff（）()“”、]+$/;

/** A row of which the name, or all of it but one line, stands above and below: its code, that line and its amounts. */
interface Bare {
  readonly index: number;
  readonly code: readonly string[];
  readonly name: readonly string[];
  readonly figures: readonly string[];
}

/**
 * Names of units that are wrapped in their cell stand above and below the line of their figures, as many lines there as here:
 * 山前县水利, then 312001 24.00 24.00, then 培训中心. They are put together where that holds for all rows without a name.
 */
export function joinWrappedUnits(lines: readonly SourceLine[]): readonly SourceLine[] {
  const rows = lines.flatMap((line, index) => bareRow(line, index) ?? []);
  if (!rows.some(({ name }) => name.length === 0)) return lines;
  const isFree = lines.map(isPart);
  const joined = new Map<number, SourceLine>();
  for (const { index, code, name, figures } of rows) {
    let count = 0;
    while (isFree[index - count - 1]) count++;
    if (count === 0 && name.length > 0) continue;
    const parts = lines.slice(index - count, index + count + 1).map(({ text }) => text.trim());
    const isWhole = parts.every((_, at) => at === count || isFree[index - count + at] === true);
    if (count === 0 || parts.length <= 2 * count || !isWhole || parts[0]!.length < FULL_LINE) return lines;
    isFree.fill(false, index - count, index + count + 1);
    parts.splice(count, 1, ...name);
    joined.set(index, { ...lines[index]!, text: [...code, parts.join(''), ...figures].join(' ') });
    for (let at = 1; at <= count; at++) for (const near of [index - at, index + at]) joined.set(near, BLANK);
  }
  return lines.flatMap((line, index) => {
    const own = joined.get(index) ?? line;
    return own === BLANK ? [] : [own];
  });
}

const BLANK: SourceLine = { text: '', at: { quote: '' } };

function isPart({ text, cells }: SourceLine): boolean {
  const words = text.trim();
  if (cells || words === '' || words.length > LONGEST_LINE || !PART.test(words)) return false;
  return !isTotalLabel(words) && !isFiller(words) && numberingOf(words) === '';
}

function bareRow(line: SourceLine, index: number): Bare | undefined {
  if (line.cells || !/\d[.,]\d/.test(line.text)) return undefined;
  const words = wordsOf(line);
  const code = words.length > 1 && CODE.test(words[0]!) ? words.slice(0, 1) : [];
  const first = words.findIndex((word, at) => at >= code.length && figureOf(word) !== undefined);
  if (first < 0 || !words.slice(first).every((word) => looksLikeAmount(word) || word === '0')) return undefined;
  const name = words.slice(code.length, first);
  // Where a line of the name stands beside the figures, a code shows that it is no row of its own.
  return name.length > 1 || name.length > code.length ? undefined : { index, code, name, figures: words.slice(first) };
}
