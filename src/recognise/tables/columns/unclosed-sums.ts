import { gather } from '../../../domain/gather.js';
import type { Candidate } from './candidates.js';
import { valuesByColumn } from './column-sums.js';
import { agrees, slackOf } from './row-figures.js';
import type { Sheet } from './shared-moves.js';
import { childrenOf } from './solve.js';

/**
 * Figures by row whose column rests on nothing but what is usual, while a sum they stand in does not close: either the
 * document is wrong there or the reading is, and nothing tells which. Only rows whose cells were lost are asked.
 */
export function doubtsOfUnclosedSums(
  { rows, figures, parents, columnCount }: Sheet,
  chosen: readonly (Candidate | undefined)[],
  offered: readonly (readonly Candidate[])[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const doubts = new Map<number, ReadonlySet<number>>();
  const isLost = (row: number) => rows[row]!.figures.length > 0 && rows[row]!.figures[0]!.position === undefined;
  if (!rows.some((_, row) => isLost(row))) return doubts;
  const children = childrenOf(parents);
  const values = rows.map((_, row) => valuesByColumn(chosen[row]?.columns ?? [], figures[row]!, columnCount));
  for (let parent = 0; parent < children.length; parent++) {
    const below = children[parent]!;
    if (below.length === 0 || !isLost(parent)) continue;
    let slack = slackOf(figures[parent]!);
    for (const row of below) slack += slackOf(figures[row]!);
    const open = new Set<number>();
    for (let column = 0; column < columnCount; column++) {
      let sum = 0;
      for (const row of below) sum += values[row]![column] ?? 0;
      if (!agrees(values[parent]![column] ?? 0, sum, slack)) open.add(column);
    }
    if (open.size < 2) continue;
    for (const row of [parent, ...subtree(below, children)])
      if (isLost(row) && !doubts.has(row)) {
        const usual = restOnUsual(chosen[row], offered[row] ?? [], open);
        if (usual.size > 0) doubts.set(row, usual);
      }
  }
  return doubts;
}

/** Rows with all that stand below them, and below these. */
export function subtree(rows: readonly number[], children: readonly (readonly number[])[]): number[] {
  const all = [...rows];
  for (let at = 0; at < all.length && all.length <= children.length; at++) all.push(...children[all[at]!]!);
  return all;
}

/** So much more usual is a column that hardly ever stays blank (一般公共预算) than one that mostly does: then it is no guess. */
const SURE = 3;

/** Figures that another way of reading, as good but for the usual columns, puts into or out of a sum that is open. */
function restOnUsual(
  chosen: Candidate | undefined,
  offered: readonly Candidate[],
  open: ReadonlySet<number>,
): ReadonlySet<number> {
  if (!chosen) return new Set();
  const as = (one: Candidate) => one.score - one.prior;
  const others = offered.filter((other) => as(other) >= as(chosen) && chosen.prior - other.prior < SURE);
  return new Set(
    gather(chosen.columns, (column, figure) =>
      others.some((other) => {
        const elsewhere = other.columns[figure]!;
        return elsewhere !== column && (open.has(column) || open.has(elsewhere));
      })
        ? [figure]
        : [],
    ),
  );
}
