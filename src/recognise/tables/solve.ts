import { gather } from '../../domain/gather.js';
import type { Candidate } from './candidates.js';
import { addKeys, keyOf, pack, type Sums, unpack, valuesByColumn } from './packed-sums.js';
import { agrees, type RowFigures } from './row-figures.js';

/** For each row the chosen candidate, and all that are as good. */
export interface Choice {
  readonly best: number;
  readonly equal: ReadonlySet<number>;
}

/** Column sums of the children so far, with the choices that lead to them. */
interface Way {
  readonly packed: bigint;
  readonly key: bigint;
  readonly score: number;
  /** The ways before it that reach it with the same score, each with the open child's candidate. */
  readonly from: { readonly way: Way; readonly candidate: number }[];
}

interface Solved {
  readonly score: number;
  /** Ways of the children that give that score. */
  readonly ends: readonly Way[];
  /** True where ways of the children were dropped and none of those followed closes the sums: a better one may be lost. */
  readonly open: boolean;
}

const CLOSES = 20;
const ONE_SIDED = -5;
/** Column sums followed at once; beyond, only the best so far. Fewer where a row sums many, so that time stays bounded. */
const waysFor = (openChildren: number): number =>
  Math.max(20, Math.min(200, Math.floor(2400 / Math.max(1, openChildren))));

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
  const slack = figures.map((row) => row.slack.reduce((a, b) => (a > b ? a : b), 0n));
  const solved: Solved[][] = [];
  for (const row of childrenFirst(parents, children)) {
    const own = children[row]!;
    const allowed = own.reduce((total, child) => total + slack[child]!, slack[row]!);
    const ways = waysOf(own, values, solved, limitsOf(values[row]!, allowed));
    solved[row] = candidates[row]!.map((candidate, index) => {
      const { score, ends, open } = bestWays(values[row]![index]!, ways, allowed, own.length > 0);
      return { score: candidate.score + score, ends, open };
    });
  }
  return pickBest(parents, children, solved);
}

/** For each row those that sum into it. */
export function childrenOf(parents: readonly number[]): number[][] {
  const children = parents.map((): number[] => []);
  for (const [row, parent] of parents.entries()) if (parent >= 0 && parent !== row) children[parent]?.push(row);
  return children;
}

const plus = (a: Sums, b: Sums): Sums =>
  a.map((value, column) => (b[column] === undefined ? value : (value ?? 0n) + b[column]));

/** Column sums that the children can give: one base, and the ways in the columns that are open. */
interface WaysOfChildren {
  readonly base: Sums;
  /** Columns in which the children's candidates differ: the only ones that ways follow. */
  readonly live: readonly number[];
  readonly ways: readonly Way[];
  readonly unpacked: readonly Sums[];
  /** True where not every way was followed. */
  readonly isCut: boolean;
}

function waysOf(
  children: readonly number[],
  values: readonly (readonly Sums[])[],
  solved: readonly (readonly Solved[])[],
  limits: Sums,
): WaysOfChildren {
  const columnCount = limits.length;
  const live = new Set<number>();
  for (const child of children) {
    const [first, ...others] = values[child]!;
    for (const other of others)
      for (let column = 0; column < columnCount; column++) if (other[column] !== first![column]) live.add(column);
  }
  let base: Sums = new Array<bigint | undefined>(columnCount).fill(undefined);
  let score = 0;
  for (const child of children) {
    base = plus(
      base,
      values[child]![0]!.map((value, column) => (live.has(column) && solved[child]!.length > 1 ? undefined : value)),
    );
    if (solved[child]!.length === 1) score += solved[child]![0]!.score;
  }
  const columns = [...live];
  const only = (sums: Sums): Sums => columns.map((column) => sums[column]);
  const start = pack(only(base));
  const most = waysFor(children.filter((child) => solved[child]!.length > 1).length);
  let ways: Way[] = [{ packed: start, key: keyOf(start), score, from: [] }];
  let isCut = false;
  for (const child of children)
    if (solved[child]!.length > 1) {
      const all = extended(
        ways,
        values[child]!.map((sums) => pack(only(sums))),
        solved[child]!,
      );
      if (all.length > most) isCut = true;
      ways = all.length > most ? mostPromising(all, only(limits), most) : all;
    }
  return { base, live: columns, ways, unpacked: ways.map((way) => unpack(way.packed, columns.length)), isCut };
}

