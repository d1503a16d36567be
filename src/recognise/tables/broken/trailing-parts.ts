import { bareName, numberingOf } from '../../../domain/text.js';
import { itemsOfName } from '../../../forms/classification/index.js';
import { meaningOfHeader } from '../../../forms/header-words.js';
import type { SourceLine } from '../../../read/source.js';
import { figureOf } from '../cell-text.js';
import { wordsOf } from '../header/part-words.js';
import type { Layout } from '../layout.js';

const PART = /^[\u4e00-\u9fff（）()、]{1,12}$/;

/**
 * Programs that print web pages in narrow columns put the rest of a name on the line below its figures: （八）社会保障和就 8.00,
 * then 业支出. In two lists side by side that line may hold the rests of both. They join the names that they make known.
 */
export function joinTrailingParts(lines: readonly SourceLine[], layout: Layout): readonly SourceLine[] {
  if (layout.sides.length !== 2 || layout.lists) return lines;
  const joined: SourceLine[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    const parts = above && !above.cells && !above.places && isParts(line) ? wordsOf(line) : [];
    const words = parts.length > 0 && !isEndOf(joined.at(-2), parts) ? withParts(wordsOf(above!), parts) : undefined;
    if (words) joined[joined.length - 1] = { ...above!, text: words.join(' ') };
    else joined.push(line);
  }
  return joined;
}

function isParts({ text, cells }: SourceLine): boolean {
  if (cells || /[\d.。，,：:]/.test(text)) return false;
  const words = text.trim().split(/\s+/);
  return words.length <= 2 && words.every((word) => PART.test(word) && numberingOf(word) === '');
}

/** Whether a name above the row, without figures of its own, waits for one of the parts. */
function isEndOf(line: SourceLine | undefined, parts: readonly string[]): boolean {
  if (!line || line.cells) return false;
  const words = wordsOf(line);
  return (
    words.every((word) => figureOf(word) === undefined) &&
    words.some((word) => parts.some((part) => isCompletedBy(word, part)))
  );
}

/** The words of a row with each part behind one of its numbered names, in their order; undefined where one makes no known name. */
function withParts(words: readonly string[], parts: readonly string[]): readonly string[] | undefined {
  // Names without figures may go on below figures of their own.
  if (!words.some((word) => figureOf(word) !== undefined)) return undefined;
  const whole = [...words];
  let end = whole.length;
  for (const part of [...parts].reverse()) {
    const at = whole.findLastIndex((word, index) => index < end && isCompletedBy(word, part));
    if (at < 0) return undefined;
    whole[at] += part;
    end = at;
  }
  return whole;
}

const isKnown = (name: string): boolean => itemsOfName(name).length > 0 || meaningOfHeader(name) !== undefined;

const isCompletedBy = (word: string, part: string): boolean =>
  figureOf(word) === undefined && numberingOf(word) !== '' && !isWhole(word) && isKnown(bareName(word + part));

/** A class by its whole name: what follows it is no part of it. */
const isWhole = (word: string): boolean => {
  const name = bareName(word);
  return itemsOfName(name).some((item) => item.name === name);
};
