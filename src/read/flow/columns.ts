import type { FlowTable } from './flow.js';

/** Column borders nearer than this, in points, are one border that was drawn a little askew from row to row. */
const NEAR = 4;

/** The columns that a table really has, and where each column of its grid stands among them. */
export interface Columns {
  readonly width: number;
  /** First real column at or after a border of the grid. */
  readonly at: (border: number) => number;
}

/**
 * Leaves out the columns of the grid at which no cell begins, and takes borders for one that only miss each other by a
 * hair, unless a cell with text would vanish between them.
 */
export function columnsOf(table: FlowTable, isFilled: (row: number, cell: number) => boolean): Columns {
  const starts = new Set<number>();
  let end = 0;
  for (const [row, { cells }] of table.rows.entries()) {
    if (!cells.some((_, index) => isFilled(row, index))) continue;
    for (const cell of cells) {
      starts.add(cell.column);
      end = Math.max(end, cell.column + cell.columnSpan);
    }
  }
  const borders = [...starts].sort((a, b) => a - b);
  const joined = table.edges ? joinedBorders(table, borders, end, isFilled) : borders;
  const place = new Map<number, number>();
  let real = -1;
  const kept = new Set(joined);
  for (const border of borders) {
    if (kept.has(border)) real += 1;
    place.set(border, Math.max(0, real));
  }
  const endsWithLast = table.edges && joined.length > 1 && isNear(table.edges, joined.at(-1)!, end);
  const width = endsWithLast ? joined.length - 1 : joined.length;
  return { width, at: (border) => Math.min(width, place.get(border) ?? countBefore(joined, border)) };
}

const isNear = (edges: readonly number[], a: number, b: number): boolean => {
  const gap = (edges[b] ?? Number.NaN) - (edges[a] ?? Number.NaN);
  return gap > 0 && gap < NEAR;
};

/** Borders without those right beside another one. */
function joinedBorders(
  table: FlowTable,
  borders: readonly number[],
  end: number,
  isFilled: (row: number, cell: number) => boolean,
): readonly number[] {
  const edges = table.edges!;
  const joined: number[] = [];
  for (const border of borders) if (joined.length === 0 || !isNear(edges, joined.at(-1)!, border)) joined.push(border);
  if (joined.length === borders.length) return borders;
  const cluster = (border: number) => countBefore(joined, border + 1);
  for (const [row, { cells }] of table.rows.entries())
    for (const [index, cell] of cells.entries())
      if (
        cell.column + cell.columnSpan < end &&
        cluster(cell.column) === cluster(cell.column + cell.columnSpan) &&
        isFilled(row, index)
      )
        return borders;
  return joined;
}

/** How many of the sorted borders stand before this one. */
function countBefore(borders: readonly number[], border: number): number {
  let low = 0;
  let high = borders.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (borders[middle]! < border) low = middle + 1;
    else high = middle;
  }
  return low;
}
