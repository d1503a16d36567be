import { isNumber } from './pieces.js';
import { labelAt, type Word } from './stream.js';
import { operatorOf } from './value.js';
import { isUnit } from './vocabulary.js';

/** What the table's header says stands behind a name. */
interface ValueColumns {
  readonly weight: boolean;
}
interface ReadValue {
  readonly operator: string;
  readonly value: string;
  readonly unit: string | undefined;
  readonly weight: string | undefined;
  /** Index of the first word behind it. */
  readonly next: number;
}

/** Reads operator, value, unit and weight, numbers broken over lines put together. */
export function readValueAt(words: readonly Word[], at: number, columns: ValueColumns): ReadValue {
  const operator = words[at]!.text;
  return operatorOf(operator) === '定性' ? readWords(words, at, columns) : readFigures(words, at, columns);
}

/** At most this many lines make up a value in words. */
const MOST_WORDS = 6;

function readWords(words: readonly Word[], at: number, columns: ValueColumns): ReadValue {
  const parts: string[] = [];
  let next = at + 1;
  for (; next < words.length && parts.length < MOST_WORDS; next++) {
    const word = words[next]!;
    const closes = columns.weight ? isNumber(word.text) : word.first;
    if (closes || labelAt(words, next)) break;
    parts.push(word.text);
  }
  const weight = columns.weight ? readNumber(words, next) : undefined;
  return {
    operator: words[at]!.text,
    value: parts.join(''),
    unit: undefined,
    weight: weight?.text,
    next: weight?.next ?? next,
  };
}

function readFigures(words: readonly Word[], at: number, columns: ValueColumns): ReadValue {
  const first = at + 1;
  let end = first;
  while (end < words.length && end - first < 4 && isNumber(words[end]!.text)) end++;
  const measured = words[end] !== undefined && (isUnit(words[end]!.text) || isBetweenFigures(words, end, columns));
  const operator = words[at]!.text;
  if (end === first) return readWords(words, at, columns);
  // Digits on lines of their own before the unit belong to the value: 100 / 00 元.
  const broken = words.slice(first + 1, end).every((word) => word.first);
  if (measured && broken) {
    const value = words
      .slice(first, end)
      .map((word) => word.text)
      .join('');
    const weight = columns.weight ? readNumber(words, end + 1) : undefined;
    return { operator, value, unit: words[end]!.text, weight: weight?.text, next: weight?.next ?? end + 1 };
  }
  const weight = columns.weight ? readNumber(words, first + 1) : undefined;
  return {
    operator,
    value: words[first]!.text,
    unit: undefined,
    weight: weight?.text,
    next: weight?.next ?? first + 1,
  };
}

/** A short word between a value and its weight measures the value, whatever it is. */
const isBetweenFigures = (words: readonly Word[], at: number, columns: ValueColumns): boolean =>
  columns.weight &&
  /^[\u4e00-\u9fff]{1,3}$/.test(words[at]!.text) &&
  labelAt(words, at) === undefined &&
  words[at + 1] !== undefined &&
  /^\d{1,2}(?:\.\d{1,2})?$/.test(words[at + 1]!.text);

/** A number whose last decimal may stand alone on the next line: 20.0 / 0. */
export function readNumber(words: readonly Word[], at: number): { text: string; next: number } | undefined {
  const word = words[at];
  if (!word || !isNumber(word.text)) return undefined;
  const rest = words[at + 1];
  const cut = /\.\d$/.test(word.text) && word.last && rest?.first === true && /^\d$/.test(rest.text);
  return cut ? { text: word.text + rest.text, next: at + 2 } : { text: word.text, next: at + 1 };
}
