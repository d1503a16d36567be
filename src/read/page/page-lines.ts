import type { Place } from '../../domain/place.js';
import type { SourceCell, SourceLine } from '../source.js';
import { findWordTables } from './borderless.js';
import { type Box, boxOnPage } from './box.js';
import type { Column } from './column-anchors.js';
import { cellReading, unsureTexts } from './glyph-readings.js';
import type { Grid } from './grid.js';
import type { Glyph, PageContent } from './page-content.js';
import { drawnTables } from './page-tables.js';
import { paragraphIndents } from './paragraph-indents.js';
import { fullColumns } from './parted-row.js';
import { inReadingOrder, partedLines, partingsOf } from './side-by-side.js';
import { textLines } from './text-lines.js';
import type { WordTable } from './word-table.js';
import { SLIT } from './words.js';

/** What was read of a page. */
export interface PageLines {
  readonly lines: readonly SourceLine[];
  /** The columns of a table without lines that may go on over the next page. */
  readonly open?: readonly Column[] | undefined;
  /** The columns whose last line has no room left in the last row of the page's last table. */
  readonly full?: ReadonlySet<number> | undefined;
  /** The column borders of the page's first and last drawn tables. */
  readonly borders?: { readonly first: readonly number[]; readonly last: readonly number[] } | undefined;
}

/** The printed lines of a page in reading order: rows of tables with their cells, and running text. */
export const pageLines = (content: PageContent, page: number): readonly SourceLine[] =>
  readPageLines(content, page).lines;

/** The printed lines of a page that follows another, whose last table it may continue. */
export function readPageLines(content: PageContent, page: number, before?: PageLines['open']): PageLines {
  const { tables: drawn, free } = drawnTables(content);
  const partings = partingsOf(drawn.map(({ grid }) => areaOf(grid)));
  const texts = partedLines(textLines(free), partings);
  const { tables, rest, open } = findWordTables(texts, drawn.length === 0 ? before : undefined);
  const indented = paragraphIndents(rest);
  const blocks = [
    ...rest.map((line) => ({ box: extentOf(line), lines: () => [textLine(line, page, indented.has(line))] })),
    ...[...drawn, ...tables].map(({ grid, glyphs }) => ({
      box: areaOf(grid),
      lines: () => tableLines(grid, glyphs, page),
    })),
  ];
  const lines = inReadingOrder(blocks, partings).flatMap((block) => block.lines());
  const placed = content.turned ? lines.map((line) => onPage(line, content)) : lines;
  const last = drawn.reduce<(typeof drawn)[number] | undefined>(lower, undefined);
  const first = drawn.reduce<(typeof drawn)[number] | undefined>(higher, undefined);
  return {
    lines: placed,
    open,
    full: last && fullColumns(last.grid, (column) => lastCell(last, column)),
    borders: first && last && { first: first.grid.xs, last: last.grid.xs },
  };
}

const lower = <T extends { readonly grid: Grid }>(last: T | undefined, one: T): T =>
  last && areaOf(last.grid).bottom > areaOf(one.grid).bottom ? last : one;

const higher = <T extends { readonly grid: Grid }>(first: T | undefined, one: T): T =>
  first && areaOf(first.grid).top <= areaOf(one.grid).top ? first : one;

const lastCell = ({ grid, glyphs }: WordTable, column: number): readonly Glyph[][] =>
  textLines(glyphs.get(`${grid.ys.length - 2}:${column}`) ?? []);

/** Places lead to the page as it is shown. */
function onPage(line: SourceLine, content: PageContent): SourceLine {
  const placed = <T extends { readonly at: Place }>(one: T): T =>
    one.at.box ? { ...one, at: { ...one.at, box: boxOnPage(one.at.box, content) } } : one;
  return { ...placed(line), ...(line.cells ? { cells: line.cells.map(placed) } : {}) };
}

const areaOf = ({ xs, ys }: Grid): Box => ({ left: xs[0]!, right: xs.at(-1)!, top: ys[0]!, bottom: ys.at(-1)! });

