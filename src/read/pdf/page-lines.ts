import type { SourceCell, SourceLine } from '../source.js';
import { cellReading, unsureTexts } from './glyph-readings.js';
import { findGrids, type Grid } from './grid.js';
import type { Glyph, PageContent } from './page-content.js';

/** The printed lines of a page from the top: rows of ruled tables with their cells, and running text. */
export function pageLines(content: PageContent, page: number): SourceLine[] {
  const grids = findGrids(content.rulings).map((grid) => ({ grid, glyphs: new Map<string, Glyph[]>() }));
  const free: Glyph[] = [];
  for (const glyph of content.glyphs) {
    const home = grids.find(({ grid }) => inside(grid, glyph));
    if (!home) free.push(glyph);
    else {
      const { row, column } = cellOf(home.grid, glyph);
      const key = `${row}:${column}`;
      const list = home.glyphs.get(key);
      if (list) list.push(glyph);
      else home.glyphs.set(key, [glyph]);
    }
  }
  const placed = [
    ...textLines(free).map((line) => ({ top: line[0]?.top ?? 0, lines: [textLine(line, page)] })),
    ...grids.map(({ grid, glyphs }) => ({ top: grid.ys[0] ?? 0, lines: tableLines(grid, glyphs, page) })),
  ].sort((a, b) => a.top - b.top);
  return placed.flatMap(({ lines }) => lines);
}

const middleOf = (glyph: Glyph) => ({ x: (glyph.left + glyph.right) / 2, y: (glyph.top + glyph.bottom) / 2 });

function inside(grid: Grid, glyph: Glyph): boolean {
  const { x, y } = middleOf(glyph);
  return x >= grid.xs[0]! - 1 && x <= grid.xs.at(-1)! + 1 && y >= grid.ys[0]! - 1 && y <= grid.ys.at(-1)! + 1;
}

function cellOf(grid: Grid, glyph: Glyph) {
  const { x, y } = middleOf(glyph);
  const row = Math.max(
    0,
    Math.min(
      grid.ys.length - 2,
      grid.ys.findLastIndex((border) => border <= y),
    ),
  );
  const column = Math.max(
    0,
    Math.min(
      grid.xs.length - 2,
      grid.xs.findLastIndex((border) => border <= x),
    ),
  );
  return grid.cellAt(row, column);
}

/** Characters gathered into lines, each from left to right. */
export function textLines(glyphs: readonly Glyph[]): Glyph[][] {
  const lines: { baseline: number; size: number; glyphs: Glyph[] }[] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.baseline - b.baseline)) {
    const line = lines.at(-1);
    if (line && Math.abs(glyph.baseline - line.baseline) <= Math.min(line.size, glyph.size) * 0.45)
      line.glyphs.push(glyph);
    else lines.push({ baseline: glyph.baseline, size: glyph.size, glyphs: [glyph] });
  }
  return lines.map((line) => line.glyphs.sort((a, b) => a.left - b.left));
}

/** Text of a line; a gap wider than half a character is a space. */
function textOf(line: readonly Glyph[]): string {
  let text = '';
  let right: number | undefined;
  for (const glyph of line) {
    if (right !== undefined && glyph.left - right > glyph.size * 0.5) text += ' ';
    text += glyph.text;
    right = glyph.right;
  }
  return text;
}

function boxOf(glyphs: readonly Glyph[]): readonly [number, number, number, number] {
  const round = (value: number) => Math.round(value * 10) / 10;
  return [
    round(Math.min(...glyphs.map((glyph) => glyph.left))),
    round(Math.min(...glyphs.map((glyph) => glyph.top))),
    round(Math.max(...glyphs.map((glyph) => glyph.right))),
    round(Math.max(...glyphs.map((glyph) => glyph.bottom))),
  ];
}

function textLine(glyphs: readonly Glyph[], page: number): SourceLine {
  const text = textOf(glyphs);
  return { text, at: { page, box: boxOf(glyphs), quote: text.trim() }, ...unsureTexts(glyphs) };
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
    ...cellReading(own),
    ...(own.length > 0 && cell.columnSpan > 1 ? { columnSpan: cell.columnSpan } : {}),
    ...(own.length > 0 && cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
  };
}
