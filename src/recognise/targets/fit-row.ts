import type { Role, RoleColumn } from './header.js';
import type { Piece } from './pieces.js';
import { affinity, joinCost, NEVER, numberOf } from './role-affinity.js';
import { type Traits, traitsOf } from './traits.js';

/** A row's pieces under those of the header's roles that make up an indicator. */
export type FittedRow = Partial<Record<Fitted, FittedCell | undefined>>;
type Fitted = 'level1' | 'level2' | 'level3' | 'operator' | 'value' | 'unit' | 'content' | 'weight' | 'explanation';
interface FittedCell {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** Never more pieces or roles than this are fitted; a longer row is cut. */
const MOST = 24;
/** Most words of running text that are read as one cell. */
const LONGEST = 6;
/** How far a row may stand beside its header. */
const SHIFTS = [0, -1, 1, -2, 2, -3, 3];
const DROPPED = -5;
const missing = (role: Role): number => (role === 'level3' || role === 'value' ? -4 : 0);

interface Fit {
  readonly score: number;
  /** For each role the first and the last piece but one, or undefined. */
  readonly spans: readonly (readonly [from: number, to: number] | undefined)[];
}

/**
 * Lays a row's pieces under the roles of its header, in order. Words decide where they can (levels, operators, numbers,
 * units), then columns; a row may stand some columns beside its header as a whole, for blank cells get lost.
 */
export function fitRow(pieces: readonly Piece[], header: readonly RoleColumn[], grid: boolean): FittedRow {
  const cellOf = fitRoles(pieces, header, grid);
  return {
    level1: cellOf('level1'),
    level2: cellOf('level2'),
    level3: cellOf('level3'),
    operator: cellOf('operator'),
    value: cellOf('value'),
    unit: cellOf('unit'),
    content: cellOf('content'),
    weight: cellOf('weight'),
    explanation: cellOf('explanation'),
  };
}

/** The same for any role of the header. */
export function fitRoles(
  pieces: readonly Piece[],
  header: readonly RoleColumn[],
  grid: boolean,
): (role: Role) => FittedCell | undefined {
  const row = pieces.slice(0, MOST);
  const roles = header.slice(0, MOST);
  const { spans } = grid ? fitCells(row, roles) : fitWords(roles, row.length, wordScore(row, roles));
  return (role) => {
    const index = roles.findIndex((one, at) => one.role === role && spans[at] !== undefined);
    if (index < 0) return undefined;
    const [from, to] = spans[index]!;
    const pieces = row.slice(from, to);
    return { text: pieces.length === 1 ? pieces[0]!.text : pieces.map(({ text }) => text).join(' '), pieces };
  };
}

/** Written anew for each row: how well each cell's words fit each role, one role after the other. */
const WORDS = new Float64Array(MOST * MOST);

/** Fits cells: under each shift every cell has its own place, and the best shift wins. */
function fitCells(row: readonly Piece[], roles: readonly RoleColumn[]): Fit {
  const traits = row.map((piece) => traitsOf(piece.text));
  const count = row.length;
  for (let at = 0; at < roles.length; at++) {
    const { role } = roles[at]!;
    const number = numberOf(role);
    for (let cell = 0; cell < count; cell++) WORDS[at * count + cell] = affinity(role, number, traits[cell]!);
  }
  const placed = withBlankValue(row, roles);
  if (placed) return placed;
  let best: Fit | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const shift of shiftsOf(row, roles, traits)) {
    const fit = fitShifted(row, roles, shift);
    const score = fit.score - Math.min(Math.abs(shift), 3) * 1.5;
    if (score > most) {
      most = score;
      best = fit;
    }
    if (isPerfect(fit, row, roles, shift)) break;
  }
  return best ?? { score: 0, spans: [] };
}

/** Every cell stands in its own column and says what belongs there, behind the value's too, which alone is blank. */
function withBlankValue(row: readonly Piece[], roles: readonly RoleColumn[]): Fit | undefined {
  const value = roles.findIndex(({ role }) => role === 'value');
  if (value < 0 || row.some(({ column }) => column === roles[value]!.column)) return undefined;
  const spans: (readonly [number, number] | undefined)[] = roles.map(() => undefined);
  let score = 0;
  let behind = false;
  for (const [cell, { column }] of row.entries()) {
    const at = roles.findIndex((role) => role.column === column);
    const fit = at < 0 ? -1 : WORDS[at * row.length + cell]!;
    if (fit < 0) return undefined;
    spans[at] = [cell, cell + 1];
    behind ||= at > value && fit > 0;
    score += fit;
  }
  const isNamed = roles.some(({ role }, at) => role === 'level3' && spans[at] !== undefined);
  return isNamed && behind ? { score, spans } : undefined;
}

