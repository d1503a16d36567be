import type { SourceLine } from '../../../read/source.js';
import type { Block, TableBlock } from '../../blocks.js';
import { looksLikeAmount } from '../cell-text.js';
import type { Layout, RawRow } from '../layout.js';

/** Lines with tabs or bars that show how a document prints blank cells; of fewer, none need be blank. */
const FEWEST_LINES = 30;
/** Of so many lines one is shorter than another of its table. */
const SHORT_ONE_IN = 6;

/**
 * Whether a document lost all blank cells between its tabs or bars: not one is left in any table, though many lines are
 * shorter than others of their table. The places of its cells then tell no more than those of words.
 */
export function losesBlanks(blocks: readonly Block[]): boolean {
  let lines = 0;
  let short = 0;
  for (const block of blocks) {
    if (block.is !== 'table') continue;
    let width = 0;
    for (const { cells } of block.lines) if (cells && cells.length > width) width = cells.length;
    for (const { cells, grid, at } of block.lines) {
      if (!cells || cells.length < 2) continue;
      // Formats with cells of their own have lost none.
      if ((grid === 'exact' && at.line === undefined) || cells.some(({ text }) => text === '')) return false;
      lines++;
      if (cells.length < width) short++;
    }
  }
  return lines >= FEWEST_LINES && short * SHORT_ONE_IN >= lines;
}

/** The same block with its bars taken for no more than tabs. */
export function loosened(block: TableBlock): TableBlock {
  if (!block.lines.some(({ grid }) => grid === 'exact')) return block;
  const { shaped: _, ...rest } = block;
  return { ...rest, lines: loose(block.lines) };
}

/** Lines whose bars are taken for no more than tabs. */
export const loose = (lines: readonly SourceLine[]): readonly SourceLine[] =>
  lines.map((line) => (line.grid === 'exact' ? { ...line, grid: 'loose' } : line));

/** Whether an amount stands in the place of a name between bars: its row lost a blank cell in front of it. */
export const hasMovedRows = (rows: readonly RawRow[]): boolean =>
  rows.some(({ line: { at, grid }, label }) => grid === 'exact' && at.line !== undefined && looksLikeAmount(label));

/** Whether the words of a table tell all rows that its cells tell, by the same names or with codes of their own. */
export const haveSameRows = (words: Read, cells: Read): boolean =>
  words.layout.sides.length === 1 &&
  cells.layout.sides.length === 1 &&
  words.rows.length === cells.rows.length &&
  words.rows.every((row, index) => {
    const other = cells.rows[index]!;
    return row.figures.length >= other.figures.length && (row.name === other.name || row.code !== null);
  });

interface Read {
  readonly layout: Layout;
  readonly rows: readonly RawRow[];
}
