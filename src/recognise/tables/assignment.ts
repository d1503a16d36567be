import type { Layout, RawRow } from './layout.js';

/** The column (index in its side) of each figure of a row; −1 for a figure that fits none. */
export interface Assignment {
  readonly columns: readonly number[];
  /** Figures whose column neither print nor ties decide. */
  readonly doubtful: ReadonlySet<number>;
}

/** Columns by position alone: what a grid without damage says. */
export function assignByPosition(row: RawRow, layout: Layout): Assignment {
  const columns = layout.sides[row.side]?.columns ?? [];
  return {
    columns: row.figures.map((figure) => columns.findIndex((column) => column.position === figure.position)),
    doubtful: new Set(),
  };
}
