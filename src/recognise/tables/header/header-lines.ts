import { isBlank, isInk, isSpace, numberingOf, remembered, squeezed, wordsIn } from '../../../domain/text.js';
import { isLabelHeader, meaningOfHeader } from '../../../forms/header-words.js';
import type { SourceLine } from '../../../read/source.js';
import { figureOf, isFiller, isTotalLabel, looksLikeAmount, looksLikeCode } from '../cell-text.js';

interface GridParts {
  readonly header: readonly SourceLine[];
  readonly body: readonly SourceLine[];
}

/** True for text that stands in headers: a known word, or a year with or without 预算数. */
export const isHeaderWord = remembered(
  (text) =>
    isLabelHeader(text) ||
    meaningOfHeader(text) !== undefined ||
    /^(?:20\d{2}年度?|上年|本年|当年|栏次)$/.test(squeezed(text)) ||
    /^(?:收入|支出)(?:项目)?$/.test(squeezed(text)),
);

/** Parts the rows of a grid into header and body; headers repeated after a page break are left out. */
export function partGrid(lines: readonly SourceLine[]): GridParts {
  let first = 0;
  while (first < lines.length && !startsBody(lines[first]!, first)) first++;
  // A table of labels only has no row that shows where its body begins: then the known words decide.
  if (first === lines.length) first = lines.findIndex((line, index) => index > 0 && !isKnownHeader(line));
  if (first < 0) first = lines.length;
  const header = lines
    .slice(0, first)
    .map(withoutColumnNumbers)
    .filter((line) => filled(line).length > 0);
  const isPrintedAgain = repeats(header);
  const body = lines
    .slice(first)
    .filter((line) => !isPrintedAgain(line) && !isColumnNumbers(line) && !isRepeatedHeader(line));
  return { header, body };
}

/** Header lines without those that repeat the lines right above them: a row of the header printed twice. */
export function withoutPrintedAgain(lines: readonly string[]): readonly string[] {
  for (let count = Math.floor(lines.length / 2); count >= 1; count--)
    for (let from = 0; from + 2 * count <= lines.length; from++) {
      const first = lines.slice(from, from + count);
      const isAgain = (line: string, at: number) => squeezed(line) === squeezed(lines[from + count + at]!);
      // A single word may well stand twice, one below the other.
      if (first.every(isAgain) && new Set(first.flatMap((line) => wordsIn(line))).size > 2)
        return withoutPrintedAgain([...lines.slice(0, from + count), ...lines.slice(from + 2 * count)]);
    }
  return lines;
}

/** Tells the lines that say the same as one of the header. Most of them begin with another character. */
export function repeats(header: readonly SourceLine[]): (line: SourceLine) => boolean {
  const printed = new Set(header.map(({ text }) => squeezed(text)));
  const firsts = new Set([...printed].map((text) => text.charCodeAt(0)));
  return ({ text }) => {
    const first = firstOf(text);
    return (!isInk(first) || firsts.has(first)) && printed.has(squeezed(text));
  };
}

function firstOf(text: string): number {
  let at = 0;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return text.charCodeAt(at);
}

function filled(line: SourceLine): string[] {
  if (!line.cells) return wordsIn(line.text);
  const texts: string[] = [];
  for (const { text } of line.cells) if (!isBlank(text)) texts.push(text);
  return texts;
}

/** 301, 302, 303 above 工资福利支出, 商品和服务支出, 对个人和家庭的补助: codes of classes that head columns. */
export const isClassHead = (text: string): boolean => /^(?:30[1-9]|31[0-3]|399|50\d|51[0-4])$/.test(text.trim());

function startsBody(line: SourceLine, index: number): boolean {
  const texts = filled(line);
  if (texts.length === 0 || isColumnNumbers(line)) return false;
  if (texts.some(looksLikeAmount)) return true;
  const isCoded = index === 0 && texts.filter(isClassHead).length > 1;
  for (let at = 1; at < texts.length; at++)
    if (figureOf(texts[at]!) !== undefined && !/^20\d{2}$/.test(texts[at]!) && !(isCoded && isClassHead(texts[at]!)))
      return true;
  if (index === 0) return false;
  const [label = ''] = texts;
  if (texts.length === 1 && (isTotalLabel(label) || isFiller(label))) return true;
  if (looksLikeCode(label) && !/^20\d{2}$/.test(label)) return true;
  return numberingOf(label) !== '';
}

