import { findWordTables } from './borderless.js';
import type { Box } from './box.js';
import { findGrids, type Grid } from './grid.js';
import type { Glyph, PageContent, Ruling } from './page-content.js';
import { stackedTables } from './stacked-tables.js';
import { textLines } from './text-lines.js';
import type { WordTable } from './word-table.js';

/** The tables of a page, with the characters of each cell by `row:column`, and the characters outside of them. */
interface PageTables {
  readonly tables: readonly WordTable[];
  readonly free: readonly Glyph[];
}

/** Fewer filled areas than this are ornament. */
const FEWEST_FILLS = 6;

/** The tables that lines or shades of colour draw. */
export function drawnTables({ glyphs, rulings, fills = [] }: PageContent): PageTables {
  const ruled = findGrids(rulings);
  const shaded = shadedGrids(fills.filter((fill) => !ruled.some((grid) => isInside(grid, fill))));
  const homes = [...ruled, ...shaded].map((grid) => ({ grid, glyphs: [] as Glyph[] }));
  const free: Glyph[] = [];
  for (const glyph of glyphs) (homes.find(({ grid }) => isInside(grid, glyph))?.glyphs ?? free).push(glyph);
  const tables: WordTable[] = [];
  let undrawn = free;
  for (const { grid, glyphs: own } of homes)
    if (hidesColumns(grid, own)) undrawn = [...undrawn, ...own];
    else for (const one of stackedTables({ grid, glyphs: own })) tables.push(...refined(one.grid, one.glyphs));
  return { tables, free: undrawn };
}

/** A frame with lines between the rows and none between the columns, which the words draw: as a table without lines. */
function hidesColumns({ xs, ys }: Grid, glyphs: readonly Glyph[]): boolean {
  if (xs.length > 2 || ys.length < 3) return false;
  const lines = textLines(glyphs);
  return lines.filter(hasWideGap).length * 2 >= lines.length;
}

/** Letters between two words of different cells, at least. */
const CELL_GAP = 1.5;
const hasWideGap = (line: readonly Glyph[]): boolean =>
  line.some((glyph, at) => at > 0 && glyph.left - line[at - 1]!.right > glyph.size * CELL_GAP);

/** Tables whose cells are areas of colour that touch one another. */
function shadedGrids(fills: readonly Box[]): Grid[] {
  if (fills.length < FEWEST_FILLS) return [];
  const edges = fills.flatMap(({ left, right, top, bottom }): Ruling[] => [
    { across: true, at: top, from: left, to: right },
    { across: true, at: bottom, from: left, to: right },
    { across: false, at: left, from: top, to: bottom },
    { across: false, at: right, from: top, to: bottom },
  ]);
  return findGrids(edges).filter((grid) => grid.xs.length > 2 && grid.ys.length > 2);
}

function isInside(grid: Grid, { left, right, top, bottom }: Box): boolean {
  const x = (left + right) / 2;
  const y = (top + bottom) / 2;
  return x >= grid.xs[0]! - 1 && x <= grid.xs.at(-1)! + 1 && y >= grid.ys[0]! - 1 && y <= grid.ys.at(-1)! + 1;
}

/** A frame, or columns without lines between the rows, gives way to the table that the words in it draw. */
function refined(grid: Grid, glyphs: readonly Glyph[]): WordTable[] {
  const byCell = new Map<string, Glyph[]>();
  for (const glyph of glyphs) {
    const { row, column } = cellOf(grid, glyph);
    const list = byCell.get(`${row}:${column}`);
    if (list) list.push(glyph);
    else byCell.set(`${row}:${column}`, [glyph]);
  }
  const drawn = { grid, glyphs: byCell };
  // Cells of several lines are common, rows of many are not.
  const tallest = (grid.ys.at(-1)! - grid.ys[0]!) / (grid.ys.length - 1) / (glyphs[0]?.size ?? 1);
  if (tallest < 3.5) return [drawn];
  const { tables, rest } = findWordTables(textLines(glyphs));
  const [only] = tables;
  return only && tables.length === 1 && rest.length === 0 && only.grid.ys.length > grid.ys.length + 1
    ? [only]
    : [drawn];
}

function cellOf(grid: Grid, { left, right, top, bottom }: Box) {
  const row = fieldAt(grid.ys, (top + bottom) / 2);
  return grid.cellAt(row, fieldAt(grid.xs, (left + right) / 2));
}

function fieldAt(borders: readonly number[], value: number): number {
  const at = borders.findLastIndex((border) => border <= value);
  return Math.max(0, Math.min(borders.length - 2, at));
}
