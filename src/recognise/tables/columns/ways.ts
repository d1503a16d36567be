import { addTallies, areAlike, blankSums, keyOf, type Sums, sumAt, type Tally, tallyOf } from './column-sums.js';
import { agrees } from './row-figures.js';

/** Column sums of the children so far, with the choices that lead to them. */
export interface Way {
  readonly tally: Tally;
  readonly score: number;
  /** The ways before it that reach it with the same score, each with the open child's candidate. */
  readonly from: { readonly way: Way; readonly candidate: number }[];
}

/** What the best ways through a row and all below it are worth, for one of its candidates. */
export interface Solved {
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

/** Column sums that the children can give: one base, and the ways in the columns that are open. */
interface WaysOfChildren {
  readonly base: Sums;
  /** Columns in which the children's candidates differ: the only ones that ways follow. */
  readonly live: readonly number[];
  readonly ways: readonly Way[];
  /** True where not every way was followed. */
  readonly isCut: boolean;
}

export function waysOf(
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
  const { base, score } = sumsOfFixed(children, values, solved, live);
  const columns = [...live];
  const only = (sums: Sums): Sums => columns.map((column) => sums[column]);
  const most = waysFor(children.filter((child) => solved[child]!.length > 1).length);
  let ways: Way[] = [{ tally: tallyOf(only(base)), score, from: [] }];
  let isCut = false;
  for (const child of children)
    if (solved[child]!.length > 1) {
      const all = extended(
        ways,
        values[child]!.map((sums) => tallyOf(only(sums))),
        solved[child]!,
      );
      if (all.length > most) isCut = true;
      ways = all.length > most ? mostPromising(all, only(limits), most) : all;
    }
  return { base, live: columns, ways, isCut };
}

/** What is the same whichever ways are followed: sums in columns that are not open, the rows that have one candidate. */
function sumsOfFixed(
  children: readonly number[],
  values: readonly (readonly Sums[])[],
  solved: readonly (readonly Solved[])[],
  live: ReadonlySet<number>,
): { readonly base: Sums; readonly score: number } {
  const base = blankSums(values[children[0]!]![0]!.length);
  let score = 0;
  for (const child of children) {
    const isFixed = solved[child]!.length === 1;
    if (isFixed) score += solved[child]![0]!.score;
    const own = values[child]![0]!;
    for (let column = 0; column < own.length; column++) {
      const value = own[column];
      if (value !== undefined && (isFixed || !live.has(column))) base[column] = (base[column] ?? 0) + value;
    }
  }
  return { base, score };
}

/** The most that each column's children may add up to and still close; undefined where the parent has no figure. */
export function limitsOf(values: readonly Sums[], slack: number): Sums {
  return values[0]!.map((_, column) => {
    let most: number | undefined;
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
  for (let at = 0; at < limits.length; at++) {
    const limit = limits[at];
    if (limit !== undefined && (sumAt(way.tally, at) ?? 0) <= limit) score += CLOSES;
  }
  return score;
}

function extended(ways: readonly Way[], values: readonly Tally[], options: readonly Solved[]): Way[] {
  const next = new Map<number, Way>();
  for (const way of ways)
    for (let candidate = 0; candidate < options.length; candidate++) {
      const tally = addTallies(way.tally, values[candidate]!);
      const score = way.score + options[candidate]!.score;
      let key = keyOf(tally);
      let known = next.get(key);
      while (known && !areAlike(known.tally, tally)) known = next.get(++key);
      if (known && known.score > score) continue;
      if (known && known.score === score) known.from.push({ way, candidate });
      else next.set(key, { tally, score, from: [{ way, candidate }] });
    }
  return [...next.values()];
}

function mostPromising(all: readonly Way[], limits: Sums, most: number): Way[] {
  const ranked = all.map((way) => ({ way, worth: promise(way, limits) })).sort((a, b) => b.worth - a.worth);
  return ranked.slice(0, most).map(({ way }) => way);
}

export function bestWays(own: Sums, { base, live, ways, isCut }: WaysOfChildren, slack: number): Solved {
  let fixed = 0;
  for (let column = 0; column < own.length; column++)
    if (!live.includes(column)) fixed += closing(own[column], base[column], slack);
  let score = Number.NEGATIVE_INFINITY;
  let ends: Way[] = [];
  for (const way of ways) {
    let here = way.score + fixed;
    for (let at = 0; at < live.length; at++) here += closing(own[live[at]!], sumAt(way.tally, at), slack);
    if (here > score) {
      score = here;
      ends = [way];
    } else if (here === score) ends.push(way);
  }
  return { score, ends, open: isCut && !isClosed(own, live, ends[0]!.tally, slack) };
}

/** Whether every column that the children leave open adds up. */
const isClosed = (own: Sums, live: readonly number[], tally: Tally, slack: number): boolean =>
  live.every((column, at) => agrees(own[column] ?? 0, sumAt(tally, at) ?? 0, slack));

/** What it is worth that a figure and the sum of the figures below it agree. */
export function closing(whole: number | undefined, sum: number | undefined, slack: number): number {
  if (whole === undefined || sum === undefined) return (whole ?? sum ?? 0) === 0 ? 0 : ONE_SIDED;
  return whole !== 0 && agrees(whole, sum, slack) ? CLOSES : 0;
}
