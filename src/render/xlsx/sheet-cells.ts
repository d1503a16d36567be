import type { Cell, CellStyle, MergeRange, RowDef, WriteSheet } from 'hucre';

/** The cells of a sheet while it is written; merged fields are drawn with the style of their first one. */
export class SheetCells {
  readonly #cells = new Map<string, Partial<Cell>>();
  readonly #merges: MergeRange[] = [];
  /** Heights of rows in points. */
  readonly heights = new Map<number, number>();
  #height = 0;

  /** Rows so far. */
  get height(): number {
    return this.#height;
  }

  write(
    row: number,
    column: number,
    cell: Partial<Cell>,
    span: { readonly columnSpan?: number; readonly rowSpan?: number } = {},
  ): void {
    const { columnSpan = 1, rowSpan = 1 } = span;
    this.#cells.set(`${row},${column}`, cell);
    this.#height = Math.max(this.#height, row + rowSpan);
    if (columnSpan === 1 && rowSpan === 1) return;
    const [endRow, endCol] = [row + rowSpan - 1, column + columnSpan - 1];
    this.#merges.push({ startRow: row, startCol: column, endRow, endCol });
    if (cell.style?.border) this.#drawBorders(row, column, endRow, endCol, cell.style);
  }

  parts(): Pick<WriteSheet, 'cells' | 'merges' | 'rowDefs'> {
    const rowDefs = new Map([...this.heights].map(([row, height]): [number, RowDef] => [row, { height }]));
    return { cells: this.#cells, merges: this.#merges, rowDefs };
  }

  #drawBorders(row: number, column: number, endRow: number, endCol: number, style: CellStyle): void {
    const rest: CellStyle = { ...(style.fill ? { fill: style.fill } : {}), border: style.border! };
    for (let down = row; down <= endRow; down++)
      for (let right = column; right <= endCol; right++)
        if (down !== row || right !== column) this.#cells.set(`${down},${right}`, { value: null, style: rest });
  }
}

/** B7 of row 6, column 1. */
export function address(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}
