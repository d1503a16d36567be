import { candidatesOf } from './candidates.js';
import { equationsOf } from './equations.js';
import type { Layout, RawRow } from './layout.js';
import { figuresOfRows } from './row-figures.js';
import { parentsOf } from './row-tree.js';
import { settle } from './settle.js';
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

const SETTLED = { best: 0, equal: new Set([0]) };

/** Columns for the figures of all rows: where print leaves them open, those that close most sums. */
export function assignByTies(rows: readonly RawRow[], layout: Layout): Assignment[] {
  const figures = figuresOfRows(rows);
  const equations = layout.sides.map((side) => equationsOf(side.columns));
  const offered = rows.map((row, index) => {
    const side = layout.sides[row.side]!;
    return candidatesOf(row, figures[index]!, side, equations[row.side]!);
  });
  const width = Math.max(0, ...layout.sides.map((side) => side.columns.length));
  const parents = parentsOf(rows);
  const candidates = settle(parents, figures, offered, width);
  const isOpen = candidates.some((options) => options.length > 1);
  const choices = isOpen ? chooseCandidates(parents, figures, candidates, width) : rows.map(() => SETTLED);
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