/** So many numbers in a row, from 1, are those of columns whatever stands behind them. */
const FEWEST_BEFORE_CHECK = 5;

/** 栏次 and other rows that only number the columns. */
export function isColumnNumbers(line: SourceLine): boolean {
  if (!mayBeColumnNumbers(line)) return false;
  const texts = filled(line);
  for (let at = 0; at < texts.length; at++) texts[at] = squeezed(texts[at]!);
  if (texts.some((text) => /^(?:栏次|列次)$/.test(text)))
    return texts.every((text) => isFiller(text) || /^(?:栏次|列次|[类款项]|[(（]?\d{1,2}(?:=.*)?[)）]?)$/.test(text));
  if (texts.length >= 4 && texts.every((text) => /^(?:[类款项]|[35]\d{2}(?:\d{2})?)$/.test(text)))
    return texts.some((text) => text.length > 1);
  const numbers = texts.filter((text) => /^[(（]?\d{1,2}(?:=.*)?[)）]?$/.test(text));
  if (numbers.length < 3 || numbers.length < texts.length - 2) return false;
  const values = numbers.map((text) => Number.parseInt(text.replace(/^[(（]/, ''), 10));
  const breaksAt = values.findIndex((value, index) => index > 0 && value !== values[index - 1]! + 1);
  // A formula that checks the form may stand behind its last column.
  return breaksAt < 0 || (breaksAt === values.length - 1 && breaksAt >= FEWEST_BEFORE_CHECK && values[0] === 1);
}

/** Numbers stand in most columns, three at least: all other rows are told by their words, unless these say that they number. */
function mayBeColumnNumbers({ text, cells }: SourceLine): boolean {
  let numbers = 0;
  let others = 0;
  if (cells)
    for (const cell of cells) {
      if (isBlank(cell.text)) continue;
      if (mayNumber(cell.text, 0, cell.text.length)) numbers++;
      else others++;
    }
  else
    for (let at = 0, end = 0; at < text.length; at = end + 1) {
      for (end = at; end < text.length && !isSpace(text.charCodeAt(end)); ) end++;
      if (end === at) continue;
      if (mayNumber(text, at, end)) numbers++;
      else others++;
    }
  return (others <= 2 && numbers > 2) || text.includes('次');
}

/** No number of a column is longer, but for one that says what it sums (4=1+2+3). */
const LONGEST_NUMBER = 8;

/** False for a word that numbers no column: it begins with another Chinese character than 类, 款, 项, or is an amount. */
function mayNumber(text: string, from: number, to: number): boolean {
  const first = text.charCodeAt(from);
  if (first >= 0x4e00 && first <= 0x9fff) return first === 0x7c7b || first === 0x6b3e || first === 0x9879;
  let isAmount = to - from > LONGEST_NUMBER;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x2e || code === 0x2c) isAmount = true;
    else if (code === 0x3d || code > 0xff00) return true;
  }
  return !isAmount;
}

/** A header line with its column numbers blanked: 类 款 项 may stand beside them. */
function withoutColumnNumbers(line: SourceLine): SourceLine {
  if (!isColumnNumbers(line) || !line.cells) return line;
  return {
    ...line,
    cells: line.cells.map((cell) => (/^[类款项]$/.test(squeezed(cell.text)) ? cell : { ...cell, text: '' })),
  };
}

const isKnownHeader = (line: SourceLine): boolean => filled(line).every((text) => isHeaderWord(text));

function isRepeatedHeader(line: SourceLine): boolean {
  // Most rows begin with a word that heads nothing.
  const first = line.cells?.find(({ text }) => !isBlank(text))?.text;
  if (first !== undefined && !isHeaderWord(first)) return false;
  const texts = filled(line);
  return (
    texts.length >= 2 &&
    texts.every((text) => isHeaderWord(text) && !isTotalLabel(text)) &&
    texts.some((text) => isLabelHeader(text))
  );
}
