import type { Role, RoleColumn } from './header.js';
import { isNumber, type Piece, tight } from './pieces.js';
import { looksQuantitative, operatorOf } from './value.js';
import { isEitherLevel, isLevel1, isLevel2, isUnit, level2Kind } from './vocabulary.js';

/** A row's pieces under the header's roles. */
export type FittedRow = Partial<Record<Role, FittedCell>>;
export interface FittedCell {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** Never more pieces or roles than this are fitted; a longer row is cut. */
const MOST = 24;
/** How far a row may stand beside its header. */
const SHIFTS = [0, -1, 1, -2, 2, -3, 3];
const NEVER = -1000;
const MISSING: Partial<Record<Role, number>> = { level3: -4, value: -4 };

/** How well a text fits a role by what it says; far below zero where it cannot be. */
function affinity(role: Role, text: string): number {
  const word = tight(text);
  const operator = operatorOf(word) !== undefined;
  const number = isNumber(word);
  switch (role) {
    case 'level1':
      return isLevel1(word) ? 6 : isLevel2(word) ? -4 : number || operator || looksQuantitative(word) ? -12 : -1;
    case 'level2':
      if (isLevel2(word) || isEitherLevel(word)) return 6;
      return isLevel1(word) ? -5 : number || operator || looksQuantitative(word) ? -12 : 0;
    case 'level3':
      if (operator || looksQuantitative(word)) return -12;
      return level2Kind(word) ? -1 : isLevel2(word) ? 1 : isLevel1(word) ? -5 : 2;
    case 'operator':
      return operator ? 8 : word === '0' ? 4 : -30;
    case 'value':
      if (operator) return -12;
      return looksQuantitative(word) ? 4 : word.length <= 12 ? 1 : word.length <= 30 ? -1 : -3;
    case 'unit':
      return isUnit(word) ? 5 : /\d/.test(word) || operator || word.length > 6 ? -12 : 0;
    case 'weight':
    case 'score':
    case 'execution-weight':
      return /^\d{1,3}(?:\.\d+)?[%％分]?$/.test(word) ? (role === 'weight' ? 4 : 3) : -30;
    case 'actual':
      return looksQuantitative(word) ? 2 : 0;
    case 'content':
    case 'explanation':
      return number || operator ? -4 : 0;
    case 'amount':
      return number ? 4 : -30;
    case 'code':
      return /^[\dA-Z]{6,}/.test(word) ? 4 : -6;
    default:
      return number || operator || isLevel1(word) ? -12 : 0;
  }
}

const DIGIT_EDGE = /[\dA-Za-z%]$/;
/** What it costs to read two neighbouring words of running text as one cell. */
function joinCost(role: Role, left: string, right: string): number {
  if (role === 'operator' || role === 'weight' || role === 'amount') return NEVER;
  if (role === 'level1' || role === 'level2') return -6;
  if (role === 'level3' && looksQuantitative(right)) return -6;
  const digits = DIGIT_EDGE.test(left) || /^[\dA-Za-z]/.test(right);
  return digits || role === 'goal' || role === 'explanation' ? 0 : -5;
}

interface Best {
  readonly score: number;
  readonly spans: readonly (readonly [role: number, from: number, to: number])[];
}

/**
 * Lays a row's pieces under the roles of its header, in order. Words decide where they can (levels, operators, numbers,
 * units), then columns; a row may stand some columns beside its header as a whole, for blank cells get lost.
 */
export function fitRow(pieces: readonly Piece[], header: readonly RoleColumn[], grid: boolean): FittedRow {
  const row = pieces.slice(0, MOST);
  const roles = header.slice(0, MOST);
  let best: Best = { score: Number.NEGATIVE_INFINITY, spans: [] };
  for (const shift of grid ? shiftsOf(row, roles) : [0]) {
    const fitted = fitShifted(row, roles, grid ? shift : undefined);
    const score = fitted.score - Math.min(Math.abs(shift), 3) * 1.5;
    if (score > best.score) best = { score, spans: fitted.spans };
  }
  const result: FittedRow = {};
  for (const [role, from, to] of best.spans) {
    const cells = row.slice(from, to);
    result[roles[role]!.role] ??= { text: cells.map((cell) => cell.text).join(' '), pieces: cells };
  }
  return result;
}

/** The shifts worth trying: small ones, and the one that puts a level-1 label under its header. */
function shiftsOf(row: readonly Piece[], roles: readonly RoleColumn[]): readonly number[] {
  const label = row.find((piece) => isLevel1(tight(piece.text)));
  const column = roles.find((role) => role.role === 'level1')?.column;
  const own = label && column !== undefined ? label.column - column : 0;
  return SHIFTS.includes(own) ? SHIFTS : [...SHIFTS, own];
}

function fitShifted(row: readonly Piece[], roles: readonly RoleColumn[], shift: number | undefined): Best {
  // table[i]: the best way to place the first i pieces with the roles seen so far.
  let table: Best[] = row.map(() => ({ score: NEVER * 10, spans: [] }));
  table.unshift({ score: 0, spans: [] });
  for (let i = 1; i <= row.length; i++) table[i] = { score: table[i - 1]!.score - 5, spans: [] };
  for (const [index, { role, column }] of roles.entries()) {
    const next: Best[] = table.map((best) => ({ score: best.score + (MISSING[role] ?? 0), spans: best.spans }));
    for (let i = 1; i <= row.length; i++) {
      if (next[i - 1]!.score - 5 > next[i]!.score)
        next[i] = { score: next[i - 1]!.score - 5, spans: next[i - 1]!.spans };
      const longest = shift === undefined ? 8 : 1;
      let text = '';
      let joins = 0;
      for (let from = i - 1; from >= 0 && i - from <= longest; from--) {
        const piece = row[from]!;
        if (text !== '') joins += joinCost(role, piece.text, row[from + 1]!.text);
        if (joins <= -20) break;
        text = text === '' ? piece.text : `${piece.text} ${text}`;
        const place = shift === undefined ? 0 : nearness(piece.column, column + shift);
        const score = table[from]!.score + affinity(role, text) + joins + place;
        if (score > next[i]!.score) next[i] = { score, spans: [...table[from]!.spans, [index, from, i]] };
      }
    }
    table = next;
  }
  return table[row.length]!;
}

const nearness = (column: number, expected: number): number =>
  column === expected ? 3 : -Math.min(Math.abs(column - expected), 3);