/** The best way to lay cells under roles in order, by their words and how far they stand from the roles' columns. */
function fitShifted(row: readonly Piece[], roles: readonly RoleColumn[], shift: number): Fit {
  const count = row.length;
  const width = count + 1;
  start(count);
  for (let r = 1; r <= roles.length; r++) {
    const { role, column } = roles[r - 1]!;
    const empty = missing(role);
    const above = (r - 1) * width;
    for (let i = 0; i <= count; i++) {
      let most = BEST[above + i]! + empty;
      let take = 0;
      if (i > 0) {
        const dropped = BEST[r * width + i - 1]! + DROPPED;
        if (dropped > most) {
          most = dropped;
          take = -1;
        }
        const distance = Math.abs(row[i - 1]!.column - column - shift);
        const place = distance === 0 ? 3 : -Math.min(distance, 3);
        const own = BEST[above + i - 1]! + (WORDS[(r - 1) * count + i - 1]! + place);
        if (own > most) {
          most = own;
          take = 1;
        }
      }
      BEST[r * width + i] = most;
      TAKEN[r * width + i] = take;
    }
  }
  return { score: BEST[roles.length * width + count]!, spans: spansOf(roles.length, count, width) };
}

/** True where every cell stands in its column and says what belongs there, name and value among them. */
function isPerfect(fit: Fit, row: readonly Piece[], roles: readonly RoleColumn[], shift: number): boolean {
  let placed = 0;
  for (let index = 0; index < roles.length; index++) {
    const span = fit.spans[index];
    const role = roles[index]!;
    if (!span && (role.role === 'level3' || role.role === 'value')) return false;
    if (!span) continue;
    if (row[span[0]]!.column !== role.column + shift || WORDS[index * row.length + span[0]]! < 0) return false;
    placed++;
  }
  return placed === row.length;
}

/** The shifts worth trying: first the one that puts a level-1 label under its header, then small ones. */
function shiftsOf(row: readonly Piece[], roles: readonly RoleColumn[], traits: readonly Traits[]): readonly number[] {
  const label = traits.findIndex((one) => one.level1);
  const column = roles.find((role) => role.role === 'level1')?.column;
  if (label < 0 || column === undefined) return SHIFTS;
  const own = row[label]!.column - column;
  // 成本指标 is of either level: in the column of the second one it stands where it belongs.
  const isSecond =
    traits[label]!.either && roles.some((one) => one.role === 'level2' && one.column === row[label]!.column);
  return [...(isSecond ? [0] : []), own, ...SHIFTS.filter((shift) => shift !== own && !(isSecond && shift === 0))];
}

/** Scores words of running text, which may make up one cell together but have no columns. */
function wordScore(
  row: readonly Piece[],
  roles: readonly RoleColumn[],
): (role: number, from: number, to: number) => number {
  const traits = row.map((piece) => traitsOf(piece.text));
  const numbers = roles.map(({ role }) => numberOf(role));
  const joined = new Map<number, Traits>();
  return (role, from, to) => {
    const name = roles[role]!.role;
    if (to - from === 1) return affinity(name, numbers[role]!, traits[from]!);
    let cost = 0;
    for (let i = from; i + 1 < to; i++) {
      cost += joinCost(name, traits[i]!, traits[i + 1]!);
      if (cost <= -20) return NEVER;
    }
    const key = from * MOST + to;
    let whole = joined.get(key);
    if (!whole) {
      whole = traitsOf(
        row
          .slice(from, to)
          .map((piece) => piece.text)
          .join(' '),
      );
      joined.set(key, whole);
    }
    return affinity(name, numbers[role]!, whole) + cost;
  };
}

/** Written anew by each fit: a row is fitted under several shifts. */
const BEST = new Float64Array((MOST + 1) * (MOST + 1));
/** taken[r, i]: pieces that role r−1 takes up to piece i; −1 where piece i is dropped. */
const TAKEN = new Int8Array((MOST + 1) * (MOST + 1));

/** The best way to lay words under roles in order: roles may stay empty and words may be dropped, at a cost. */
function fitWords(
  roles: readonly RoleColumn[],
  count: number,
  score: (role: number, from: number, to: number) => number,
): Fit {
  const width = count + 1;
  start(count);
  for (let r = 1; r <= roles.length; r++) {
    const empty = missing(roles[r - 1]!.role);
    for (let i = 0; i <= count; i++) {
      let most = BEST[(r - 1) * width + i]! + empty;
      let take = 0;
      const dropped = i > 0 ? BEST[r * width + i - 1]! + DROPPED : Number.NEGATIVE_INFINITY;
      if (dropped > most) {
        most = dropped;
        take = -1;
      }
      for (let length = 1; length <= LONGEST && length <= i; length++) {
        const own = BEST[(r - 1) * width + i - length]! + score(r - 1, i - length, i);
        if (own > most) {
          most = own;
          take = length;
        }
      }
      BEST[r * width + i] = most;
      TAKEN[r * width + i] = take;
    }
  }
  return { score: BEST[roles.length * width + count]!, spans: spansOf(roles.length, count, width) };
}

/** Before any role, pieces can only be dropped. */
function start(count: number): void {
  for (let i = 0; i <= count; i++) {
    BEST[i] = DROPPED * i;
    TAKEN[i] = i === 0 ? 0 : -1;
  }
}

function spansOf(roles: number, count: number, width: number): Fit['spans'] {
  const spans: ([number, number] | undefined)[] = new Array(roles).fill(undefined);
  let i = count;
  for (let r = roles; r > 0; ) {
    const take = TAKEN[r * width + i]!;
    if (take < 0) i--;
    else {
      if (take > 0) spans[r - 1] = [i - take, i];
      i -= take;
      r--;
    }
  }
  return spans;
}
