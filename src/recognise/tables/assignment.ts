import { type Candidate, candidatesOf } from './candidates.js';
import { equationsOf } from './equations.js';
import type { Layout, RawRow } from './layout.js';
import type { Move, Moves } from './moves.js';
import { figuresOfRows } from './row-figures.js';
import { parentsOf } from './row-tree.js';
import { openRows } from './settle.js';
import { type Choice, chooseCandidates, type Solution } from './solve.js';

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

/** What it takes to believe that blank cells were lost at one place of a table. */
const PRICE_OF_A_MOVE = 20;

/** Columns for the figures of all rows: where print leaves them open, those that close most sums. */
export function assignByTies(rows: readonly RawRow[], layout: Layout): Assignment[] {
  const figures = figuresOfRows(rows);
  const equations = layout.sides.map((side) => equationsOf(side.columns));
  const width = Math.max(0, ...layout.sides.map((side) => side.columns.length));
  const parents = parentsOf(rows);
  const offer = (index: number, moves: Moves): readonly Candidate[] => {
    const row = rows[index]!;
    return candidatesOf(row, figures[index]!, layout.sides[row.side]!, equations[row.side]!, moves);
  };
  const printed = rows.map((_, index) => offer(index, 'printed'));
  const open = openRows(parents, figures, printed, width);
  if (open.size === 0) return rows.map((row, index) => assignmentOf(row, printed[index]!, undefined));

  const attempt = (moves: Moves) => {
    const candidates = printed.map((options, index) =>
      !open.has(index) ? options.slice(0, 1) : moves === 'printed' ? options : offer(index, moves),
    );
    return { candidates, solution: chooseCandidates(parents, figures, candidates, width) };
  };
  const hasPlaces = rows.some((row, index) => open.has(index) && row.figures[0]?.position !== undefined);
  let best = attempt(hasPlaces ? 'apart' : 'printed');
  if (hasPlaces) {
    const together = attempt('together');
    const price = PRICE_OF_A_MOVE * placesOfMoves(together.candidates, together.solution);
    if (together.solution.score - price > best.solution.score) best = together;
  }
  return rows.map((row, index) => assignmentOf(row, best.candidates[index]!, best.solution.choices[index]));
}

function assignmentOf(row: RawRow, options: readonly Candidate[], choice: Choice | undefined): Assignment {
  const columns = options[choice?.best ?? 0]?.columns ?? [];
  const doubtful = new Set<number>();
  for (const other of choice?.equal ?? [])
    for (const figure of row.figures.keys())
      if (options[other]?.columns[figure] !== columns[figure]) doubtful.add(figure);
  return { columns, doubtful };
}

/** At how many places of the table the chosen rows part ways. Rows that can share a place do. */
function placesOfMoves(candidates: readonly (readonly Candidate[])[], solution: Solution): number {
  const moves = solution.choices.flatMap((choice, index) => candidates[index]![choice.best]?.move ?? []);
  const shared: { by: number; after: number; before: number }[] = [];
  for (const move of moves) {
    const same = shared.find((one) => one.by === move.by && meets(one, move));
    if (!same) shared.push({ ...move });
    else {
      same.after = Math.max(same.after, move.after);
      same.before = Math.min(same.before, move.before);
    }
  }
  return shared.length;
}

const meets = (a: Move, b: Move): boolean => Math.max(a.after, b.after) < Math.min(a.before, b.before);
