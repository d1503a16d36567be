import type { Column } from './column-anchors.js';
import type { Glyph } from './page-content.js';
import { isFigure, type Word } from './words.js';

/** A printed line and its words. */
export interface Line {
  readonly glyphs: readonly Glyph[];
  readonly words: Word[];
  readonly baseline: number;
  readonly size: number;
}

/** A row of a table without lines: the words of each column, from the top. */
export interface TableRow {
  readonly top: number;
  readonly bottom: number;
  readonly cells: readonly (readonly Word[] | undefined)[];
}

/** A line nearer than this share of the usual pitch to a row belongs to it, if the next row is this much farther. */
const NEAR = 0.8;
const FARTHER = 1.3;
/** Rows nearer than this share of a character's height would be printed over one another. */
const CLOSEST = 0.9;

/** The rows that lines make, labels of several lines put together; undefined where it is open to which row a line belongs. */
export function rowsOf(lines: readonly Line[], columns: readonly Column[]): TableRow[] | undefined {
  const anchors = lines.filter((line) => line.words.some(isFigure));
  const gaps = anchors.slice(1).map((line, i) => line.baseline - anchors[i]!.baseline);
  const pitch = gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? Number.POSITIVE_INFINITY;
  const rows: { line: Line; parts: Line[] }[] = [];
  const loose: Line[] = [];
  for (const line of lines) {
    const distance = Math.min(...anchors.map((anchor) => Math.abs(anchor.baseline - line.baseline)));
    if (anchors.includes(line) || distance >= pitch * NEAR) rows.push({ line, parts: [line] });
    else loose.push(line);
  }
  for (const line of loose) {
    const [near, next] = rows
      .map((row) => ({ row, distance: Math.abs(row.line.baseline - line.baseline) }))
      .sort((a, b) => a.distance - b.distance);
    if (!near || (next && next.distance < near.distance * FARTHER)) return undefined;
    near.row.parts.push(line);
  }
  if (rows.some(({ line }, i) => i > 0 && line.baseline - rows[i - 1]!.line.baseline < line.size * CLOSEST))
    return undefined;
  const result = rows.map(({ parts }) => rowOf(parts, columns));
  return result.every((row) => row !== undefined) ? result : undefined;
}

/** The words of a row by column; undefined where two of one line stand in one column, or one in two. */
function rowOf(parts: readonly Line[], columns: readonly Column[]): TableRow | undefined {
  const cells: Word[][] = [];
  for (const { words } of [...parts].sort((a, b) => a.baseline - b.baseline)) {
    const filled = new Set<number>();
    for (const word of words) {
      const under = columns.flatMap(({ left, right }, index) =>
        word.right > left && word.left < right ? [index] : [],
      );
      const [column] = under;
      if (column === undefined || under.length > 1 || filled.has(column)) return undefined;
      // Figures take one line.
      if (cells[column]?.some(isFigure)) return undefined;
      filled.add(column);
      cells[column] = [...(cells[column] ?? []), word];
    }
  }
  const glyphs = parts.flatMap((line) => line.glyphs);
  return {
    top: Math.min(...glyphs.map((glyph) => glyph.top)),
    bottom: Math.max(...glyphs.map((glyph) => glyph.bottom)),
    cells,
  };
}
