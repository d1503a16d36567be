import { basicKindOf } from '../../../forms/classification/index.js';
import { meaningOfHeader } from '../../../forms/header-words.js';
import type { RawRow } from '../layout.js';
import type { Reach } from '../places/placed-layout.js';
import type { Equation } from './equations.js';
import { MOST_WAYS, type Moves, NO_WAY_FOUND, type Way, waysByPlace, waysOfLost } from './moves.js';
import { agrees, type RowFigures } from './row-figures.js';
import type { SideTraits } from './side-traits.js';

/** One way to give a row's figures their columns, and how well the row itself bears it. */
export interface Candidate {
  /** Column of each figure, −1 for none. */
  readonly columns: readonly number[];
  readonly score: number;
  /** Sums of the row itself that do not hold. */
  readonly broken: number;
  /** How much of the score is for columns that are usual, whatever the sums say. */
  readonly prior: number;
  /** True where not every way was tried and none of those tried makes the row's sums hold. */
  readonly unsure?: boolean;
}

const HOLDS = 10;
/** Also tells a broken sum from all other scores of an equation. */
const BREAKS = -12;
const HALF_PRINTED = -4;
/** Where no column within reach makes a row's sums hold, those beyond may: long names push figures off their places. */
const BEYOND = 8;
/** Of wider tables there are too many ways. */
const NARROW = 6;
/** Ways that a row is given: no further behind its best than sums with other rows can make good. */
const KEPT = 8;
const BEHIND = 26;
const TRIED = 1500;

const NOTHING_TO_PLACE: readonly Candidate[] = [{ columns: [], score: 0, broken: 0, prior: 0 }];

/** The ways in which a row's figures may stand in its columns, best first. */
export function candidatesOf(
  row: RawRow,
  figures: RowFigures,
  traits: SideTraits,
  moves: Moves,
  worth?: (columns: readonly number[]) => number,
  twin?: readonly number[],
  reach?: Reach,
): readonly Candidate[] {
  const { count } = figures;
  const size = traits.side.columns.length;
  if (count === 0) return NOTHING_TO_PLACE;
  if (size === 0) return [{ columns: row.figures.map(() => -1), score: 0, broken: 0, prior: 0 }];
  const isPlaced = row.figures[0]!.position !== undefined;
  if (moves === 'lost' && twin) return [scored(twin, row, figures, traits)];
  const weigh: Weigh = ({ columns, cost }) =>
    scored(columns, row, figures, traits, worth ? worth(columns) - cost : -cost);
  const { all, most, unsure } = isPlaced
    ? placedCandidates(row, traits, moves, weigh)
    : candidatesWithoutPlace(count, size, reach, weigh);
  const kept = all.length === 1 ? all : best(all, most);
  return unsure ? kept.map((way) => ({ ...way, unsure })) : kept;
}

type Weigh = (way: Way) => Candidate;

interface Weighed {
  readonly all: readonly Candidate[];
  /**
   * Sums of its own row that a way may break: one that breaks more than another is no reading, whatever it does for other rows.
   */
  readonly most: number;
  readonly unsure: boolean;
}

/** Figures whose cells stand in columns: where they are printed, or where they stood before blank cells were lost. */
function placedCandidates(row: RawRow, traits: SideTraits, moves: Moves, weigh: Weigh): Weighed {
  const lost = moves === 'lost' ? waysOfLost(row, traits) : [];
  if (lost.length > 0) {
    const all = lost.map(weigh);
    return { all, most: leastBroken(all), unsure: lost.length >= MOST_WAYS };
  }
  const all = waysByPlace(row, traits, moves === 'lost' ? 'apart' : moves).map(weigh);
  return { all, most: all[0]!.broken, unsure: lost === NO_WAY_FOUND };
}

/** Figures of which only the order is known, and columns within reach of where they stand on the line. */
function candidatesWithoutPlace(count: number, size: number, reach: Reach | undefined, weigh: Weigh): Weighed {
  const ways = (reach && waysInReach(reach)) ?? waysWithoutPlace(count, size);
  const all = ways.map(weigh);
  if (reach && size <= NARROW)
    for (const { columns } of waysWithoutPlace(count, size)) {
      const way = weigh({ columns, cost: BEYOND });
      if (way.broken === 0 && way.score - way.prior >= HOLDS - BEYOND) all.push(way);
    }
  const most = leastBroken(all);
  return { all, most, unsure: (ways.length >= TRIED && most > 0) || count > size };
}

function leastBroken(all: readonly Candidate[]): number {
  let least = all[0]!.broken;
  for (const { broken } of all) if (broken < least) least = broken;
  return least;
}

/** Those ways that break no more than so many sums and may be followed, best first. */
function best(all: readonly Candidate[], most: number): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (const way of all) {
    if (way.broken > most || (kept.length === KEPT && way.score <= kept[KEPT - 1]!.score)) continue;
    let at = kept.length < KEPT ? kept.length : KEPT - 1;
    for (; at > 0 && kept[at - 1]!.score < way.score; at--) kept[at] = kept[at - 1]!;
    kept[at] = way;
  }
  const least = kept[0]!.score - BEHIND;
  while (kept.at(-1)!.score < least) kept.pop();
  return kept;
}

/** The ways in which figures keep their order in columns within reach; undefined where there is none. */
function waysInReach(reach: Reach): readonly Way[] | undefined {
  const ways: Way[] = [];
  const columns: number[] = [];
  const walk = (from: number, cost: number) => {
    if (ways.length >= TRIED) return;
    const costs = reach[columns.length];
    if (!costs) {
      ways.push({ columns: columns.slice(), cost });
      return;
    }
    for (let column = from; column < costs.length; column++) {
      if (costs[column] === Number.POSITIVE_INFINITY) continue;
      columns.push(column);
      walk(column + 1, cost + costs[column]!);
      columns.pop();
    }
  };
  walk(0, 0);
  return ways.length > 0 ? ways : undefined;
}

