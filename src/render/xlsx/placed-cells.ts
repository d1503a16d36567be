import type { PrintedCell } from '../../compile/draft.js';

/** A printed cell at its own field, counted from the first row and column of the table. */
export interface PlacedCell {
  readonly cell: PrintedCell;
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** The cells of a table with the columns that spans from the left and from above push them to. */
export function placeCells(rows: readonly (readonly PrintedCell[])[]): PlacedCell[] {
  const taken = rows.map(() => new Set<number>());
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell): PlacedCell => {
      while (taken[row]!.has(column)) column++;
      const columnSpan = cell.columnSpan ?? 1;
      const rowSpan = Math.min(cell.rowSpan ?? 1, rows.length - row);
      const placed = { cell, row, column, columnSpan, rowSpan };
      for (let down = 0; down < rowSpan; down++)
        for (let right = 0; right < columnSpan; right++) taken[row + down]!.add(column + right);
      column += columnSpan;
      return placed;
    });
  });
}
