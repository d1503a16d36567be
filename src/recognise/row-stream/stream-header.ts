import { numberingOf, squeezed } from '../../domain/text.js';
import { isLabelHeader } from '../../forms/header-words.js';
import { isTotalLabel } from '../tables/cell-text.js';
import { isHeaderWord } from '../tables/header/header-lines.js';
import { type HeaderWord, isSideWord, wordsOfHeader } from '../tables/header/header-words.js';
import { layoutOfWords } from '../tables/header/layout-of-words.js';
import { roleOf } from '../tables/header/word-lists.js';
import type { Layout } from '../tables/layout.js';
import type { StreamCell } from './stream-cells.js';
import { FORM_NUMBER } from './under-title.js';

/** The header of a table whose rows are lost. */
export interface StreamHeader {
  /** Its words, in the lines that they stood on as far as they tell. */
  readonly lines: readonly string[];
  readonly layout: Layout;
  /** Whether the rows are numbered in a column of its own. */
  readonly isNumbered: boolean;
  /** The first cell of the body. */
  readonly bodyFrom: number;
}

const LONGEST_HEADER = 40;
const CODE = /^\d{2,9}$/;

/** The header in front of the first row; undefined where its words are not those of a header, or their order stays open. */
export function streamHeader(cells: readonly StreamCell[]): StreamHeader | undefined {
  const found = findBody(cells);
  if (!found) return undefined;
  const { headTo, bodyFrom, numbered } = found;
  const printed = printedOnce(cells.slice(0, headTo).map(({ text }) => text));
  if (printed.length > LONGEST_HEADER) return undefined;
  const whole = wordsOfHeader([printed.join(' ')]);
  // Words broken over two lines are known only where these are joined.
  const words = unknownOf(whole) === 0 ? whole : fewerUnknown(whole, wordsOfHeader(printed));
  if (words.length < 2 || unknownOf(words) * 3 > words.length) return undefined;
  const isNumbered = words.some((word) => roleOf(word) === 'sequence');
  const unnumbered = words.filter((word) => roleOf(word) !== 'sequence');
  const sides = isNumbered ? namedSides(unnumbered, numbered) : undefined;
  const lines = sides ?? linesOf(unnumbered);
  const layout = layoutOfWords(lines, null);
  const columns = layout.sides.reduce((count, side) => count + side.columns.length, 0);
  if (isHeadInBody(cells, bodyFrom, layout)) return undefined;
  const isCounted = numbered === 0 || columns === numbered || sides !== undefined;
  if (columns === 0 || !isCounted || hasStraySum(layout)) return undefined;
  return { lines, layout, isNumbered, bodyFrom };
}

/** 收入 and 支出 above 预算数 and 预算数, where the columns of names have no head and are numbered all the same. */
function namedSides(words: readonly HeaderWord[], numbered: number): string[] | undefined {
  const [income, expenditure, first, second] = words;
  if (words.length !== 4 || numbered !== 4 || income!.text !== '收入' || expenditure!.text !== '支出') return undefined;
  if (first!.isLabel || first!.text !== second!.text) return undefined;
  return ['收入 支出', `项目 ${first!.text} 项目 ${second!.text}`];
}

/** Fewest cells of a header that is printed again. */
const FEWEST_AGAIN = 4;

/** The cells of a header but for those at its end that are printed twice, as at a page break right below it. */
function printedOnce(texts: readonly string[]): readonly string[] {
  for (let size = Math.floor(texts.length / 2); size >= FEWEST_AGAIN; size--) {
    const again = texts.slice(-size);
    if (again.every((text, at) => text === texts[texts.length - 2 * size + at])) return texts.slice(0, -size);
  }
  return texts;
}

const fewerUnknown = (one: HeaderWord[], other: HeaderWord[]): HeaderWord[] =>
  unknownOf(other) < unknownOf(one) ? other : one;

const unknownOf = (words: readonly HeaderWord[]): number =>
  words.filter((word) => !word.isLabel && word.meaning === undefined).length;

/** 小计 that stands below no word, behind other columns: the lines of the header were not found. */
const hasStraySum = ({ sides }: Layout): boolean =>
  sides.some(({ columns }) =>
    columns.some(({ path, meaning }, at) => at > 0 && meaning === 'subtotal' && path.length < 2),
  );

/** A word of the header behind the first code: the print does not go row by row. */
function isHeadInBody(cells: readonly StreamCell[], from: number, { sides }: Layout): boolean {
  const label = cells.slice(from).find(({ isFigure }) => !isFigure)?.text ?? '';
  const isCoded = sides.some(({ keys }) => keys.some(({ role }) => role === 'code' || role === 'unit-code'));
  return isCoded && isHeaderWord(squeezed(label)) && !isTotalLabel(label);
}

interface Body {
  readonly headTo: number;
  readonly bodyFrom: number;
  /** How many columns are numbered, 0 where none are. */
  readonly numbered: number;
}

function findBody(cells: readonly StreamCell[]): Body | undefined {
  const first = cells.findIndex(({ isFigure }) => isFigure);
  if (first < 2 || first > LONGEST_HEADER) return undefined;
  const label = cells[first - 1]!.text;
  if (label === '栏次' || isRun(cells, first)) {
    let end = first;
    while (cells[end]?.isFigure && cells[end]!.text === String(end - first + 1)) end++;
    if (/^\d{1,2}=/.test(cells[end]?.text ?? '')) return undefined;
    const count = end - first;
    return count < 2 ? undefined : { headTo: label === '栏次' ? first - 1 : first, bodyFrom: end, numbered: count };
  }
  if (!cells.slice(0, first).some(({ text }) => isLabelHeader(squeezed(text)))) {
    const behind = cells.slice(first).find(({ isFigure }) => !isFigure);
    return behind === undefined || FORM_NUMBER.test(behind.text)
      ? { headTo: first, bodyFrom: first, numbered: 0 }
      : undefined;
  }
  const numbered = cells.findIndex(({ text }, at) => at > 1 && at < first && beginsRow(text));
  const from = numbered >= 0 ? numbered : labelBefore(cells, first);
  return from < 2 ? undefined : { headTo: from, bodyFrom: from, numbered: 0 };
}

