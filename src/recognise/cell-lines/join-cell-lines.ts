import { beginsWithOneOf, squeezed, withoutSpaces } from '../../domain/text.js';
import { isLabelHeader, meaningOfHeader } from '../../forms/header-words.js';
import type { SourceCell, SourceDocument, SourceLine } from '../../read/source.js';
import { formRows, isBarredTitle } from '../row-stream/form-cells.js';
import type { JoinedRows } from '../row-stream/joined-rows.js';
import { streamCells } from '../row-stream/stream-cells.js';
import { streamRows } from '../row-stream/stream-rows.js';
import { headerBelow, titleAt } from '../row-stream/under-title.js';
import { isClassCode } from '../tables/header/part-words.js';
import { barredRows } from './barred-cells.js';
import { barredForm } from './barred-form.js';
import { barredTotals } from './barred-totals.js';
import { isFigure, type Token, tokensFrom } from './cell-tokens.js';
import { codedRows } from './coded-rows.js';
import { numberedRows } from './numbered-rows.js';
import { joinOverPages } from './page-marks.js';
import { pairedRows } from './paired-rows.js';
import { partJoinedLines } from './part-joined-lines.js';
import { sidedRows } from './sided-rows.js';

/** What a table's header begins with where each of its cells has a line of its own. */
const HEAD =
  /^(?:经费|支出|收入|预算|使用|费用)?项目(?:名称)?$|^收入$|^支出$|^(?:(?:功能|经济)(?:分类)?)?科目(?:编码|名称|代码)$/;
const LABEL = /^(?:收入|支出)?项目|(?:名称|目录|单位)$/;
const mayBeHead = beginsWithOneOf('经支收预使费项科功');
const mayBeTotal = beginsWithOneOf('“三公经合预');
const LONGEST_HEAD = 12;
const LONGEST_HEADER = 10;
/** More cells than any of these tables has. */
const MOST_CELLS = 1200;
/** Cells that tell whether a table begins: no header has as many. */
const MOST_AHEAD = 25;
/** Disclosures of many units have some hundred tables; a text with more such heads is none. */
const MOST_TRIED = 1500;

/** A plain text with the rows of such tables put together again; other documents have their cells already. */
export function withJoinedCells(source: SourceDocument): SourceDocument {
  if (source.mediaType !== 'text/plain') return source;
  const lines = partJoinedLines(joinOverPages(source.lines, joinCellLines), joinCellLines);
  return lines === source.lines ? source : { ...source, lines };
}

/**
 * Text saved from web pages prints some tables one cell a line, with a bar behind or below each cell or with nothing but
 * line feeds. Their rows are put together again; all other lines stay as they are.
 */
export function joinCellLines(lines: readonly SourceLine[]): readonly SourceLine[] {
  let joined: SourceLine[] | undefined;
  let tried = 0;
  let header: number | undefined;
  for (let index = 0; index < lines.length; ) {
    const title = titleAt(lines[index]!);
    if (title) header = headerBelow(lines, index) ?? header;
    const found =
      (title?.includes('targets')
        ? (barredForm(lines, index) ?? formRows(lines, index))
        : formBetweenBars(lines, index)) ??
      (header === index ? streamRows(lines, index) : undefined) ??
      (isHead(lines[index]!)
        ? (barredRows(lines, index) ??
          (++tried > MOST_TRIED ? undefined : takenApart(lines, index)) ??
          plainRows(lines, index))
        : isFirstOfTotals(lines, index)
          ? (barredTotals(lines, index) ?? bareRow(lines, index))
          : undefined);
    if (found) {
      joined ??= lines.slice(0, index);
      joined.push(...found.rows);
      index = found.end;
    } else {
      joined?.push(lines[index]!);
      index++;
    }
  }
  return joined ?? lines;
}

const formBetweenBars = (lines: readonly SourceLine[], index: number): JoinedRows | undefined =>
  lines[index]!.cells &&
  (barredForm(lines, index) ?? (isBarredTitle(lines[index]!) ? formRows(lines, index) : undefined));

function takenApart(lines: readonly SourceLine[], index: number): JoinedRows | undefined {
  const ahead = streamCells(lines, index, MOST_AHEAD);
  return codedRows(lines, index, ahead) ?? numberedRows(lines, index, ahead) ?? sidedRows(lines, index, ahead);
}

function isHead({ at: { quote } }: SourceLine): boolean {
  if (quote.length > LONGEST_HEAD || !mayBeHead(quote)) return false;
  return HEAD.test(squeezed(quote.replace(/\|$/, '')));
}

const isHeaderWord = (text: string): boolean => isLabelHeader(text) || meaningOfHeader(text) !== undefined;

