import type { DocumentFacts, Table } from '../../domain/book.js';
import type { RecognisedTables } from '../assemble-book.js';
import type { Block, TableBlock } from '../blocks.js';
import { assembleTable } from './assemble-table.js';
import { assignByPosition } from './assignment.js';
import { partGrid } from './header-lines.js';
import { layoutOfGrid } from './layout-of-grid.js';
import { newRowTrail, readGridRow } from './read-grid-row.js';
import { readTableText } from './table-text.js';

/** The published tables of a document, except target forms. */
export function recogniseTables(blocks: readonly Block[], document: DocumentFacts): RecognisedTables {
  const tables: Table[] = [];
  for (const block of blocks)
    if (block.is === 'table') tables.push(recogniseTable(block, `t${tables.length + 1}`, document));
  return { tables, doubts: [] };
}

function recogniseTable(block: TableBlock, id: string, document: DocumentFacts): Table {
  const text = readTableText(block);
  const lines = text.lines.filter((line) => line.cells);
  const { header, body } = partGrid(lines);
  const layout = layoutOfGrid(header, body, document.year);
  const trails = layout.sides.map(() => newRowTrail());
  const rows = body.flatMap((line) => readGridRow(line, layout, trails));
  const assigned = rows.map((row) => assignByPosition(row, layout));
  return assembleTable(id, block, text, layout, rows, assigned);
}
