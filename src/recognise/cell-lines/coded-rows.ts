import { isLabelHeader, meaningOfHeader } from '../../forms/header-words.js';
import type { SourceCell, SourceLine } from '../../read/source.js';
import type { JoinedRows } from './cell-tokens.js';
import { type Part, partsFrom } from './line-parts.js';

const MOST_PARTS = 4000;
const LONGEST_HEADER = 24;
const CLASS = /^(?:2[0-3]\d|3[019]\d|5[019]\d)$/;
const CODE = /^(?:2[0-3]\d|3[019]\d|5[019]\d)(?:\d{2}){0,2}$/;
const LEVEL = /^[类款项]$/;
const TOTAL = /^(?:人员经费|公用经费)?(?:合计|总计)$/;
/** Fewer rows with codes may be numbers that look like them. */
const FEWEST_ROWS = 3;

/** A row under way: its code, or the parts of it, its name and its figures. */
interface Row {
  readonly codes: Part[];
  readonly name: Part[];
  readonly figures: Part[];
}

/**
 * A table of classification codes of which each cell has a line of its own: 208, 05, 01, 行政单位离退休, 82.00, 82.00. Its
 * header is put on one line, each row on one; headers printed again on later pages are left out.
 */
export function codedRows(lines: readonly SourceLine[], from: number): JoinedRows | undefined {
  const ahead = partsFrom(lines, from, LONGEST_HEADER + 1);
  const first = ahead.findIndex(({ isFigure }) => isFigure);
  if (first < 4) return undefined;
  const numbered = ahead[first - 1]!.text === '栏次' ? columnCount(ahead.slice(first)) : 0;
  const heads = headsOf(
    ahead.slice(0, numbered > 0 || TOTAL.test(ahead[first - 1]!.text) ? first - 1 : first),
    numbered,
  );
  if (!heads) return undefined;
  const parts = partsFrom(lines, from, MOST_PARTS);
  const { rows, end } = rowsOf(parts, numbered > 0 ? first + numbered : parts.indexOf(heads.last) + 1, heads);
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
  readonly last: Part;
}

/** Columns numbered 1, 2, 3 … behind 栏次. */
function columnCount(parts: readonly Part[]): number {
  let count = 0;
  while (parts[count]?.text === String(count + 1)) count++;
  return count;
}

/**
 * 项目, the group, 科目编码, 科目名称, what heads figures, then 类 款 项: as a reader of PDF files lists them; or what heads
 * figures before 科目编码, its parts behind 科目名称. `numbered`: how many columns 栏次 numbers.
 */
function headsOf(all: readonly Part[], numbered: number): Heads | undefined {
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
    last: all.at(-1)!,
  };
}

/** 科目编码 科目名称 金额 printed twice or more heads lists side by side: their rows come one after the other. */
function firstList(parts: readonly Part[]): readonly Part[] {
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
function joinedHeads(parts: readonly Part[]): SourceCell[] {
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

function rowsOf(parts: readonly Part[], from: number, heads: Heads): { rows: Row[]; end: number } {
  const rows: Row[] = [];
  const start = (codes: Part[], name: Part[]) => rows.push({ codes, name, figures: [] });
  for (let at = Math.max(from, 0); at < parts.length; at++) {
    const part = parts[at]!;
    const last = rows.at(-1);
    const next = parts[at + 1];
    const isOpen = last !== undefined && last.name.length === 0;
    if (part.isFigure) {
      if (isOpen && /^\d{2}$/.test(part.text)) last.codes.push(part);
      else if (CODE.test(part.text) && next && begins(part, next)) start([part], []);
      else if (last && !isOpen) last.figures.push(part);
      else return { rows: [], end: 0 };
    } else if (isOpen) last.name.push(part);
    else if (heads.words.has(part.text) && !(TOTAL.test(part.text) && next?.isFigure)) continue;
    else if (TOTAL.test(part.text)) start([], [part]);
    else if (last && last.figures.length === 0) last.name.push(part);
    else return { rows, end: at };
  }
  return { rows, end: parts.length };
}

/** A class before its next digits or a name, a longer code before a name: what else follows a number is another figure. */
const begins = (code: Part, next: Part): boolean =>
  next.isFigure ? CLASS.test(code.text) && /^\d{2}$/.test(next.text) : !TOTAL.test(next.text);

const cellOf = ({ text, line }: Part): SourceCell => ({ text, at: { ...line.at, quote: text } });

const joinedCell = (parts: readonly Part[]): SourceCell => ({
  text: parts.map(({ text }) => text).join(''),
  at: { ...parts[0]!.line.at, quote: parts.map(({ text }) => text).join('') },
});

const blanks = (count: number, { line }: Part): SourceCell[] =>
  Array.from({ length: Math.max(0, count) }, () => ({ text: '', at: { ...line.at, quote: '' } }));

function lineOf(cells: readonly SourceCell[]): SourceLine {
  const { at } = cells.find(({ text }) => text !== '') ?? cells[0]!;
  return { text: cells.map(({ text }) => text).join('\t'), at, cells, grid: 'loose' };
}
