import type { FlowBlock, FlowCell, FlowLine, FlowTable } from './flow.js';

/** Rows of fewer cells may lay out a page, whose parts are tables of their own. */
const FEWEST_CELLS = 3;

/** The table with what stands in frames of one field inside its cells as text of these cells. */
export function withoutLoneCells(table: FlowTable): FlowTable {
  if (!table.rows.some(({ cells }) => cells.some(holdsTable))) return table;
  const rows = table.rows.map((row) =>
    row.cells.length >= FEWEST_CELLS ? { ...row, cells: row.cells.map(unframed) } : row,
  );
  return { ...table, rows };
}

const holdsTable = ({ blocks }: FlowCell): boolean => blocks.some((block) => block.is === 'table');

const unframed = (cell: FlowCell): FlowCell =>
  holdsTable(cell)
    ? { ...cell, blocks: cell.blocks.flatMap((block): readonly FlowBlock[] => textOfFrame(block) ?? [block]) }
    : cell;

/** The lines inside a table of one filled field; undefined for any other block. */
function textOfFrame(block: FlowBlock): readonly FlowLine[] | undefined {
  if (block.is !== 'table') return undefined;
  const filled = block.rows.flatMap(({ cells }) => cells).filter(({ blocks }) => blocks.some(isFilled));
  const blocks = filled.length === 1 ? filled[0]!.blocks : [];
  return blocks.length > 0 && blocks.every((one) => one.is === 'line') ? blocks : undefined;
}

const isFilled = (block: FlowBlock): boolean => block.is !== 'line' || block.text.trim() !== '';
