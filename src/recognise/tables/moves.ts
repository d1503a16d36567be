import type { RawRow, Side } from './layout.js';

/**
 * How freely the figures of a grid row may leave their printed columns. printed: only with the label · apart: wherever the
 * row's own case is strong · lost: the row is known to lack so many blank cells, wherever they stood. Rows that move
 * together are a matter of their table: see `shared-moves.ts`.
 */
export type Moves = 'printed' | 'apart' | 'lost';

/** A part of a row moved because a blank cell was lost or added before it. */
interface Move {
  /** Place of the first figure that moves. */
  readonly before: number;
  /** Columns to the left (+) or right (−). */
  readonly by: number;
}

/** A column for each figure, and what it costs to believe it against the print. */
export interface Way {
  readonly columns: readonly number[];
  readonly cost: number;
}

const SHIFTS = [0, 1, -1, 2, -2] as const;
const PARTS = [-1, 1, -2, 2] as const;
/** Against the label, one column costs more than a sum that closes; where no label tells, little. */
const AGAINST_LABEL = 12;
const UNTOLD = 6;
const APART = 14;
/** A row that is shorter than its header lost blank cells somewhere. */
const LOST = 5;

/** The printed place, the whole row moved, or a part of it moved. */
export function waysByPlace(row: RawRow, side: Side, moves: Moves): Way[] {
  const index = new Map(side.columns.map((column, at) => [column.position, at]));
  const places = row.figures.map((figure) => figure.position ?? 0);
  const ways: Way[] = [];
  const seen = new Set<string>();
  const offer = (shift: number, cost: number, move?: Move) => {
    const columns: number[] = [];
    for (const place of places) {
      const column = index.get(place - shift - (move && place >= move.before ? move.by : 0));
      if (column === undefined || column <= (columns.at(-1) ?? -1)) return;
      columns.push(column);
    }
    const key = columns.join();
    if (seen.has(key)) return;
    seen.add(key);
    ways.push({ columns, cost });
  };
  const told = row.shift;
  // Where the label tells nothing, the first figure may well stand in the first column.
  const natural = told ?? places[0]! - (side.columns[0]?.position ?? 0);
  const costOf = (shift: number) =>
    told === undefined ? Math.min(2 * UNTOLD, Math.abs(shift) * UNTOLD) : Math.abs(shift - told) * AGAINST_LABEL;
  const shifts = moves === 'apart' ? [...new Set([natural, ...SHIFTS])] : [...new Set([told ?? 0, natural])];
  for (const shift of shifts) offer(shift, costOf(shift));
  if (moves !== 'printed')
    for (const shift of shifts)
      for (let from = 1; from < places.length; from++)
        for (const by of PARTS)
          offer(shift, costOf(shift) + (-by > 0 && -by <= (row.lacking ?? 0) ? LOST : APART) + Math.abs(by) * 2, {
            before: places[from]!,
            by,
          });
  return ways.length > 0 ? ways : [{ columns: places.map((place) => index.get(place - (told ?? 0)) ?? -1), cost: 0 }];
}

/** Ways tried for one row that lacks cells: where there are more, none is sure. */
export const MOST_WAYS = 1500;

/** Every way to put back the blank cells that a row lacks, before, between and behind its figures. */
export function waysOfLost(row: RawRow, side: Side): Way[] {
  const index = new Map(side.columns.map((column, at) => [column.position, at]));
  const places = row.figures.map((figure) => figure.position ?? 0);
  // Where the label stands left of its header, the first blanks were lost before it.
  const least = Math.max(0, -(row.shift ?? 0));
  const most = Math.max(least, row.lacking ?? 0);
  const ways: Way[] = [];
  const columns: number[] = [];
  const walk = (from: number) => {
    if (ways.length >= MOST_WAYS) return;
    if (columns.length === places.length) {
      ways.push({ columns: [...columns], cost: 0 });
      return;
    }
    for (let added = from; added <= most; added++) {
      const column = index.get(places[columns.length]! + added);
      if (column === undefined) continue;
      columns.push(column);
      walk(added);
      columns.pop();
    }
  };
  walk(least);
  return ways;
}
