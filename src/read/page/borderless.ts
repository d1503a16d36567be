import { type Column, columnsOf } from './column-anchors.js';
import type { Grid, GridCell } from './grid.js';
import { type HeaderCell, headerCells } from './header-cells.js';
import type { Glyph } from './page-content.js';
import { findTargetWords, isOfTargets } from './target-words.js';
import { type Line, rowsOf, type TableRow } from './word-rows.js';
import type { AnchoredTable } from './word-table.js';
import { isFigure, isProse, narrowWordsOf, type Word, wordsOf } from './words.js';

interface TextBlocks {
  readonly tables: readonly AnchoredTable[];
  /** Lines that stand in no table. */
  readonly rest: readonly (readonly Glyph[])[];
  /** The columns of the table that ends the page. */
  readonly open: readonly Column[] | undefined;
}

/** Lines farther apart than this many heights belong to different tables. */
const FARTHEST = 4;
/** Lines nearer than this share of a character's height are lines of one field. */
const NEXT_LINE = 0.9;
/** Least share of figures among the words of a table of figures. */
const FIGURES = 0.4;
const CODE_OR_ITEM = /^(?:\d{3,7}|[一二三四五六七八九十]+、.*|（[一二三四五六七八九十]+）.*)$/;
const ENDS_TABLE = /^(?:注|备注|说明)[:：]|单位[:：]|^(?:公开|编制|填报)?(?:部门|单位)(?:名称)?[:：]/;
const PAGE_NUMBER = /^[—–-]*\d{1,4}[—–-]*$|^第\d+页/;

/** Lines above a table that goes on from the page before, such as a running title. */
const MOST_ABOVE = 1;
/** Lines below a table that may go on over the next page, such as a page number. */
const MOST_BELOW = 1;

/**
 * Finds the tables without borders among lines of text. Only those whose columns and headers leave no doubt are told;
 * one without a header takes the columns of the page before, where it goes on from there.
 */
export function findWordTables(texts: readonly (readonly Glyph[])[], before?: readonly Column[]): TextBlocks {
  const lines = texts.map((line) => lineOf(line, wordsOf(line)));
  const tables: AnchoredTable[] = [];
  const rest: (readonly Glyph[])[] = [];
  let from = 0;
  let open: TextBlocks['open'];
  const figures = before && isOfTargets(before) ? undefined : before;
  for (const { start, end, table, open: goesOn } of findTargetWords(
    texts.map((line) => lineOf(line, narrowWordsOf(line))),
    before,
  )) {
    const found = figureTables(lines.slice(from, start), from === 0 ? figures : undefined);
    tables.push(...found.tables, table);
    rest.push(...found.rest);
    from = end;
    open = goesOn ? table.columns : undefined;
  }
  const last = figureTables(lines.slice(from), from === 0 ? figures : undefined);
  return { tables: [...tables, ...last.tables], rest: [...rest, ...last.rest], open: last.open ?? open };
}

/** The tables of figures among lines that no target form takes. */
function figureTables(lines: readonly Line[], before: readonly Column[] | undefined): TextBlocks {
  const tables: AnchoredTable[] = [];
  const taken = new Set<number>();
  let open: readonly Column[] | undefined;
  for (let index = 0; index < lines.length; index++) {
    if (!isRow(lines[index]!)) continue;
    const end = endOfRows(lines, index);
    const start = startOfHeader(lines, index);
    const rows = lines.slice(index, end);
    const isFirst = tables.length === 0 && index <= MOST_ABOVE;
    const own = tableOf(lines.slice(start, index), rows);
    const table = own ?? (before && isFirst ? continued(rows, before) : undefined);
    if (table) {
      tables.push(table);
      for (let at = own ? start : index; at < end; at++) taken.add(at);
      open = end >= lines.length - MOST_BELOW ? table.columns : undefined;
    }
    index = end - 1;
  }
  return { tables, rest: lines.filter((_, index) => !taken.has(index)).map((line) => line.glyphs), open };
}

function lineOf(glyphs: readonly Glyph[], words: Word[]): Line {
  return { glyphs, words, baseline: glyphs[0]?.baseline ?? 0, size: Math.max(...glyphs.map((glyph) => glyph.size)) };
}

/** A row of a table of figures: at least one figure beside other words. */
const isRow = (line: Line): boolean => line.words.length > 1 && line.words.some(isFigure) && !isEnd(line);

const textOf = (words: readonly Word[]): string => words.map((word) => word.text).join('');

const isEnd = ({ words }: Line): boolean =>
  words.some((word) => isProse(word) || ENDS_TABLE.test(word.text)) || PAGE_NUMBER.test(textOf(words));

