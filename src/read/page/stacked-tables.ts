import type { Grid, GridCell } from './grid.js';
import type { Glyph } from './page-content.js';

/** 支出总表, 支出总表（公开03表）: what stands over a table, and no 详见附表. */
const TITLE = /[^附如见下]表(?:[（(].{1,16}[)）])?$/;

interface TableOnPage {
  readonly grid: Grid;
  readonly glyphs: readonly Glyph[];
}

/**
 * Tables that stand on one another without room between are drawn as one grid, of which each row has the borders of all.
 * Returns each with its own borders; a table begins with its title in one cell over all columns.
 */
export function stackedTables({ grid, glyphs }: TableOnPage): readonly TableOnPage[] {
  const rows = grid.ys.length - 1;
  const starts = [0];
  for (let row = 1; row < rows; row += 1)
    if (isOverAll(grid, row) && !isOverAll(grid, row - 1) && TITLE.test(textOf(glyphs, grid.ys, row, row + 1)))
      starts.push(row);
  if (starts.length === 1) return [{ grid, glyphs }];
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? rows;
    return { grid: partOf(grid, from, to), glyphs: glyphsBetween(glyphs, grid.ys, from, to) };
  });
}

const isOverAll = ({ cellAt, xs }: Grid, row: number): boolean => cellAt(row, 0).columnSpan === xs.length - 1;

const textOf = (glyphs: readonly Glyph[], ys: readonly number[], from: number, to: number): string =>
  glyphsBetween(glyphs, ys, from, to)
    .sort((a, b) => a.baseline - b.baseline || a.left - b.left)
    .map(({ text }) => text.trim())
    .join('');

/** The first and the last row have what stands a little beyond their borders too. */
const glyphsBetween = (glyphs: readonly Glyph[], ys: readonly number[], from: number, to: number): Glyph[] => {
  const top = from === 0 ? -Infinity : ys[from]!;
  const bottom = to === ys.length - 1 ? Infinity : ys[to]!;
  return glyphs.filter((glyph) => {
    const y = (glyph.top + glyph.bottom) / 2;
    return y >= top && y < bottom;
  });
};

/** Some rows of a grid, with the borders that their own cells have. */
function partOf({ xs, ys, cellAt }: Grid, from: number, to: number): Grid {
  const rows = Array.from({ length: to - from }, (_, index) => from + index);
  const kept = xs.flatMap((_, column) =>
    column === xs.length - 1 || rows.some((row) => cellAt(row, column).column === column) ? [column] : [],
  );
  const columnOf = (column: number): number => kept.indexOf(column);
  const cells = new Map<GridCell, GridCell>();
  const moved = (cell: GridCell): GridCell => {
    const known = cells.get(cell);
    if (known) return known;
    const column = columnOf(cell.column);
    const columnSpan = columnOf(cell.column + cell.columnSpan) - column;
    const made = { row: cell.row - from, column, rowSpan: Math.min(cell.rowSpan, to - cell.row), columnSpan };
    cells.set(cell, made);
    return made;
  };
  return {
    xs: kept.map((column) => xs[column]!),
    ys: ys.slice(from, to + 1),
    cellAt: (row, column) => moved(cellAt(from + row, kept[column]!)),
  };
}
