import type { Band } from './centred-runs.js';
import type { Column } from './column-anchors.js';
import type { Grid, GridCell } from './grid.js';
import type { Glyph } from './page-content.js';
import {
  endOfTargets,
  type Head,
  headsOf,
  isTargetHeader,
  type TargetColumn,
  targetColumns,
} from './target-columns.js';
import { formHead, type HeadField } from './target-head.js';
import { type TargetRows, targetRows } from './target-rows.js';
import type { Line } from './word-rows.js';
import type { AnchoredTable } from './word-table.js';

/** A target form without borders, and the lines that it takes. */
export interface TargetWords {
  readonly start: number;
  readonly end: number;
  readonly table: AnchoredTable;
}

/** After this many lines that cannot be rows, the list is left as text. */
const MOST_TRIES = 4;

/**
 * The target forms among lines of text whose fields leave no doubt: the list of indicators, and the labelled values above
 * it where they stand clear. A list that goes on from the page before has the columns of that page.
 */
export function findTargetWords(lines: readonly Line[], before?: readonly Column[]): TargetWords[] {
  const found: TargetWords[] = [];
  const goesOn = before && isOfTargets(before) ? continued(lines, before) : undefined;
  if (goesOn) found.push(goesOn);
  for (let index = goesOn?.end ?? 0; index < lines.length; index++) {
    if (!isTargetHeader(lines[index]!)) continue;
    const list = listBelow(lines, index + 1, headsOf(lines[index]!));
    if (!list) continue;
    const head = formHead(lines, index, found.at(-1)?.end ?? 0, list.columns);
    const table = tableOf(list, [...(head?.rows ?? []), headerRow(list)]);
    found.push({ start: head?.start ?? index, end: list.end, table });
    index = list.end - 1;
  }
  return found;
}

/** True for the columns of a list of indicators. */
export const isOfTargets = (columns: readonly Column[]): columns is readonly TargetColumn[] =>
  columns.every((column) => 'header' in column);

interface List {
  readonly columns: readonly TargetColumn[];
  readonly rows: TargetRows;
  readonly end: number;
}

/** The list below a header, without lines at its end that cannot be rows of it. */
function listBelow(lines: readonly Line[], first: number, heads: readonly Head[]): List | undefined {
  const last = endOfTargets(lines, first, heads);
  for (let end = last; end > first && end > last - MOST_TRIES; end--) {
    const columns = targetColumns(heads, lines.slice(first, end));
    const rows = columns && targetRows(columns);
    if (rows) return { columns, rows, end };
  }
  return undefined;
}

/** Rows at the top of a page, or right below its running title, under the columns of the page before. */
function continued(lines: readonly Line[], before: readonly TargetColumn[]): TargetWords | undefined {
  const heads = before.flatMap(({ header, left, right }) => (header ? [{ word: header, left, right }] : []));
  for (const start of [0, 1]) {
    const isRow = lines[start]?.words.every((word) => standsIn(word, before));
    const list = isRow ? listBelow(lines, start, heads) : undefined;
    if (list) return { start, end: list.end, table: tableOf(list, []) };
  }
  return undefined;
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
  const words = columns.flatMap(({ header }) => header ?? []);
  const fields = columns.map(({ header, lines }, column) =>
    header ? { column, rows: 1, lines: [header] } : { column, rows: bands.length + 1, lines },
  );
  return {
    band: { top: Math.min(...words.map((word) => word.top)), bottom: Math.max(...words.map((word) => word.bottom)) },
    fields,
  };
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
