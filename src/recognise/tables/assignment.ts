import { candidatesOf } from './candidates.js';
import { equationsOf } from './equations.js';
import type { Layout, RawRow } from './layout.js';
import { figuresOfRows } from './row-figures.js';
import { parentsOf } from './row-tree.js';
import { chooseCandidates } from './solve.js';

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

/** Columns for the figures of all rows: where print leaves them open, those that close most sums. */
export function assignByTies(rows: readonly RawRow[], layout: Layout): Assignment[] {
  const figures = figuresOfRows(rows);
  const equations = layout.sides.map((side) => equationsOf(side.columns));
  const candidates = rows.map((row, index) => {
    const side = layout.sides[row.side]!;
    return candidatesOf(row, figures[index]!, side, equations[row.side]!);
  });
  const width = Math.max(0, ...layout.sides.map((side) => side.columns.length));
  const choices = chooseCandidates(parentsOf(rows), figures, candidates, width);
  return rows.map((row, index) => {
    const choice = choices[index]!;
    const options = candidates[index]!;
    const columns = options[choice.best]?.columns ?? [];
    const doubtful = new Set<number>();
    for (const other of choice.equal)
      for (const figure of row.figures.keys())
        if (options[other]?.columns[figure] !== columns[figure]) doubtful.add(figure);
    return { columns, doubtful };
  });
}
