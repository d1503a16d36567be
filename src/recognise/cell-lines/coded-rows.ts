import { itemsOfName } from '../../forms/classification/index.js';
import { isLabelHeader, meaningOfHeader } from '../../forms/header-words.js';
import type { SourceCell, SourceLine } from '../../read/source.js';
import { cellOf, type JoinedRows, lineOf } from '../row-stream/joined-rows.js';
import { type StreamCell, streamCells } from '../row-stream/stream-cells.js';
import { isClass, rowsInPrint, TOTAL } from './rows-in-print.js';

const MOST_PARTS = 4000;
const LEVEL = /^[类款项]$/;
/** Fewer rows with codes may be numbers that look like them. */
const FEWEST_ROWS = 3;

/**
 * A table of classification codes of which each cell has a line of its own: 208, 05, 01, 行政单位离退休, 82.00, 82.00. Its
 * header is put on one line, each row on one; headers printed again on later pages are left out.
 */
export function codedRows(
  lines: readonly SourceLine[],
  from: number,
  ahead: readonly StreamCell[],
): JoinedRows | undefined {
  const early = earlyCodes(ahead);
  const first = ahead.findIndex((part) => part.isFigure && !early.includes(part));
  if (first < 4) return undefined;
  const numbered = ahead[first - 1]!.text === '栏次' ? columnCount(ahead.slice(first)) : 0;
  const isNamed = numbered > 0 || early.length > 0 || TOTAL.test(ahead[first - 1]!.text);
  const top = ahead.slice(0, isNamed ? first - 1 : first);
  const heads = headsOf(
    top.filter((part) => !early.includes(part)),
    numbered,
  );
  if (!heads) return undefined;
  const parts = streamCells(lines, from, MOST_PARTS);
  const { rows, end } = rowsInPrint(parts, numbered > 0 ? first + numbered : top.length, {
    early,
    words: heads.words,
    columns: heads.figures.length,
    levels: heads.codes.length,
  });
  if (rows.filter((row) => row.codes.length > 0).length < FEWEST_ROWS || end === 0) return undefined;
  const header = [...heads.codes, heads.name, ...heads.figures];
  const width = heads.codes.length;
  const body = rows.map(({ codes, name, figures }) => {
    const split = width > 1 ? codes.map(cellOf) : codes.length > 0 ? [joinedCell(codes)] : [];
    const cells = [...split, ...blanks(width - split.length, name[0]!), joinedCell(name), ...figures.map(cellOf)];
    return figures.length < heads.figures.length ? { ...lineOf(cells), lostBlanks: true as const } : lineOf(cells);
  });
  return { rows: [lineOf(header), ...body], end: parts[end - 1]!.index + 1 };
}

interface Heads {
  readonly codes: readonly SourceCell[];
  readonly name: SourceCell;
  readonly figures: readonly SourceCell[];
  /** All words of the header: where they come again, a page begins. */
  readonly words: ReadonlySet<string>;
}

/** Codes of the first rows that stand between the words of the header: 项, 204, 支出预算, 合计. */
const earlyCodes = (ahead: readonly StreamCell[]): StreamCell[] =>
  ahead.filter(({ text }, at) => isClass(text) && isHeaderOnly(ahead[at + 1]?.text ?? ''));

/** 工资福利支出 may head a column, but is the name of a row as well. */
const isHeaderOnly = (text: string): boolean => meaningOfHeader(text) !== undefined && itemsOfName(text).length === 0;

/** Columns numbered 1, 2, 3 … behind 栏次. */
function columnCount(parts: readonly StreamCell[]): number {
  let count = 0;
  while (parts[count]?.text === String(count + 1)) count++;
  return count;
}

/**
 * 项目, the group, 科目编码, 科目名称, what heads figures, then 类 款 项: as a reader of PDF files lists them; or what heads
 * figures before 科目编码, its parts behind 科目名称. `numbered`: how many columns 栏次 numbers.
 */
function headsOf(all: readonly StreamCell[], numbered: number): Heads | undefined {
  const parts = firstList(all);
  const name = parts.findIndex(({ text }) => /(?:科目|分类)名称$/.test(text));
  const code = parts.findIndex(({ text }) => /(?:编码|代码)$/.test(text));
  if (name < 0 || code < 0) return undefined;
  const levels = parts.filter(({ text }) => LEVEL.test(text));
  const figures = columnsOf(
    joinedHeads(parts.slice(1, Math.max(1, Math.min(name, code)))),
    joinedHeads(parts.slice(Math.max(name, code) + 1).filter((part) => !levels.includes(part))),
    numbered,
  );
  if (figures.length < 1 || !figures.every(({ text }) => meaningOfHeader(text) !== undefined && !isLabelHeader(text)))
    return undefined;
  return {
    codes: levels.length > 1 ? levels.map(cellOf) : [cellOf(parts[code]!)],
    name: cellOf(parts[name]!),
    figures,
    words: new Set(all.map(({ text }) => text)),
  };
}

/** 科目编码 科目名称 金额 printed twice or more heads lists side by side: their rows come one after the other. */
function firstList(parts: readonly StreamCell[]): readonly StreamCell[] {
  const again = parts.findIndex(({ text }, index) => index > 0 && text === parts[0]!.text);
  const isRepeated =
    again === 3 && parts.length % 3 === 0 && parts.every(({ text }, at) => text === parts[at % 3]!.text);
  return isRepeated ? parts.slice(0, again) : parts;
}

/** 小计 基本支出 项目支出 behind the labels are the columns, or those of 本年支出 among what stands before the labels. */
function columnsOf(
  before: readonly SourceCell[],
  behind: readonly SourceCell[],
  numbered: number,
): readonly SourceCell[] {
  if (behind.length === 0) return before;
  const group = before.findIndex(({ text }) => text === '本年支出');
  if (numbered !== before.length - 1 + behind.length || group < 0) return behind;
  return [...before.slice(0, group), ...behind, ...before.slice(group + 1)];
}

/** 事业单位 and 经营收入 are one word broken over two lines. */
function joinedHeads(parts: readonly StreamCell[]): SourceCell[] {
  const cells: SourceCell[] = [];
  for (let at = 0; at < parts.length; at++) {
    const next = parts[at + 1];
    const isBroken =
      next &&
      meaningOfHeader(parts[at]!.text) === undefined &&
      meaningOfHeader(parts[at]!.text + next.text) !== undefined;
    cells.push(joinedCell(isBroken ? [parts[at]!, next] : [parts[at]!]));
    if (isBroken) at++;
  }
  return cells;
}

const joinedCell = (parts: readonly StreamCell[]): SourceCell => ({
  text: parts.map(({ text }) => text).join(''),
  at: { ...parts[0]!.line.at, quote: parts.map(({ text }) => text).join('') },
});

const blanks = (count: number, { line }: StreamCell): SourceCell[] =>
  Array.from({ length: Math.max(0, count) }, () => ({ text: '', at: { ...line.at, quote: '' } }));
