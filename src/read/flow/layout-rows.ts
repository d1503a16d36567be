import type { Columns } from './columns.js';
import type { FlowCell, FlowRow } from './flow.js';

/** True for a cell with a table in it, or a picture that may be one. */
export const holdsTable = (cell: FlowCell): boolean => cell.blocks.some((block) => block.is !== 'line');
export const linesOf = (cell: FlowCell): string[] =>
  cell.blocks.flatMap((block) => (block.is === 'line' ? [block.text] : []));

/** A cell with more than this is a page that a table only holds in place. */
const LONGEST_CELL = 1_500;
const MOST_PARAGRAPHS = 12;

/** True for rows that are no rows: a table round other tables or round running text. */
export function isLayout(row: FlowRow, texts: readonly string[], columns: Columns): boolean {
  const filled = row.cells.filter((cell, index) => texts[index] !== '' || holdsTable(cell));
  const [only] = filled;
  if (only && filled.length === 1) {
    if (columns.width <= 1 || holdsTable(only)) return true;
    const isWhole =
      columns.at(only.column) === 0 && columns.at(only.column + only.columnSpan) >= columns.width && only.rowSpan === 1;
    const lines = linesOf(only).filter((text) => text.trim() !== '');
    if (isWhole && (lines.length > 2 || (texts[row.cells.indexOf(only)]?.length ?? 0) > 300)) return true;
  }
  return row.cells.some(
    (cell, index) =>
      (texts[index]?.length ?? 0) > LONGEST_CELL &&
      linesOf(cell).filter((text) => text.trim() !== '').length > MOST_PARAGRAPHS,
  );
}