/** “三公”经费合计, or 预算数 above it, right below the unit: the columns of a table that has one row, and no labels. */
function isFirstOfTotals(lines: readonly SourceLine[], index: number): boolean {
  const { quote } = lines[index]!.at;
  if (quote.length > LONGEST_HEAD || !mayBeTotal(quote) || !/^(?:“?三公”?经费)?合\s*计\s*\|?$|^预算数$/.test(quote))
    return false;
  let before = index - 1;
  while (before >= 0 && lines[before]!.at.quote === '') before--;
  return before >= 0 && /(?:^|[\s（(]|金额)单位[：:]/.test(lines[before]!.at.quote);
}

/** The figures of that one row, each on a line below the header: they are put on one line. */
function bareRow(lines: readonly SourceLine[], from: number): JoinedRows | undefined {
  const tokens = tokensFrom(lines, from, 6 * LONGEST_HEADER);
  const first = tokens.findIndex(isFigure);
  if (first < 3) return undefined;
  const behind = tokens.findIndex((token, index) => index > first && !isFigure(token));
  const numbers = tokens.slice(first, behind < 0 ? undefined : behind);
  const figures = withoutColumnNumbers(numbers);
  if (figures.length < 3 || figures.length > first) return undefined;
  const text = figures.map((token) => token.text).join('  ');
  const header = lines.slice(from, numbers[0]!.index);
  return { rows: [...header, { text, at: figures[0]!.line.at }], end: figures.at(-1)!.index + 1 };
}

/** Numbers that only number the columns, 1 2 3 … in front of the figures, left out. */
function withoutColumnNumbers(numbers: readonly Token[]): readonly Token[] {
  let count = 0;
  while (numbers[count]?.text === String(count + 1)) count++;
  return count >= 4 ? numbers.slice(count) : numbers;
}

/** 项目 | 预算数 | 合计 | 12.00 | 公务接待费 | 12.00 with a line feed for each bar; blank cells are lost. */
function plainRows(lines: readonly SourceLine[], from: number): JoinedRows | undefined {
  const ahead = tokensFrom(lines, from, LONGEST_HEADER + 1);
  const first = ahead.findIndex(isFigure);
  if (first < 3) return undefined;
  const header = withoutGroups(ahead.slice(0, first - 1));
  const sides = header.filter((token) => HEAD.test(token.text)).length;
  const isSided = sides === 2 && header.length === 4 && header[0]!.text === '收入';
  if (!isSided && header.filter((token) => isHeaderWord(token.text)).length * 2 <= header.length) return undefined;
  const tokens = tokensFrom(lines, from, MOST_CELLS);
  const body = tokens.slice(first - 1);
  // Lists side by side, or labels in several columns, need more than this.
  if (sides === 1 && header.filter(({ text }) => LABEL.test(text)).length > 1) return undefined;
  if (sides === 1 && isInside(lines, from)) return undefined;
  const rows = sides === 1 ? rowsOf(body) : sides === 2 ? pairedRows(header, body) : [];
  if (sides === 1 && rows.filter((row) => isClassCode(row.at(-1)!.text)).length > 1) return undefined;
  if (rows.filter((row) => row.some((cell) => cell !== null && isFigure(cell))).length < 2) return undefined;
  const grid = sides === 1 ? 'loose' : 'exact';
  return { rows: [header, ...rows].map((row) => joinedLine(row, grid)), end: tokens.at(-1)!.index + 1 };
}

/** Whether a header has begun above this line: what follows is a part of it. */
function isInside(lines: readonly SourceLine[], from: number): boolean {
  let before = from - 1;
  while (before >= 0 && lines[before]!.at.quote === '') before--;
  const quote = lines[before]?.at.quote ?? '';
  return quote.length <= LONGEST_HEAD && isHeaderWord(squeezed(quote)) && !/单位/.test(quote);
}

/** 比上年增减 above 增减额 and 增减率 heads no column of its own. */
const withoutGroups = (header: readonly Token[]): readonly Token[] =>
  header.filter(
    ({ text }, at) => !(/.增减(?:变化|变动|情况)*$/.test(text) && /^增减/.test(header[at + 1]?.text ?? '')),
  );

/** A row begins at each label. */
function rowsOf(tokens: readonly Token[]): Token[][] {
  const rows: Token[][] = [];
  for (const token of tokens)
    if (isFigure(token)) rows.at(-1)?.push(token);
    else rows.push([token]);
  return rows;
}

function joinedLine(tokens: readonly (Token | null)[], grid: 'exact' | 'loose'): SourceLine {
  const at = tokens.find((token) => token !== null)!.line.at;
  const cells = tokens.map((token): SourceCell => {
    const text = token ? withoutSpaces(token.line.at.quote) : '';
    return { text, at: token ? token.line.at : { ...at, quote: '' } };
  });
  return { text: cells.map((cell) => cell.text).join('\t'), at, cells, grid };
}
