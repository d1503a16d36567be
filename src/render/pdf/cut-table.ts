import type { PrintedTable } from '../../compile/draft.js';
import { type PlacedCell, placedCells } from '../page/placed-cells.js';
import { linesOfRows, sum } from '../page/table-layout.js';
import { LINE, type Orientation, type TableFit, TEXT_AREA } from './table-fit.js';

/** Title and unit above the first rows, and what the estimate of heights may miss on any page. */
const RESERVED = { first: 75, later: 25 };

/**
 * A table whose cells span rows and which is longer than a page, as one table for each page, all with its header; any other
 * as it is. The typesetter would take minutes to break a long one, and part what stands in the middle of such a cell (the
 * name of a project) from the first rows beside it.
 */
export function cutTable(table: PrintedTable, fit: TableFit, orientation: Orientation): readonly PrintedTable[] {
  const { header, body } = table;
  const placed = placedCells([...header, ...body]);
  const spans = placed.slice(header.length).some((row) => row.some(({ rowSpan }) => rowSpan > 1));
  if (!spans) return [table];
  const heights = linesOfRows(placed, fit.columns, fit.size).map((lines) => rowHeight(lines, fit));
  const page = TEXT_AREA[orientation].height - RESERVED.later;
  if (sum(heights) + RESERVED.first - RESERVED.later <= page) return [table];
  const room = page - sum(heights.slice(0, header.length));
  const starts: number[] = [];
  let filled = Number.POSITIVE_INFINITY;
  for (const group of groupsOf(placed, header.length)) {
    const height = groupHeight(group, heights, placed, fit);
    if (filled + height > room) {
      filled = starts.length === 0 ? RESERVED.first - RESERVED.later : 0;
      starts.push(group[0]! - header.length);
    }
    filled += height;
  }
  return starts.map((start, index) => pieceOf(table, start, starts[index + 1]));
}

/** Words above the table stand on its first page, its note on the last. */
function pieceOf(table: PrintedTable, start: number, end: number | undefined): PrintedTable {
  const { preparedBy, ...rest } = table;
  const body = table.body.slice(start, end);
  const note = end === undefined ? table.note : null;
  if (start === 0) return { ...table, body, note };
  return { ...rest, body, note, number: null, title: '', unit: null };
}

const rowHeight = (lines: number, { rowHeight: one, size }: TableFit): number => one + (lines - 1) * size * LINE;

/** Rows that cells over several rows hold together. */
function groupsOf(placed: readonly (readonly PlacedCell[])[], from: number): readonly (readonly number[])[] {
  const groups: number[][] = [];
  let end = from;
  for (let row = from; row < placed.length; row++) {
    if (row >= end) groups.push([]);
    groups.at(-1)!.push(row);
    end = Math.max(end, row + 1, ...placed[row]!.map(({ rowSpan }) => row + rowSpan));
  }
  return groups;
}

/** A group is as high as its rows, or as the longest text beside them. */
function groupHeight(
  group: readonly number[],
  heights: readonly number[],
  placed: readonly (readonly PlacedCell[])[],
  fit: TableFit,
): number {
  const own = sum(group.map((row) => heights[row]!));
  const beside = group.flatMap((row) => placed[row]!.filter(({ rowSpan }) => rowSpan > 1));
  const alone = beside.map((cell) => ({ ...cell, rowSpan: 1 }));
  const [lines = 1] = linesOfRows([alone], fit.columns, fit.size);
  return Math.max(own, rowHeight(lines, fit));
}