const knownWays = new Map<number, readonly Way[]>();
/** Tables are no wider than this as a rule; of wider ones, the ways are found anew. */
const WIDE = 24;

/** Every way to keep the order of the figures, the leftmost columns first; when there are too many, the compact ones. */
function waysWithoutPlace(count: number, size: number): readonly Way[] {
  if (count > WIDE || size > WIDE) return findWays(count, size);
  const key = count * (WIDE + 1) + size;
  const known = knownWays.get(key) ?? findWays(count, size);
  knownWays.set(key, known);
  return known;
}

function findWays(count: number, size: number): Way[] {
  if (count >= size)
    return [{ columns: Array.from({ length: count }, (_, index) => (index < size ? index : -1)), cost: 0 }];
  const ways: Way[] = [];
  const columns: number[] = [];
  const walk = (from: number) => {
    if (ways.length >= TRIED) return;
    if (columns.length === count) {
      ways.push({ columns: columns.slice(), cost: 0 });
      return;
    }
    for (let column = from; column <= size - (count - columns.length); column++) {
      columns.push(column);
      walk(column + 1);
      columns.pop();
    }
  };
  walk(0);
  return ways;
}

/** Where each column's figure stands among those of all rows, −1 for none; of the row that is being scored: one list for all, since none outlives its call. */
const figureAt: number[] = [];

/** A row with its figures in these columns: how well its own sums hold, how usual the columns are, what else speaks for it. */
export function scored(
  columns: readonly number[],
  row: RawRow,
  figures: RowFigures,
  traits: SideTraits,
  worth = 0,
): Candidate {
  const { equations, rarity } = traits;
  for (let column = 0; column < rarity.length; column++) figureAt[column] = -1;
  let prior = 0;
  for (let figure = 0; figure < columns.length; figure++) {
    const column = columns[figure]!;
    if (column < 0) continue;
    figureAt[column] = figures.from + figure;
    prior -= rarity[column]!;
  }
  let score = prior + worth;
  let broken = 0;
  for (let at = 0; at < equations.length; at++) {
    const own = equationScore(equations[at]!, figures);
    score += own;
    if (own === BREAKS) broken++;
  }
  if (traits.hasKinds) score += worthOfKinds(columns, row, traits);
  if (traits.hasFunds && row.name.includes('预算')) score += worthOfFund(columns, row, traits);
  return { columns, score, broken, prior };
}

/** What a row's code and name say of the columns for 人员经费, 公用经费 and 对个人和家庭的补助. */
function worthOfKinds(columns: readonly number[], row: RawRow, traits: SideTraits): number {
  const kind = row.code === null ? undefined : basicKindOf(row.code);
  const weight = kind && isOpen(row, traits) ? 20 : 2;
  let worth = 0;
  for (const column of columns) {
    const meaning = traits.side.columns[column]?.meaning;
    if (kind && (meaning === 'personnel' || meaning === 'operating')) worth += meaning === kind ? weight : -weight;
    // What is paid to the retired and to families is the one case in which 对个人和家庭的补助 comes before wages.
    if (meaning === 'household' && /退休|抚恤|优抚|安置|助学/.test(row.name)) worth += 2;
  }
  return worth;
}

/** More than a column's rarity. */
const OWN_FUND = 6;

/** 国有资本经营预算支出 is paid out of that fund: where cells were lost, its amount stands in its column. */
function worthOfFund(columns: readonly number[], { name, figures }: RawRow, { side }: SideTraits): number {
  const fund = figures[0]?.position === undefined && meaningOfHeader(name.replace(/(?:支出|收入|拨款)+$/, ''));
  if (fund !== 'managed-funds' && fund !== 'state-capital') return 0;
  return columns.some((column) => side.columns[column]?.meaning === fund) ? OWN_FUND : 0;
}

/**
 * 301 and 303 are personnel, 302 and 310 operating: where no cell says otherwise, a sum elsewhere does not outweigh it,
 * unless projects stand in a column of their own or whole rows of the class print both.
 */
const isOpen = (row: RawRow, { hasProjects, mixedKinds }: SideTraits): boolean =>
  (row.figures[0]?.position === undefined || (row.lacking ?? 0) > 0) &&
  !hasProjects &&
  !(row.code !== null && mixedKinds?.has(row.code.slice(0, 3)));

function equationScore({ whole, parts }: Equation, { values, slack }: RowFigures): number {
  const wholeAt = figureAt[whole]!;
  const own = wholeAt < 0 ? Number.NaN : values[wholeAt]!;
  let sum = 0;
  let filled = 0;
  let allowed = wholeAt < 0 ? 0 : slack[wholeAt]!;
  for (let at = 0; at < parts.length; at++) {
    const figure = figureAt[parts[at]!]!;
    const value = figure < 0 ? Number.NaN : values[figure]!;
    if (Number.isNaN(value)) continue;
    sum += value;
    allowed += slack[figure]!;
    filled++;
  }
  if (Number.isNaN(own)) return filled === 0 || sum === 0 ? 0 : BREAKS;
  if (filled === 0) return own === 0 ? 0 : HALF_PRINTED;
  if (!agrees(own, sum, allowed)) return BREAKS;
  return own === 0 ? 0 : HOLDS;
}
