import { gather } from '../../../domain/gather.js';
import type { Candidate } from './candidates.js';
import { valuesByColumn } from './column-sums.js';
import type { RowFigures } from './row-figures.js';
import { bestWays, limitsOf, type Solved, type Way, waysOf } from './ways.js';

/** For each row the chosen candidate, and all that are as good. */
export interface Choice {
  readonly best: number;
  readonly equal: ReadonlySet<number>;
}

/**
 * Chooses one candidate for each row so that as many sums as possible close, down the columns from parent to children as
 * well as along the rows. Exact for trees whose open rows are few; bounded for all others.
 */
export function chooseCandidates(
  parents: readonly number[],
  figures: readonly RowFigures[],
  candidates: readonly (readonly Candidate[])[],
  columnCount: number,
): Choice[] {
  const children = childrenOf(parents);
  const values = candidates.map((options, row) =>
    options.map((option) => valuesByColumn(option.columns, figures[row]!, columnCount)),
  );
  const slack = figures.map(mostSlack);
  const solved: (readonly Solved[])[] = [];
  for (const row of childrenFirst(parents, children)) {
    const own = children[row]!;
    // That matters to none of the rows above it either.
    if (candidates[row]!.length === 1 && own.every((child) => solved[child] === CHOSEN)) {
      solved[row] = CHOSEN;
      continue;
    }
    if (own.length === 0) {
      solved[row] = candidates[row]!.map(({ score }) => ({ score, ends: NO_WAYS, open: false }));
      continue;
    }
    let allowed = slack[row]!;
    for (const child of own) allowed += slack[child]!;
    const ways = waysOf(own, values, solved, limitsOf(values[row]!, allowed));
    solved[row] = candidates[row]!.map((candidate, index) => {
      const { score, ends, open } = bestWays(values[row]![index]!, ways, allowed);
      return { score: candidate.score + score, ends, open };
    });
  }
  return pickBest(parents, children, solved);
}

/** Where nothing sums into a row, one way does: to add nothing. */
const NO_WAYS: readonly Way[] = [{ tally: [], score: 0, from: [] }];
/** Of a row in which, as in those below it, there is nothing to choose. */
const CHOSEN: readonly Solved[] = [{ score: 0, ends: NO_WAYS, open: false }];
const FIRST: Set<number> = new Set([0]);

function mostSlack({ from, count, slack }: RowFigures): number {
  let most = 0;
  for (let at = from; at < from + count; at++) if (slack[at]! > most) most = slack[at]!;
  return most;
}

/** For each row those that sum into it. */
export function childrenOf(parents: readonly number[]): number[][] {
  const children = parents.map((): number[] => []);
  for (let row = 0; row < parents.length; row++)
    if (parents[row]! >= 0 && parents[row] !== row) children[parents[row]!]?.push(row);
  return children;
}

/** Rows in an order in which every row follows its children. */
function childrenFirst(parents: readonly number[], children: readonly (readonly number[])[]): number[] {
  const order: number[] = [];
  const stack = gather(parents, (parent, row) => (parent < 0 || parent === row ? [row] : []));
  while (stack.length > 0) {
    const row = stack.pop()!;
    order.push(row);
    stack.push(...children[row]!);
  }
  return order.reverse();
}

interface Step {
  readonly row: number;
  readonly candidate: number;
  readonly isBest: boolean;
}

/** Walks back from the best scores: the first best way is chosen, all as good are remembered. */
function pickBest(
  parents: readonly number[],
  children: readonly (readonly number[])[],
  solved: readonly (readonly Solved[])[],
): Choice[] {
  const equal = parents.map((_, row) => (solved[row] === CHOSEN ? FIRST : new Set<number>()));
  const best = parents.map(() => 0);
  const stack: Step[] = [];
  for (const [row, parent] of parents.entries()) {
    if (parent >= 0 && parent !== row) continue;
    const options = solved[row] ?? [];
    const top = Math.max(...options.map((option) => option.score));
    let isFirst = true;
    for (const [candidate, option] of options.entries())
      if (option.score === top) {
        stack.push({ row, candidate, isBest: isFirst });
        isFirst = false;
      }
  }
  while (stack.length > 0) {
    const step = stack.pop()!;
    if (step.isBest) best[step.row] = step.candidate;
    if (solved[step.row] === CHOSEN) continue;
    if (equal[step.row]!.has(step.candidate) && !step.isBest) continue;
    equal[step.row]!.add(step.candidate);
    const open = children[step.row]!.filter((child) => solved[child]!.length > 1);
    if (solved[step.row]![step.candidate]!.open)
      for (const child of open) for (const other of solved[child]!.keys()) equal[child]!.add(other);
    for (const child of children[step.row]!)
      if (solved[child]!.length === 1) stack.push({ row: child, candidate: 0, isBest: step.isBest });
    traceBack(solved[step.row]![step.candidate]!.ends, open, step.isBest, stack);
  }
  return best.map((choice, row) => ({ best: choice, equal: equal[row]! }));
}

/** The candidates of the open children on all best ways, the last child first. */
function traceBack(ends: readonly Way[], open: readonly number[], isBest: boolean, stack: Step[]): void {
  let layer = new Map<Way, boolean>(ends.map((end, index) => [end, isBest && index === 0]));
  for (let at = open.length - 1; at >= 0; at--) {
    const before = new Map<Way, boolean>();
    for (const [way, onBest] of layer)
      for (const [index, { way: from, candidate }] of way.from.entries()) {
        const leads = onBest && index === 0;
        stack.push({ row: open[at]!, candidate, isBest: leads });
        before.set(from, leads || (before.get(from) ?? false));
      }
    layer = before;
  }
}
