import type { ColumnMeaning } from '../../domain/book.js';
import { basicKindOf } from '../../forms/classification/index.js';
import type { Equation } from './equations.js';
import type { FigureColumn, RawRow, Side } from './layout.js';
import { MOST_WAYS, type Moves, type Way, waysByPlace, waysOfLost } from './moves.js';
import { agrees, type RowFigures } from './row-figures.js';

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

/**
 * Columns that stay blank in most documents: a figure stands there only when something says so. Those that are rare alike
 * are told apart by sums alone; where these leave it open, the figure is in doubt.
 */
const RARE: Readonly<Partial<Record<ColumnMeaning, number>>> = {
  'managed-funds': 3,
  'state-capital': 3,
  'special-account': 3,
  'service-income': 3,
  'business-income': 3,
  'superior-subsidy': 3,
  'affiliate-remittance': 3,
  'other-income': 3,
  'unit-funds': 3,
  'carry-over-in': 2,
  'business-operations': 3,
  'remit-upward': 4,
  'subsidise-affiliates': 4,
  capital: 3,
  household: 1,
  'goods-services': 1,
  'travel-abroad': 3,
  'vehicle-purchase': 3,
  'project-operating': 2,
};

const rarities = new WeakMap<FigureColumn, number>();
function rarityOf(column: FigureColumn): number {
  let rarity = rarities.get(column);
  if (rarity === undefined) {
    rarity = Math.max(...column.meanings.map((meaning) => RARE[meaning] ?? 0), 0);
    rarities.set(column, rarity);
  }
  return rarity;
}

const HOLDS = 10;
/** Also tells a broken sum from all other scores of an equation. */
const BREAKS = -12;
const HALF_PRINTED = -4;
/** Ways that a row is given: no further behind its best than sums with other rows can make good. */
const KEPT = 8;
const BEHIND = 26;
const TRIED = 1500;

/** The ways in which a row's figures may stand in its columns, best first. */
export function candidatesOf(
  row: RawRow,
  figures: RowFigures,
  side: Side,
  equations: readonly Equation[],
  moves: Moves,
  worth: (columns: readonly number[]) => number = () => 0,
  twin?: readonly number[],
): Candidate[] {
  const count = figures.values.length;
  const size = side.columns.length;
  if (count === 0) return [{ columns: [], score: 0, broken: 0, prior: 0 }];
  if (size === 0) return [{ columns: figures.values.map(() => -1), score: 0, broken: 0, prior: 0 }];
  const isPlaced = row.figures[0]!.position !== undefined;
  if (moves === 'lost' && twin) return [{ columns: twin, ...scoreOf(twin, row, figures, side, equations) }];
  const lost = isPlaced && moves === 'lost' ? waysOfLost(row, side) : [];
  const raw: readonly Way[] =
    lost.length > 0
      ? lost
      : isPlaced
        ? waysByPlace(row, side, moves === 'lost' ? 'apart' : moves)
        : waysWithoutPlace(count, size);
  const scored = raw.map(({ columns, cost }): Candidate => {
    const own = scoreOf(columns, row, figures, side, equations);
    return { ...own, columns, score: own.score - cost + worth(columns) };
  });
  // A reading that breaks more sums of its own row than another is no reading, whatever it does for other rows.
  const most = isPlaced && lost.length === 0 ? scored[0]!.broken : Math.min(...scored.map((way) => way.broken));
  const borne = scored.filter((way) => way.broken <= most).sort((a, b) => b.score - a.score);
  const least = (borne[0]?.score ?? 0) - BEHIND;
  const kept = borne.slice(0, KEPT).filter((way) => way.score >= least);
  const unsure = lost.length > 0 ? lost.length >= MOST_WAYS : !isPlaced && raw.length >= TRIED && most > 0;
  return unsure ? kept.map((way) => ({ ...way, unsure })) : kept;
}

/** Every way to keep the order of the figures, the leftmost columns first; when there are too many, the compact ones. */
function waysWithoutPlace(count: number, size: number): Way[] {
  if (count >= size)
    return [{ columns: Array.from({ length: count }, (_, index) => (index < size ? index : -1)), cost: 0 }];
  const ways: Way[] = [];
  const columns: number[] = [];
  const walk = (from: number) => {
    if (ways.length >= TRIED) return;
    if (columns.length === count) {
      ways.push({ columns: [...columns], cost: 0 });
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

/** How well the row's own sums hold, and how usual the columns are. */
export function scoreOf(
  columns: readonly number[],
  row: RawRow,
  figures: RowFigures,
  side: Side,
  equations: readonly Equation[],
): Pick<Candidate, 'score' | 'broken' | 'prior'> {
  let score = 0;
  let broken = 0;
  const at: (number | undefined)[] = new Array(side.columns.length).fill(undefined);
  for (let figure = 0; figure < columns.length; figure++) {
    const column = columns[figure]!;
    if (column < 0) continue;
    at[column] = figure;
    score -= rarityOf(side.columns[column]!);
  }
  const prior = score;
  for (const equation of equations) {
    const own = equationScore(equation, at, figures);
    score += own;
    if (own === BREAKS) broken++;
  }
  const kind = row.code === null ? undefined : basicKindOf(row.code);
  const weight = kind && isOpen(row, side) ? 20 : 2;
  for (const column of columns) {
    const meaning = side.columns[column]?.meaning;
    if (kind && (meaning === 'personnel' || meaning === 'operating')) score += meaning === kind ? weight : -weight;
    // What is paid to the retired and to families is the one case in which 对个人和家庭的补助 comes before wages.
    if (meaning === 'household' && /退休|抚恤|优抚|安置|助学/.test(row.name)) score += 2;
  }
  return { score, broken, prior };
}

/**
 * 301 and 303 are personnel, 302 and 310 operating: where no cell says otherwise, a sum elsewhere does not outweigh it,
 * unless projects stand in a column of their own.
 */
const isOpen = (row: RawRow, side: Side): boolean =>
  (row.figures[0]?.position === undefined || (row.lacking ?? 0) > 0) &&
  !side.columns.some(({ meaning }) => meaning === 'project');

function equationScore(equation: Equation, at: readonly (number | undefined)[], figures: RowFigures): number {
  const wholeAt = at[equation.whole];
  const whole = wholeAt === undefined ? undefined : figures.values[wholeAt];
  let sum = 0n;
  let parts = 0;
  let slack = wholeAt === undefined ? 0n : figures.slack[wholeAt]!;
  for (const part of equation.parts) {
    const figure = at[part];
    const value = figure === undefined ? undefined : figures.values[figure];
    if (value === undefined) continue;
    sum += value;
    slack += figures.slack[figure!]!;
    parts++;
  }
  if (whole === undefined) return parts === 0 || sum === 0n ? 0 : BREAKS;
  if (parts === 0) return whole === 0n ? 0 : HALF_PRINTED;
  if (!agrees(whole, sum, slack)) return BREAKS;
  return whole === 0n ? 0 : HOLDS;
}