function endOfRows(lines: readonly Line[], start: number): number {
  let last = start;
  for (let index = start + 1; index < lines.length; index++) {
    const line = lines[index]!;
    if (isEnd(line) || line.baseline - lines[index - 1]!.baseline > line.size * FARTHEST) break;
    if (isRow(line)) last = index;
    // Rows without figures stand between others, or end a table at its pitch with words in several columns.
    else if (line.words.length === 1 && index - last > 3) break;
    else if (line.words.length > 1 && line.words.every((word) => CODE_OR_ITEM.test(word.text))) last = index;
  }
  // The last line of a label that stands around its figures.
  const next = lines[last + 1];
  if (next && !isEnd(next) && next.baseline - lines[last]!.baseline < next.size * NEXT_LINE) last++;
  return last + 1;
}

function startOfHeader(lines: readonly Line[], first: number): number {
  let start = first;
  const size = lines[first]!.size;
  while (start > 0) {
    const line = lines[start - 1]!;
    const isTitle = line.words.length === 1 && (line.size > size * 1.15 || /表$/.test(line.words[0]!.text));
    if (
      isTitle ||
      isEnd(line) ||
      /[:：]$/.test(textOf(line.words)) ||
      lines[start]!.baseline - line.baseline > size * FARTHEST
    )
      break;
    start--;
  }
  return start;
}

/** Rows that go on under the columns of the page before. */
function continued(rows: readonly Line[], columns: readonly Column[]): AnchoredTable | undefined {
  if (!isOfFigures(rows)) return undefined;
  const body = rowsOf(rows, columns);
  return body ? assemble(columns, [], [], body) : undefined;
}

function tableOf(header: readonly Line[], rows: readonly Line[]): AnchoredTable | undefined {
  const firstItem = header.findIndex(({ words }) => words.some((word) => CODE_OR_ITEM.test(word.text)));
  if (header.length === 0 || firstItem >= 0 || !isOfFigures(rows)) return undefined;
  // The first line of a label that begins above its figures would be taken for a part of the header.
  const first = rows[0]!;
  if (first.baseline - header.at(-1)!.baseline < first.size * NEXT_LINE) return undefined;
  const words = header.map((line) => line.words);
  const columns = columnsOf(
    words,
    rows.map((line) => line.words),
  );
  const head = columns && headerCells(words.flat(), columns);
  const body = columns && rowsOf(rows, columns);
  return head && body ? assemble(columns, head, header, body) : undefined;
}

/** Tables of words, such as those of performance targets, leave open which rows a field reaches over. */
function isOfFigures(rows: readonly Line[]): boolean {
  const words = rows.flatMap((row) => row.words);
  return words.filter(isFigure).length >= words.length * FIGURES;
}

function assemble(
  columns: readonly Column[],
  head: readonly HeaderCell[],
  header: readonly Line[],
  body: readonly TableRow[],
): AnchoredTable {
  const firsts = [...new Set(head.map((cell) => cell.top))].sort((a, b) => a - b);
  const depth = firsts.length;
  const glyphs = new Map<string, Glyph[]>();
  const spans = new Map<string, GridCell>();
  for (const cell of head) {
    const row = firsts.indexOf(cell.top);
    const below = firsts.findIndex((first) => first > cell.bottom);
    const placed = {
      row,
      column: cell.column,
      columnSpan: cell.columnSpan,
      rowSpan: (below < 0 ? depth : below) - row,
    };
    glyphs.set(
      `${row}:${cell.column}`,
      cell.words.flatMap((word) => word.glyphs),
    );
    for (let r = row; r < row + placed.rowSpan; r++)
      for (let c = cell.column; c < cell.column + cell.columnSpan; c++) spans.set(`${r}:${c}`, placed);
  }
  for (const [index, row] of body.entries())
    for (const [column, words] of row.cells.entries())
      if (words)
        glyphs.set(
          `${depth + index}:${column}`,
          words.flatMap((word) => word.glyphs),
        );
  const tops = [...firsts.map((first) => topAt(header, first)), ...body.map((row) => row.top)];
  const grid: Grid = {
    xs: [
      columns[0]!.left,
      ...columns.slice(1).map((one, i) => (one.left + columns[i]!.right) / 2),
      columns.at(-1)!.right,
    ],
    ys: [...tops, body.at(-1)!.bottom],
    cellAt: (row, column) => spans.get(`${row}:${column}`) ?? { row, column, rowSpan: 1, columnSpan: 1 },
  };
  return { grid, glyphs, columns };
}

/** Upper edge of the first line at or below a baseline. */
function topAt(lines: readonly Line[], baseline: number): number {
  const line = lines.find((one) => one.baseline >= baseline - 1) ?? lines[0]!;
  return Math.min(...line.glyphs.map((glyph) => glyph.top));
}
