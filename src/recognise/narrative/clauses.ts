import { isDigit } from '../../domain/text.js';
import type { Quantity } from './quantities.js';

/** A stretch between two pauses. Brackets that only qualify a name, （类） or （境）, do not part it. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  /** Counts the sentences, and the stretches between semicolons, from the paragraph's start. */
  readonly sentence: number;
  readonly segment: number;
  /** Brackets around it. */
  readonly depth: number;
  /** The sign that ends it, full-width however it is printed; empty at the end of the paragraph. */
  readonly ends: string;
}

const SIGN = /[，,。；;：:！？!?、（）()“”]/g;
const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？' };
const ENDS_SENTENCE = new Set('。！？!?');
const BRACKET = /[（()）“”。]/g;
const closing = (sign: string): string | undefined =>
  sign === '（' || sign === '(' ? '）' : sign === '“' ? '”' : undefined;

/** Parts a paragraph at its pauses. */
export function partClauses(text: string, from: number, quantities: readonly Quantity[]): Clause[] {
  const clauses: Clause[] = [];
  const closes = matchBrackets(text, from);
  let start = from;
  let sentence = 0;
  let segment = 0;
  let depth = 0;
  const close = (end: number, ends: string) => {
    if (end > start || ends === '。')
      clauses.push({ start, end, sentence, segment, depth, ends: FULL_WIDTH[ends] ?? ends });
    start = end + 1;
  };
  // 房屋、构筑物20万元: what stands before the mark has no figure of its own.
  const joins = (index: number, sign: string) => sign === '、' && !hasFigure(quantities, start - 1, index);
  SIGN.lastIndex = from;
  for (let found = SIGN.exec(text); found; found = SIGN.exec(text)) {
    const index = found.index;
    const sign = found[0];
    const kind = closing(sign);
    if (kind !== undefined) {
      const end = closes.get(index);
      const qualifies =
        end !== undefined && (sign === '“' ? end - index < 80 : qualifiesOnly(text, index, end, quantities));
      if (qualifies) SIGN.lastIndex = end + 1;
      else if (sign !== '“') {
        close(index, '（');
        depth++;
      }
    } else if (sign === '）' || sign === ')') {
      close(index, '）');
      depth = Math.max(0, depth - 1);
    } else if (
      sign !== '”' &&
      !betweenDigits(text, index, sign) &&
      !bothSides(text, index, sign) &&
      !joins(index, sign)
    ) {
      close(index, sign);
      const isEnd = ENDS_SENTENCE.has(sign);
      if (isEnd) {
        sentence++;
        depth = 0;
      }
      if (isEnd || sign === '；' || sign === ';') segment++;
    }
  }
  if (start < text.length) close(text.length, '');
  return clauses;
}

const betweenDigits = (text: string, index: number, sign: string): boolean =>
  (sign === ',' || sign === ':' || sign === '：') && isDigitAt(text, index - 1) && isDigitAt(text, index + 1);

/** Before the text and behind it stands no digit. */
const isDigitAt = (text: string, index: number): boolean => isDigit(text.charCodeAt(index));

/** 收、支总计 and 收入、支出总计 are one amount. */
const bothSides = (text: string, index: number, sign: string): boolean =>
  sign === '、' && text[index + 1] === '支' && /收入?$/.test(text.slice(Math.max(0, index - 2), index));

function matchBrackets(text: string, from: number): Map<number, number> {
  const closes = new Map<number, number>();
  const open: { index: number; sign: string }[] = [];
  BRACKET.lastIndex = from;
  for (let found = BRACKET.exec(text); found; found = BRACKET.exec(text)) {
    const index = found.index;
    const sign = found[0];
    const wantedBehind = closing(sign);
    if (wantedBehind !== undefined) open.push({ index, sign: wantedBehind });
    else if (sign === '）' || sign === ')' || sign === '”') {
      const wanted = sign === ')' ? '）' : sign;
      if (open.at(-1)?.sign === wanted) closes.set(open.pop()!.index, index);
    } else if (sign === '。') open.length = 0;
  }
  return closes;
}

/** True for （境）, （208类）, （含）: brackets without a figure or a list of their own. */
function qualifiesOnly(text: string, open: number, end: number, quantities: readonly Quantity[]): boolean {
  if (end - open > 60) return false;
  const inside = text.slice(open + 1, end);
  if (/^(?:其中|包括)|[；;]/.test(inside)) return false;
  return !hasFigure(quantities, open, end);
}

/** Quantities stand in order, so that halving finds the first behind the bracket. */
function hasFigure(quantities: readonly Quantity[], open: number, end: number): boolean {
  let low = 0;
  let high = quantities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quantities[middle]!.start > open) high = middle;
    else low = middle + 1;
  }
  for (let index = low; index < quantities.length && quantities[index]!.start < end; index++)
    if (quantities[index]!.kind !== 'date') return true;
  return false;
}
