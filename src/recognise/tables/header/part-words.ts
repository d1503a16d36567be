import { isItemCode } from '../../../domain/codes.js';
import { numberingOf, squeezed, wordsIn } from '../../../domain/text.js';
import type { SourceLine } from '../../../read/source.js';
import { figureOf, isFiller, isTotalLabel, looksLikeAmount } from '../cell-text.js';
import { isColumnNumbers, repeats } from './header-lines.js';
import { withTotalBelowHeader } from './total-in-header.js';

interface WordParts {
  readonly header: readonly SourceLine[];
  readonly body: readonly SourceLine[];
}

/** 1. 一般公共预算资金: the list number belongs to the name, and is no figure. */
const LIST_NUMBER = /(^|\s)(\d{1,2}[.．、])\s+(?=[\u4e00-\u9fff])/g;
const MAY_NUMBER = /[.．、]\s/;
/** 2,500一、教育支出, 80.00（二）外交支出: a figure runs into the numbered label beside it. */
const GLUED = /(\d)(?=[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）])/g;
const MAY_BE_GLUED = /、|\d[(（]/;
/** 301 01基本工资: the digits of a column run into the name beside it. */
const GLUED_CODE = /(^\s*[235]\d{2}\s+(?:\d{2}\s+)?\d{2})(?=[\u4e00-\u9fff])/;
/** 类 款 项 合计: the last line of a header, and the total that stands beside it. */
const LEVELS_BEFORE_TOTAL = /^\s*类\s+款\s+项\s+(?=[合总]计\s)/;
export const wordsOf = ({ text }: SourceLine): string[] => wordsIn(withoutGlue(text));

function withoutGlue(text: string): string {
  let plain = MAY_NUMBER.test(text) ? text.replace(LIST_NUMBER, '$1$2') : text;
  if (MAY_BE_GLUED.test(plain)) plain = plain.replace(GLUED, '$1 ');
  if (GLUED_CODE.test(plain)) plain = plain.replace(GLUED_CODE, '$1 ');
  return plain.includes('类') ? plain.replace(LEVELS_BEFORE_TOTAL, '') : plain;
}

/** 201 … 234, 301 … 399, 501 … 599 with 款 and 项. */
export const isClassCode = (text: string): boolean => /^(?:2[0-3]\d|3[019]\d|5[019]\d)(?:\d{2}){0,2}$/.test(text);

/** Parts the lines of a table without cells into header and body; headers repeated on later pages are left out. */
export function partWords(all: readonly SourceLine[]): WordParts {
  const lines = withTotalBelowHeader(all.filter((line) => !isColumnNumbers(line)));
  let first = lines.findIndex((line, index) => startsBody(line, index));
  if (first < 0) first = isTotalLabel(lines.at(-1)?.text ?? '') ? lines.length - 1 : lines.length;
  // The label 合计 alone, right above the first figures, belongs to them when the header has a 合计 of its own.
  const above = lines[first - 1];
  if (above && first > 1 && isTotalLabel(above.text) && headHasTotal(lines.slice(0, first - 1))) first--;
  const header = lines.slice(0, first);
  return { header, body: withoutRepeats(header, lines.slice(first)) };
}

const headHasTotal = (lines: readonly SourceLine[]): boolean =>
  lines.some((line) => wordsOf(line).some((word) => isTotalLabel(word)));

function startsBody(line: SourceLine, index: number): boolean {
  const words = wordsOf(line);
  const last = words.at(-1) ?? '';
  if (looksLikeAmount(last)) return true;
  const [label = '', next] = words;
  if (next !== undefined && isItemCode(label) && /[\u4e00-\u9fff]/.test(next)) return true;
  if (index === 0) return false;
  if (words.length === 1 && isClassCode(label)) return true;
  if (
    next !== undefined &&
    figureOf(last) !== undefined &&
    !/^20\d{2}$/.test(last) &&
    !words.every((word) => figureOf(word) !== undefined)
  )
    return true;
  if (words.some((word) => looksLikeAmount(word)) || isRowOfAmounts(words)) return true;
  return numberingOf(line.text) !== '' || isFiller(line.text);
}

/** 67210 0 56966 10244: amounts in yuan without a label; neither years nor the numbers of columns. */
const isRowOfAmounts = (words: readonly string[]): boolean =>
  words.length > 2 &&
  words.every((word) => figureOf(word) !== undefined) &&
  (words.some((word) => /^\d{4,}$/.test(word) && !/^(?:19|20)\d{2}$/.test(word)) || areWholeAmounts(words));

/** 79 0 75 50 25 4: no column is numbered 0, and no part of a code is 0 alone. */
const areWholeAmounts = (words: readonly string[]): boolean =>
  words.length > 3 && words.includes('0') && words.every((word) => /^(?:0|[1-9]\d*)$/.test(word));

/** Lines of the header printed again after a page break: known by standing together, or by their length. */
function withoutRepeats(header: readonly SourceLine[], body: readonly SourceLine[]): SourceLine[] {
  const isPrintedAgain = repeats(header);
  const same = body.map((line) => isPrintedAgain(line) && !isTotalLabel(line.text));
  return body.filter(
    (line, index) => !(same[index] && (same[index - 1] || same[index + 1] || squeezed(line.text).length > 6)),
  );
}
