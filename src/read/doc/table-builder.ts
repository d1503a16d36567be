import type { FlowBlock, FlowRow, FlowTable } from '../flow/flow.js';
import { CODE, type Property } from './properties.js';

interface OpenCell {
  blocks: FlowBlock[];
}

interface RawRow {
  readonly cells: readonly OpenCell[];
  /** Borders in twentieths of a point, and how each cell is merged. */
  readonly borders: readonly number[];
  readonly merges: readonly Merge[];
}

interface Merge {
  /** Continues the cell on its left or above. */
  readonly left: boolean;
  readonly above: boolean;
}

/** Gathers the paragraphs of a table into cells and rows; columns are told by where the borders of each row stand. */
export class TableBuilder {
  private readonly rows: RawRow[] = [];
  private cells: OpenCell[] = [];
  private open: OpenCell = { blocks: [] };

  add(...blocks: readonly FlowBlock[]): void {
    this.open.blocks.push(...blocks);
  }

  endCell(): void {
    this.cells.push(this.open);
    this.open = { blocks: [] };
  }

  endRow(properties: readonly Property[]): void {
    if (this.open.blocks.some((block) => block.is !== 'line' || block.text.trim() !== '')) this.endCell();
    this.open = { blocks: [] };
    this.rows.push({ cells: this.cells, ...rowShape(properties, this.cells.length) });
    this.cells = [];
  }

  build(): FlowTable {
    if (this.cells.length > 0 || this.open.blocks.length > 0) this.endRow([]);
    const borders = snapped(this.rows.flatMap((row) => row.borders));
    const columnOf = (border: number) => nearest(borders, border);
    const above = new Map<number, { rowSpan: number }>();
    const rows = this.rows.map((row): FlowRow => {
      const cells: { column: number; columnSpan: number; rowSpan: number; blocks: FlowBlock[] }[] = [];
      for (const [index, cell] of row.cells.entries()) {
        const column = columnOf(row.borders[index] ?? 0);
        const columnSpan = Math.max(1, columnOf(row.borders[index + 1] ?? 0) - column);
        const merge = row.merges[index];
        const before = cells.at(-1);
        const upper = above.get(column);
        if (merge?.left && before) before.columnSpan += columnSpan;
        else if (merge?.above && upper) upper.rowSpan += 1;
        else {
          const one = { column, columnSpan, rowSpan: 1, blocks: cell.blocks };
          cells.push(one);
          above.set(column, one);
        }
      }
      const pageStart = cells.some((cell) => cell.blocks.some((block) => block.is === 'line' && block.pageStart));
      return { cells, ...(pageStart ? { pageStart } : {}) };
    });
    return { is: 'table', rows };
  }
}

function rowShape(properties: readonly Property[], count: number): Omit<RawRow, 'cells'> {
  const columns = properties.findLast((one) => one.code === CODE.tableColumns)?.value;
  const told = columns?.[0] ?? 0;
  if (!columns || told < count || columns.length < 1 + (told + 1) * 2) {
    const borders = Array.from({ length: count + 1 }, (_, index) => index * 1_000);
    return { borders, merges: borders.map(() => ({ left: false, above: false })) };
  }
  const borders = Array.from({ length: told + 1 }, (_, index) => columns.readInt16LE(1 + index * 2));
  const merges = Array.from({ length: told }, (_, index): Merge => {
    const at = 1 + (told + 1) * 2 + index * 20;
    const flags = at + 2 <= columns.length ? columns.readUInt16LE(at) : 0;
    return { left: (flags & 0x3) === 0x2, above: (flags & 0x60) === 0x20 };
  });
  for (const { code, value } of properties)
    if (code === CODE.verticalMerge && value.length >= 2 && merges[value[0]!])
      merges[value[0]!] = { left: merges[value[0]!]!.left, above: value[1] === 1 };
  return { borders, merges };
}

/** Nearer than this, in twentieths of a point, two borders are one that was drawn a little askew. */
const NEAR = 80;

function snapped(borders: readonly number[]): number[] {
  const kept: number[] = [];
  for (const border of [...new Set(borders)].sort((a, b) => a - b))
    if (kept.length === 0 || border - kept.at(-1)! >= NEAR) kept.push(border);
  return kept;
}

function nearest(borders: readonly number[], border: number): number {
  let best = 0;
  for (const [index, one] of borders.entries())
    if (Math.abs(one - border) < Math.abs((borders[best] ?? 0) - border)) best = index;
  return best;
}
