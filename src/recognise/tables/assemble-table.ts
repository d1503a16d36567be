import type { Cell, Column, Row, Table } from '../../domain/book.js';
import type { Building } from '../../domain/building.js';
import { quoting } from '../../domain/place.js';
import { withoutSpaces } from '../../domain/text.js';
import type { TableBlock } from '../blocks.js';
import type { Assignment } from './assignment.js';
import { depthsOf } from './depth.js';
import type { Layout, RawRow } from './layout.js';
import type { TableText } from './table-text.js';

/** Joins columns, rows and the columns found for their figures into a table of the book. */
export function assembleTable(
  id: string,
  block: TableBlock,
  text: TableText,
  layout: Layout,
  rows: readonly RawRow[],
  assigned: readonly Assignment[],
): Table {
  const { columns, ids } = columnsOf(layout);
  const depth = new Map<RawRow, number | undefined>();
  for (const side of layout.sides.keys()) {
    const own = rows.filter((row) => row.side === side);
    for (const [index, value] of depthsOf(own).entries()) depth.set(own[index]!, value);
  }
  const details = detailRows(rows);
  const done = rows.map((raw, index): Row => {
    const half = layout.sides[raw.side]?.half;
    const own = depth.get(raw);
    const row: Building<Row> = { id: `r${index + 1}`, code: raw.code };
    if (raw.pair) row.pair = raw.pair;
    row.name = raw.name;
    row.level = raw.level;
    if (own !== undefined && raw.code === null) row.depth = own;
    if (raw.numbering !== '') row.numbering = raw.numbering;
    if (half) row.side = half;
    if (details.has(raw)) row.detail = true;
    if (raw.group) row.group = raw.group;
    row.at = quoting(raw.labelAt, raw.label === '' ? raw.line.at.quote : raw.label);
    row.cells = cellsOf(raw, ids[raw.side] ?? [], assigned[index]);
    return row as Row;
  });
  return {
    id,
    kind: block.kind,
    title: withoutSpaces(block.title.replace(/^#+\s*/, '')),
    unit: text.unit,
    empty: done.every((row) => Object.values(row.cells).every((cell) => cell.value === null)),
    note: text.note,
    ...(text.noteAt ? { noteAt: text.noteAt } : {}),
    columns,
    rows: inBlocks(done, rows),
    at: block.lines[0]?.at ?? { quote: block.title },
  };
}

/**
 * A table may print more than two lists side by side (收入 | 支出功能分类 | 支出经济分类). The first two keep their lines;
 * each further list stands below them as one block, so that no list runs into another.
 */
function inBlocks(done: readonly Row[], rows: readonly RawRow[]): Row[] {
  const blockOf = (index: number) => (done[index]!.side === undefined ? 0 : Math.max(0, rows[index]!.side - 1));
  const order = [...done.keys()].sort((a, b) => blockOf(a) - blockOf(b) || a - b);
  return order.map((index) => done[index]!);
}

/** Columns with their ids by side. Blocks side by side that hold the same column share it; halves never do. */
function columnsOf(layout: Layout): { readonly columns: Column[]; readonly ids: readonly (readonly string[])[] } {
  const columns: Column[] = [];
  const shared = new Map<string, string>();
  const ids = layout.sides.map((side, index) =>
    side.columns.map((column, at) => {
      const key = side.half || layout.sides.length === 1 ? `${index}/${at}` : `${column.path.join('/')}#${at}`;
      const known = shared.get(key);
      if (known) return known;
      const id = `c${columns.length + 1}`;
      shared.set(key, id);
      columns.push({
        id,
        meaning: column.meaning,
        path: column.path,
        meanings: column.meanings,
        ...(column.year === undefined ? {} : { year: column.year }),
      });
      return id;
    }),
  );
  return { columns, ids };
}

function cellsOf(raw: RawRow, ids: readonly string[], assigned: Assignment | undefined): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  for (const [index, figure] of raw.figures.entries()) {
    const id = ids[assigned?.columns[index] ?? -1];
    if (id === undefined) continue;
    const { text, value, at } = figure;
    cells[id] = assigned?.doubtful.has(index) ? { text, value, at, doubtful: true } : { text, value, at };
  }
  return cells;
}

/** Rows printed again with the same code right below their own subtotal. */
function detailRows(rows: readonly RawRow[]): Set<RawRow> {
  const details = new Set<RawRow>();
  let above: RawRow | undefined;
  for (const row of rows) {
    const again =
      above && row.code !== null && row.code === above.code && row.name === above.name && row.side === above.side;
    if (again && !row.pair && row.level === '项') details.add(row);
    else above = row;
  }
  return details;
}
