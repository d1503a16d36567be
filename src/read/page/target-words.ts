import type { Column } from './column-anchors.js';
import { type Band, bandOf, linesOf } from './field-lines.js';
import type { Grid, GridCell } from './grid.js';
import type { Glyph } from './page-content.js';
import { endOfTargets, type TargetColumn, targetColumns } from './target-columns.js';
import { formHead, type HeadField } from './target-head.js';
import { type Head, targetHeaders } from './target-header.js';
import { type TargetRows, targetRows } from './target-rows.js';
import type { Line } from './word-rows.js';
import type { AnchoredTable } from './word-table.js';

/** A target form without borders, and the lines that it takes. */
interface TargetWords {
  readonly start: number;
  readonly end: number;
  readonly table: AnchoredTable;
  /** True where the list may go on over the next page. */
  readonly open: boolean;
}

/** Lines below a list that goes on over the next page, such as a page number. */
const MOST_BELOW = 1;
/** After this many lines that cannot be rows, the list is left as text. */
const MOST_TRIES = 6;
/** Most lines of a row that the end of a page cut off. */
const MOST_REST = 6;
/** Lines nearer than this, in heights of a character, may be of one row. */
const NEAR = 1.4;

/**
 * The target forms among lines of text whose fields leave no doubt: the list of indicators, and the labelled values above
 * it where they stand clear. A list that goes on from the page before has the columns of that page.
 */
export function findTargetWords(lines: readonly Line[], before?: readonly Column[]): TargetWords[] {
  const found: TargetWords[] = [];
  const goesOn = before && isOfTargets(before) ? continued(lines, before) : undefined;
  if (goesOn) found.push(goesOn);
  for (let index = goesOn?.end ?? 0; index < lines.length; index++) {
    const list = listAt(lines, index);
    if (!list) continue;
    const head = formHead(lines, index, found.at(-1)?.end ?? 0, list.columns);
    const table = tableOf(list, [...(head?.rows ?? []), headerRow(list)]);
    found.push({ start: head?.start ?? index, end: list.end, table, open: list.open });
    index = list.end - 1;
  }
  return found;
}

/** The list whose header begins with a line. */
function listAt(lines: readonly Line[], index: number): List | undefined {
  for (const { heads, end } of targetHeaders(lines, index)) {
    const list = listBelow(lines, end, heads);
    if (list) return list;
  }
  return undefined;
}

/** True for the columns of a list of indicators. */
export const isOfTargets = (columns: readonly Column[]): columns is readonly TargetColumn[] =>
  columns.every((column) => 'header' in column);

interface List {
  readonly columns: readonly TargetColumn[];
  readonly rows: TargetRows;
  readonly end: number;
  readonly open: boolean;
}

/** The list below a header, without lines at its end that cannot be rows of it. */
function listBelow(lines: readonly Line[], first: number, heads: readonly Head[], above = false): List | undefined {
  const last = endOfTargets(lines, first, heads);
  const open = last >= lines.length - MOST_BELOW;
  for (let end = last; end > first && end > last - MOST_TRIES; end--) {
    if (end < last && isNear(lines[end - 1]!, lines[end]!)) continue;
    const columns = targetColumns(heads, lines.slice(first, end));
    const rows = columns && targetRows(columns, { above, below: open });
    if (rows) return { columns, rows, end, open };
  }
  return undefined;
}

/** True for lines that may be of one row. */
const isNear = (line: Line, next: Line): boolean => next.baseline - line.baseline < next.size * NEAR;

/**
 * Rows at the top of a page, or right below its running title, under the columns of the page before. The first lines may
 * be the rest of that page's last row.
 */
function continued(lines: readonly Line[], before: readonly TargetColumn[]): TargetWords | undefined {
  const heads = before.flatMap(({ header, left, right }) => (header ? [{ ...header, left, right }] : []));
  const isRow = (line: Line) => line.words.every((word) => standsIn(word, before));
  const start = lines[0] && !isRow(lines[0]) ? 1 : 0;
  for (let first = start; first < Math.min(lines.length, start + MOST_REST); first++) {
    if (!isRow(lines[first]!)) return undefined;
    const list = listBelow(lines, first, heads, true);
    if (!list) continue;
    const rest = first > start ? [restRow(lines.slice(start, first), list.columns)] : [];
    return { start, end: list.end, table: tableOf(list, rest), open: list.open };
  }
  return undefined;
}

/** The rest of a row that the end of a page cut off. */
function restRow(lines: readonly Line[], columns: readonly Column[]): Row {
  const words = lines.flatMap((line) => line.words);
  const fields = columns.flatMap((column, index) => {
    const own = words.filter((word) => word.left < column.right && word.right > column.left);
    return own.length > 0 ? [{ column: index, rows: 1, lines: linesOf(own) }] : [];
  });
  return { band: bandOf(words), fields };
}

const standsIn = (word: Column, columns: readonly Column[]): boolean =>
  columns.filter((column) => word.left < column.right && word.right > column.left).length === 1;

/** A row with its fields, each by the column and the number of rows that it reaches over. */
interface Row {
  readonly band: Band;
  readonly fields: readonly HeadField[];
}

/** The list below the rows above it. */
function tableOf({ columns, rows: { bands, fields } }: List, above: readonly Row[]): AnchoredTable {
  const rows = [...above];
  for (const [index, band] of bands.entries()) {
    const own = fields.flatMap((runs, column): HeadField[] => {
      const run = runs.find((one) => one.from === index);
      return run && run.lines.length > 0 ? [{ column, rows: run.to - run.from, lines: run.lines }] : [];
    });
    rows.push({ band, fields: own });
  }
  const glyphs = new Map<string, Glyph[]>();
  const spans = new Map<string, GridCell>();
  for (const [row, { fields: own }] of rows.entries())
    for (const field of own) {
      const cell = { row, column: field.column, rowSpan: field.rows, columnSpan: 1 };
      glyphs.set(
        `${row}:${field.column}`,
        field.lines.flatMap((line) => line.glyphs),
      );
      for (let r = row; r < row + field.rows; r++) spans.set(`${r}:${field.column}`, cell);
    }
  return { grid: gridOf(columns, rows, spans), glyphs, columns };
}

/** The header; words left of all of it label the whole list. */
function headerRow({ columns, rows: { bands } }: List): Row {
  const fields = columns.map(({ header, lines }, column) =>
    header ? { column, rows: 1, lines: header.lines } : { column, rows: bands.length + 1, lines },
  );
  return { band: bandOf(columns.flatMap(({ header }) => header?.lines ?? [])), fields };
}

function gridOf(columns: readonly Column[], rows: readonly Row[], spans: ReadonlyMap<string, GridCell>): Grid {
  const between = (a: number, b: number) => (a + b) / 2;
  const edges = rows.slice(1).map((row, i) => between(rows[i]!.band.bottom, row.band.top));
  const sides = columns.slice(1).map((column, i) => between(columns[i]!.right, column.left));
  return {
    xs: [columns[0]!.left, ...sides, columns.at(-1)!.right],
    ys: [rows[0]!.band.top, ...edges, rows.at(-1)!.band.bottom],
    cellAt: (row, column) => spans.get(`${row}:${column}`) ?? { row, column, rowSpan: 1, columnSpan: 1 },
  };
}