/** The most that each column's children may add up to and still close; undefined where the parent has no figure. */
function limitsOf(values: readonly Sums[], slack: bigint): Sums {
  return values[0]!.map((_, column) => {
    let most: bigint | undefined;
    for (const option of values) {
      const value = option[column];
      if (value !== undefined && (most === undefined || value > most)) most = value;
    }
    return most === undefined ? undefined : most + slack;
  });
}

/** What a way may still be worth: its score, and the columns that have not run past their limit. */
function promise(way: Way, limits: Sums): number {
  let score = way.score;
  const sums = unpack(way.packed, limits.length);
  for (const [at, limit] of limits.entries()) if (limit !== undefined && (sums[at] ?? 0n) <= limit) score += CLOSES;
  return score;
}

function extended(ways: readonly Way[], values: readonly bigint[], options: readonly Solved[]): Way[] {
  const next = new Map<bigint, Way>();
  const keys = values.map(keyOf);
  for (const way of ways)
    for (const [candidate, option] of options.entries()) {
      const key = addKeys(way.key, keys[candidate]!);
      const score = way.score + option.score;
      const known = next.get(key);
      if (known && known.score > score) continue;
      if (known && known.score === score) known.from.push({ way, candidate });
      else next.set(key, { packed: way.packed + values[candidate]!, key, score, from: [{ way, candidate }] });
    }
  return [...next.values()];
}

function mostPromising(all: readonly Way[], limits: Sums, most: number): Way[] {
  const ranked = all.map((way) => ({ way, worth: promise(way, limits) })).sort((a, b) => b.worth - a.worth);
  return ranked.slice(0, most).map(({ way }) => way);
}

function bestWays(
  own: Sums,
  { base, live, ways, unpacked, isCut }: WaysOfChildren,
  slack: bigint,
  hasChildren: boolean,
): Solved {
  if (!hasChildren) return { score: 0, ends: ways, open: false };
  const isLive = new Set(live);
  let fixed = 0;
  for (let column = 0; column < own.length; column++)
    if (!isLive.has(column)) fixed += closing(own[column], base[column], slack);
  let score = Number.NEGATIVE_INFINITY;
  let ends: Way[] = [];
  for (let index = 0; index < ways.length; index++) {
    const way = ways[index]!;
    let here = way.score + fixed;
    const sums = unpacked[index]!;
    for (let at = 0; at < live.length; at++) here += closing(own[live[at]!], sums[at], slack);
    if (here > score) {
      score = here;
      ends = [way];
    } else if (here === score) ends.push(way);
  }
  return { score, ends, open: isCut && !isClosed(own, live, unpacked[ways.indexOf(ends[0]!)]!, slack) };
}

/** Whether every column that the children leave open adds up. */
const isClosed = (own: Sums, live: readonly number[], sums: Sums, slack: bigint): boolean =>
  live.every((column, at) => agrees(own[column] ?? 0n, sums[at] ?? 0n, slack));

/** What it is worth that a figure and the sum of the figures below it agree. */
export function closing(whole: bigint | undefined, sum: bigint | undefined, slack: bigint): number {
  if (whole === undefined || sum === undefined) return (whole ?? sum ?? 0n) === 0n ? 0 : ONE_SIDED;
  return whole !== 0n && agrees(whole, sum, slack) ? CLOSES : 0;
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
  const equal = parents.map(() => new Set<number>());
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