/** 1 2 3 …, three at least: the columns are numbered. */
const isRun = (cells: readonly StreamCell[], at: number): boolean =>
  ['1', '2', '3'].every((text, index) => cells[at + index]?.text === text);

const beginsRow = (text: string): boolean => numberingOf(text) !== '' && !isHeaderWord(text.replace(/^.*[、.]/, ''));

/** Where the label of the first row begins: a code, or what stands in front of the first figure and heads nothing. */
function labelBefore(cells: readonly StreamCell[], first: number): number {
  const [code, next] = [cells[first]!, cells[first + 1]];
  if (CODE.test(code.text) && next && (!next.isFigure || /^\d{2,9}$/.test(next.text))) return first;
  let from = first - 1;
  if (isTotalLabel(cells[from]!.text) || isHeaderWord(squeezed(cells[from]!.text))) return from;
  while (from > 2 && first - from < 4 && !isHeaderWord(squeezed(cells[from - 1]!.text))) from--;
  return from;
}

/** The words in the lines of a header of several: a word that can only stand below others begins the next line. */
function linesOf(words: readonly HeaderWord[]): string[] {
  const lines: HeaderWord[][] = [];
  let line: HeaderWord[] = [];
  for (const [at, word] of words.entries()) {
    if (
      line.length > 0 &&
      beginsLine(
        word,
        line,
        words[at + 1],
        lines.some((one) => one.some(isFigureHead)),
      )
    ) {
      lines.push(line);
      line = [];
    }
    line.push(word);
  }
  lines.push(line);
  return lines.map((one) => one.map(({ text }) => text.replace(/\s+/g, '')).join(' '));
}

const isFigureHead = (word: HeaderWord): boolean => !word.isLabel;
const isSum = ({ text, meaning }: HeaderWord): boolean =>
  meaning === 'subtotal' || (meaning === 'total' && /[合总小]计$/.test(text));
/** 项目 behind figures begins the other side of the table. */
const beginsSide = (word: HeaderWord, at: number): boolean => at === 0 || (word.isLabel && /^项\s*目/.test(word.text));
const OF_A_YEAR = new Set(['amount', 'final-accounts', 'last-year', 'original-budget', 'final-budget']);
const FUNDS = new Set(['general-budget', 'managed-funds', 'state-capital']);
const BEHIND_FUNDS = new Set(['special-account', 'unit-funds', 'carry-over-in']);
const BY_USE = new Set(['salaries', 'household', 'goods-services', 'capital']);
const PEOPLE_AND_WORK = new Set(['personnel', 'operating']);
const GATHERER = /^(?:本年|当年)(?:收入|支出|拨款|预算)$|^财政拨款$|^资金来源$/;

function beginsLine(word: HeaderWord, line: readonly HeaderWord[], next: HeaderWord | undefined, below: boolean) {
  if (word.text === '类') return next?.text === '款';
  if (/^[款项]$/.test(word.text)) return false;
  if (word.isLabel) return labelBeginsLine(word, line);
  if (line.every(isSideWord)) return true;
  const heads = line.slice(line.findLastIndex(beginsSide)).filter(isFigureHead);
  if (heads.length === 0) return false;
  const has = (meanings: ReadonlySet<string>) => heads.some(({ meaning }) => meanings.has(meaning ?? ''));
  const { meaning } = word;
  if (meaning === 'change' || meaning === 'rate')
    return heads.at(-1)!.meaning === 'change' && /[比较]/.test(heads.at(-1)!.text);
  // Without labels, years or stages stand above the parts.
  if (!line.some(({ isLabel }) => isLabel) && heads.every((head) => OF_A_YEAR.has(head.meaning ?? '')))
    return !OF_A_YEAR.has(meaning ?? '');
  if (isSum(word)) {
    if (!isSum(heads[0]!)) return true;
    return heads.length > 1 && !(below && word.text === heads[0]!.text);
  }
  if (meaning === 'personnel') return heads.some((head) => head.meaning === 'project');
  if (BY_USE.has(meaning ?? ''))
    return !BY_USE.has(heads.at(-1)!.meaning ?? '') && heads.some((head) => PEOPLE_AND_WORK.has(head.meaning ?? ''));
  if (meaning === 'vehicle-purchase') return heads.at(-1)!.meaning === 'reception';
  return FUNDS.has(meaning ?? '') && has(BEHIND_FUNDS) && heads.some(({ text }) => GATHERER.test(text));
}

/** 科目编码 behind figures stands below 项目; a second 项目, or the same labels again, stand beside the first. */
function labelBeginsLine(word: HeaderWord, line: readonly HeaderWord[]): boolean {
  if (isSideWord(word)) return false;
  if (line.every(isSideWord)) return true;
  if (!line.some(isFigureHead) || roleOf(word) === 'remark' || roleOf(word) === 'line-number') return false;
  if (/^(?:收入|支出)?项目/.test(word.text.replace(/\s/g, ''))) return areSides(line);
  return !line.some(({ text }) => text === word.text) && /科目|编码|代码|名称/.test(word.text);
}

/** 财政拨款收入 and 财政拨款支出 above 项目 and 项目. */
const areSides = (line: readonly HeaderWord[]): boolean =>
  line.length === 2 && line[0]!.text.endsWith('收入') && line[1]!.text.endsWith('支出');
