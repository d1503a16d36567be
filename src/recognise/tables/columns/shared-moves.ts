import { gather } from '../../../domain/gather.js';
import type { Layout, RawRow } from '../layout.js';
import { type Candidate, scored } from './candidates.js';
import { addTo, blankSums, type Sums, valuesByColumn } from './column-sums.js';
import { type RowFigures, slackOf } from './row-figures.js';
import type { SideTraits } from './side-traits.js';
import { childrenOf } from './solve.js';
import { closing } from './ways.js';

export interface Sheet {
  readonly rows: readonly RawRow[];
  readonly layout: Layout;
  readonly figures: readonly RowFigures[];
  readonly sides: readonly SideTraits[];
  readonly parents: readonly number[];
  readonly columnCount: number;
}

/** What it takes to believe that blank cells were lost at one place of a table: more than one column sum that closes. */
const PRICE = 24;
/** Places tried, and places believed. */
const TRIED = 24;
const BELIEVED = 3;

/**
 * Where a table lost the same blank cell in many rows, no single row may tell, but their sums do: all rows that skip the
 * same columns are moved at once, and kept so when that closes more sums than it costs.
 */
export function moveTogether(sheet: Sheet, printed: readonly (readonly Candidate[])[]): (readonly Candidate[])[] {
  const gaps = gapsOf(sheet.rows).slice(0, TRIED);
  let current = [...printed];
  if (gaps.length === 0) return current;
  const worthOf = weigher(sheet);
  let worth = worthOf(current);
  for (let round = 0; round < BELIEVED; round++) {
    let better: { readonly candidates: (readonly Candidate[])[]; readonly worth: number } | undefined;
    for (const gap of gaps) {
      const candidates = [...current];
      for (const index of gap.rows) candidates[index] = moved(sheet, index, current[index]!, gap);
      const own = worthOf(candidates);
      if (own > worth + PRICE && own > (better?.worth ?? worth)) better = { candidates, worth: own };
    }
    if (!better) return current;
    current = better.candidates;
    worth = better.worth;
  }
  return current;
}

/**
 * Rows that are printed as far as those which were moved to the right, and do not add up: the cell that others lack was
 * pushed over the edge of the print here, with the figure in it.
 */
export function cutAtEdge(
  rows: readonly RawRow[],
  printed: readonly (readonly Candidate[])[],
  together: readonly (readonly Candidate[])[],
): ReadonlySet<number> {
  const lastOf = (index: number) => rows[index]!.figures.at(-1)?.position;
  const isMoved = (index: number) => together[index] !== printed[index];
  const movedRight = (index: number) =>
    isMoved(index) && together[index]![0]!.columns.at(-1)! > printed[index]![0]!.columns.at(-1)!;
  const edges = new Set(gather(rows, (_, index) => (movedRight(index) ? [lastOf(index)] : [])));
  const isCut = (index: number) =>
    !isMoved(index) && (together[index]![0]?.broken ?? 0) > 0 && edges.has(lastOf(index));
  return new Set(gather(rows, (_, index) => (isCut(index) ? [index] : [])));
}

/** Rows that leave the same cells blank between two figures, and a way for the later figures to move. */
interface Gap {
  readonly after: number;
  readonly before: number;
  readonly by: 1 | -1;
  readonly rows: readonly number[];
}

/** No line prints more cells. */
const WIDEST = 100_000;

function gapsOf(rows: readonly RawRow[]): Gap[] {
  const gaps = new Map<number, { after: number; before: number; rows: number[] }>();
  for (let index = 0; index < rows.length; index++) {
    const { figures } = rows[index]!;
    for (let at = 1; at < figures.length; at++) {
      const after = figures[at - 1]!.position;
      const before = figures[at]!.position;
      if (after === undefined || before === undefined || before - after < 2) continue;
      const key = after * WIDEST + before;
      const known = gaps.get(key);
      if (known) known.rows.push(index);
      else gaps.set(key, { after, before, rows: [index] });
    }
  }
  return gather(
    [...gaps.values()].filter((gap) => gap.rows.length > 1).sort((a, b) => b.rows.length - a.rows.length),
    (gap) => [
      { ...gap, by: 1 as const },
      { ...gap, by: -1 as const },
    ],
  );
}

/** The row's first candidate with its figures behind the gap one column on; the row as it was where that cannot be. */
function moved(sheet: Sheet, index: number, options: readonly Candidate[], gap: Gap): readonly Candidate[] {
  const row = sheet.rows[index]!;
  const traits = sheet.sides[row.side]!;
  const [first] = options;
  if (!first) return options;
  const columns = first.columns.map((column, at) =>
    (row.figures[at]?.position ?? 0) >= gap.before ? column + gap.by : column,
  );
  const isPossible = columns.every(
    (column, at) => column >= 0 && column < traits.rarity.length && column > (columns[at - 1] ?? -1),
  );
  if (!isPossible || first.columns.includes(-1)) return options;
  return [scored(columns, row, sheet.figures[index]!, traits)];
}

/** Scores of all rows as their first candidates have them, and of the column sums that then close. */
function weigher(sheet: Sheet): (candidates: readonly (readonly Candidate[])[]) => number {
  const children = childrenOf(sheet.parents);
  // Most rows stay as they are whichever gap is tried.
  const known = new Map<Candidate, Sums>();
  const valuesOf = (candidate: Candidate, row: number): Sums => {
    const values = known.get(candidate) ?? valuesByColumn(candidate.columns, sheet.figures[row]!, sheet.columnCount);
    known.set(candidate, values);
    return values;
  };
  return (candidates) => {
    let worth = 0;
    for (let row = 0; row < candidates.length; row++) {
      const first = candidates[row]![0];
      if (!first) continue;
      worth += first.score;
      if (children[row]!.length === 0) continue;
      const sums = blankSums(sheet.columnCount);
      let slack = slackOf(sheet.figures[row]!);
      for (const child of children[row]!) {
        slack += slackOf(sheet.figures[child]!);
        const [below] = candidates[child]!;
        if (below) addTo(sums, valuesOf(below, child));
      }
      const own = valuesOf(first, row);
      for (let column = 0; column < own.length; column++) worth += closing(own[column], sums[column], slack);
    }
    return worth;
  };
}