/** A letter behind two decimals that is none of a unit: a field that touches the one of the amount. */
const OF_NO_UNIT = /^(?![万亿元千百])[\p{Script=Han}（]/u;
const AMOUNT_BEFORE = /\d\.\d\d$/;
/** 1,865.98 一、本年支出: what begins the other side of a table, and in no sentence stands right behind an amount. */
const OTHER_SIDE = /^(?:[一二三四五六七八九十]{1,3}、|本年支出|支出[总合]计|结转下年|年末结转)/;

/** Text of a line; a gap wider than half a character is a space, and so is a slit between two fields that touch. */
function textOf(line: readonly Glyph[]): string {
  let text = '';
  let right: number | undefined;
  for (const [index, glyph] of line.entries()) {
    const gap = right === undefined ? 0 : glyph.left - right;
    if (gap > glyph.size * 0.5 || (OF_NO_UNIT.test(glyph.text) && AMOUNT_BEFORE.test(text) && parts(line, index, gap)))
      text += ' ';
    text += glyph.text;
    right = glyph.right;
  }
  return text;
}

const parts = (line: readonly Glyph[], index: number, gap: number): boolean =>
  gap > line[index]!.size * SLIT ||
  OTHER_SIDE.test(
    line
      .slice(index, index + 4)
      .map(({ text }) => text)
      .join(''),
  );

function extentOf(glyphs: readonly Glyph[]): Box {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { left, right, top, bottom } of glyphs) {
    box.left = Math.min(box.left, left);
    box.right = Math.max(box.right, right);
    box.top = Math.min(box.top, top);
    box.bottom = Math.max(box.bottom, bottom);
  }
  return box;
}

function boxOf(glyphs: readonly Glyph[]): readonly [number, number, number, number] {
  const round = (value: number) => Math.round(value * 10) / 10;
  const { left, right, top, bottom } = extentOf(glyphs);
  return [round(left), round(top), round(right), round(bottom)];
}

function textLine(glyphs: readonly Glyph[], page: number, indented: boolean): SourceLine {
  const text = textOf(glyphs);
  return {
    text: indented ? `\u3000\u3000${text.trimStart()}` : text,
    at: { page, box: boxOf(glyphs), quote: text.trim() },
    ...unsureTexts(glyphs),
  };
}

function tableLines(grid: Grid, glyphs: ReadonlyMap<string, Glyph[]>, page: number): SourceLine[] {
  const lines: SourceLine[] = [];
  for (let row = 0; row < grid.ys.length - 1; row++) {
    const cells: SourceCell[] = [];
    for (let column = 0; column < grid.xs.length - 1; column++) cells.push(sourceCell(grid, row, column, glyphs, page));
    const text = cells.map((cell) => cell.text).join('\t');
    const box = [grid.xs[0]!, grid.ys[row]!, grid.xs.at(-1)!, grid.ys[row + 1]!] as const;
    lines.push({ text, at: { page, box, quote: text.replace(/\t+/g, ' ').trim() }, cells, grid: 'exact' });
  }
  return lines;
}

function sourceCell(
  grid: Grid,
  row: number,
  column: number,
  glyphs: ReadonlyMap<string, Glyph[]>,
  page: number,
): SourceCell {
  const cell = grid.cellAt(row, column);
  const own = cell.row === row && cell.column === column ? (glyphs.get(`${row}:${column}`) ?? []) : [];
  const text = textLines(own).map(textOf).join('');
  const box =
    own.length > 0 ? boxOf(own) : ([grid.xs[column]!, grid.ys[row]!, grid.xs[column + 1]!, grid.ys[row + 1]!] as const);
  return {
    text,
    at: { page, column: column + 1, box, quote: text },
    ...cellReading(own, cell.rowSpan),
    ...(own.length > 0 && cell.columnSpan > 1 ? { columnSpan: cell.columnSpan } : {}),
    ...(own.length > 0 && cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
  };
}
