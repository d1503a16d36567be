import type { Candidate } from './candidates.js';
import { agrees, type RowFigures } from './row-figures.js';

/** For each row the chosen candidate, and all that are as good. */
export interface Choice {
  readonly best: number;
  readonly equal: ReadonlySet<number>;
}

interface Way {
  readonly sums: readonly (bigint | undefined)[];
  readonly slack: bigint;
  readonly score: number;
  /** The ways before it that reach it with the same score, each with the child's candidate. */
  readonly from: readonly { readonly way: Way; readonly candidate: number }[];
}

interface Solved {
  readonly score: number;
  /** Ways of the children that give that score. */
  readonly ends: readonly Way[];
}

const CLOSES = 20;
const ONE_SIDED = -5;
/** Column sums followed at once; beyond, only the best so far. */
const WAYS = 300;

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
  const children = parents.map((): number[] => []);
  for (const [row, parent] of parents.entries()) if (parent >= 0 && parent !== row) children[parent]!.push(row);
  const solved: (Solved[] | undefined)[] = parents.map(() => undefined);

  const valueAt = (row: number, candidate: number, column: number): bigint | undefined => {
    const figure = candidates[row]![candidate]!.columns.indexOf(column);
    return figure < 0 ? undefined : figures[row]!.values[figure];
  };
  const slackOf = (row: number): bigint => figures[row]!.slack.reduce((a, b) => (a > b ? a : b), 0n);

  const waysOfChildren = (row: number): Way[] => {
    let ways: Way[] = [{ sums: Array.from({ length: columnCount }, () => undefined), slack: 0n, score: 0, from: [] }];
    for (const child of children[row]!) {
      const options = solved[child]!;
      const next = new Map<string, { way: Way; score: number; from: { way: Way; candidate: number }[] }>();
      for (const way of ways)
        for (const [candidate, option] of options.entries()) {
          const sums = way.sums.map((sum, column) => {
            const value = valueAt(child, candidate, column);
            return value === undefined ? sum : (sum ?? 0n) + value;
          });
          const score = way.score + option.score;
          const key = sums.join();
          const known = next.get(key);
          if (known && known.score > score) continue;
          if (known && known.score === score) known.from.push({ way, candidate });
          else {
            const from = [{ way, candidate }];
            next.set(key, { way: { sums, slack: way.slack + slackOf(child), score, from }, score, from });
          }
        }
      ways = [...next.values()].map((entry) => entry.way);
      if (ways.length > WAYS) ways = ways.sort((a, b) => b.score - a.score).slice(0, WAYS);
    }
    return ways;
  };

  const closing = (row: number, candidate: number, way: Way): number => {
    let score = 0;
    for (let column = 0; column < columnCount; column++) {
      const whole = valueAt(row, candidate, column);
      const sum = way.sums[column];
      if (whole === undefined || sum === undefined) {
        if ((whole ?? sum ?? 0n) !== 0n) score += ONE_SIDED;
      } else if (whole !== 0n && agrees(whole, sum, way.slack + slackOf(row))) score += CLOSES;
    }
    return score;
  };

  const solve = (row: number): void => {
    const ways = waysOfChildren(row);
    const hasChildren = children[row]!.length > 0;
    solved[row] = candidates[row]!.map((candidate, index) => {
      let best = Number.NEGATIVE_INFINITY;
      let ends: Way[] = [];
      for (const way of ways) {
        const score = way.score + (hasChildren ? closing(row, index, way) : 0);
        if (score > best) {
          best = score;
          ends = [way];
        } else if (score === best) ends.push(way);
      }
      return { score: candidate.score + best, ends };
    });
  };
  for (const row of childrenFirst(parents, children)) solve(row);
  return pickBest(parents, children, solved as Solved[][]);
}

/** Rows in an order in which every row follows its children. */
function childrenFirst(parents: readonly number[], children: readonly (readonly number[])[]): number[] {
  const order: number[] = [];
  const stack = parents.flatMap((parent, row) => (parent < 0 || parent === row ? [row] : []));
  while (stack.length > 0) {
    const row = stack.pop()!;
    order.push(row);
    stack.push(...children[row]!);
  }
  return order.reverse();
}

function pickBest(
  parents: readonly number[],
  children: readonly (readonly number[])[],
  solved: readonly (readonly Solved[])[],
): Choice[] {
  const equal = parents.map(() => new Set<number>());
  const best = parents.map(() => 0);
  const visit = (row: number, chosen: number, isBest: boolean): void => {
    const stack: { readonly row: number; readonly candidate: number; readonly isBest: boolean }[] = [
      { row, candidate: chosen, isBest },
    ];
    const seen = new Set<Way>();
    while (stack.length > 0) {
      const step = stack.pop()!;
      if (step.isBest) best[step.row] = step.candidate;
      if (equal[step.row]!.has(step.candidate) && !step.isBest) continue;
      equal[step.row]!.add(step.candidate);
      for (const [nth, end] of solved[step.row]![step.candidate]!.ends.entries()) {
        let frontier: { readonly way: Way; readonly isBest: boolean }[] = [
          { way: end, isBest: step.isBest && nth === 0 },
        ];
        for (let at = children[step.row]!.length - 1; at >= 0; at--) {
          const child = children[step.row]![at]!;
          const next: { way: Way; isBest: boolean }[] = [];
          for (const { way, isBest: onBest } of frontier)
            for (const [index, from] of way.from.entries()) {
              const leads = onBest && index === 0;
              stack.push({ row: child, candidate: from.candidate, isBest: leads });
              if (leads || !seen.has(from.way)) next.push({ way: from.way, isBest: leads });
              seen.add(from.way);
            }
          frontier = next;
        }
      }
    }
  };
  for (const [row, parent] of parents.entries()) {
    if (parent >= 0 && parent !== row) continue;
    const options = solved[row]!;
    const top = Math.max(...options.map((option) => option.score));
    const tops = options.flatMap((option, index) => (option.score === top ? [index] : []));
    for (const [nth, candidate] of tops.entries()) visit(row, candidate, nth === 0);
  }
  return best.map((choice, row) => ({ best: choice, equal: equal[row]! }));
}
