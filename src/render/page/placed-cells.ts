import type { PrintedCell } from '../../compile/draft.js';

/** A cell with the row and column, from 0, at which it begins. */
export interface PlacedCell {
  readonly cell: PrintedCell;
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** The cells of rows at their columns; spans from above push later cells to the right. */
export function placedCells(rows: readonly (readonly PrintedCell[])[]): PlacedCell[][] {
  const taken = rows.map(() => new Set<number>());
  return rows.map((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken[row]!.has(column)) column++;
      const columnSpan = cell.columnSpan ?? 1;
      const rowSpan = Math.min(cell.rowSpan ?? 1, rows.length - row);
      for (let down = 0; down < rowSpan; down++)
        for (let right = 0; right < columnSpan; right++) taken[row + down]!.add(column + right);
      const placed = { cell, row, column, columnSpan, rowSpan };
      column += columnSpan;
      return placed;
    });
  });
}
