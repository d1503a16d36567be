import type { RawRow } from '../layout.js';
import type { SideTraits } from './side-traits.js';

/**
 * How freely the figures of a grid row may leave their printed columns. printed: only with the label · apart: wherever the
 * row's own case is strong · lost: the row is known to lack so many blank cells, wherever they stood. Rows that move
 * together are a matter of their table: see `shared-moves.ts`.
 */
export type Moves = 'printed' | 'apart' | 'lost';

/** A column for each figure, and what it costs to believe it against the print. */
export interface Way {
  readonly columns: readonly number[];
  readonly cost: number;
}

const SHIFTS = [0, 1, -1, 2, -2] as const;
/** Columns by which a part of a row is moved, because blank cells were lost (−) or added (+) before it. */
const PARTS = [-1, 1, -2, 2] as const;
/** Against the label, one column costs more than a sum that closes; where no label tells, little. */
const AGAINST_LABEL = 12;
const UNTOLD = 6;
const APART = 14;
/** A row that is shorter than its header lost blank cells somewhere. */
const LOST = 5;

/** The printed place, the whole row moved, or a part of it moved. */
export function waysByPlace(row: RawRow, traits: SideTraits, moves: Moves): Way[] {
  const places = row.figures.map((figure) => figure.position ?? 0);
  const ways: Way[] = [];
  const told = row.shift;
  // Where the label tells nothing, the first figure may well stand in the first column.
  const natural = told ?? places[0]! - (traits.side.columns[0]?.position ?? 0);
  const shifts =
    moves === 'apart' ? [...new Set([natural, ...SHIFTS])] : natural === (told ?? 0) ? [natural] : [0, natural];
  for (const shift of shifts) if (place(places, traits, shift)) offer(ways, costOf(shift, told));
  if (moves !== 'printed') offerMovedParts(ways, row, places, traits, shifts);
  if (ways.length > 0) return ways;
  return [{ columns: places.map((at) => traits.columnAt[at - (told ?? 0)] ?? -1), cost: 0 }];
}

const costOf = (shift: number, told: number | undefined): number =>
  told === undefined ? Math.min(2 * UNTOLD, Math.abs(shift) * UNTOLD) : Math.abs(shift - told) * AGAINST_LABEL;

function offerMovedParts(
  ways: Way[],
  row: RawRow,
  places: readonly number[],
  traits: SideTraits,
  shifts: readonly number[],
): void {
  for (const shift of shifts)
    for (let from = 1; from < places.length; from++)
      for (const by of PARTS) {
        if (!place(places, traits, shift, places[from], by)) continue;
        const apart = -by > 0 && -by <= (row.lacking ?? 0) ? LOST : APART;
        offer(ways, costOf(shift, row.shift) + apart + Math.abs(by) * 2);
      }
}

/** The columns found by the last `place`: one list for all, since most are not kept. */
const PLACED: number[] = [];

/**
 * Finds the columns of figures that stand so far from their places, those from the place `before` on some columns more to
 * the left; false where one has none or they lose their order.
 */
function place(
  places: readonly number[],
  { columnAt }: SideTraits,
  shift: number,
  before = Number.POSITIVE_INFINITY,
  by = 0,
): boolean {
  PLACED.length = places.length;
  let last = -1;
  for (let at = 0; at < places.length; at++) {
    const from = places[at]! - shift - (places[at]! >= before ? by : 0);
    const column = from < 0 ? undefined : columnAt[from];
    if (column === undefined || column <= last) return false;
    PLACED[at] = column;
    last = column;
  }
  return true;
}

/** Adds the columns found last to the ways, unless they are among them. */
function offer(ways: Way[], cost: number): void {
  for (const { columns } of ways) if (isPlaced(columns)) return;
  ways.push({ columns: PLACED.slice(), cost });
}

function isPlaced(columns: readonly number[]): boolean {
  for (let at = 0; at < columns.length; at++) if (columns[at] !== PLACED[at]) return false;
  return true;
}

/** Ways tried for one row that lacks cells: where there are more, none is sure. */
export const MOST_WAYS = 1500;

/** Steps of that search, and what it finds where they do not do: no way, and none is sure. */
const MOST_STEPS = 20_000;
export const NO_WAY_FOUND: readonly Way[] = [];

/** Every way to put back the blank cells that a row lacks, before, between and behind its figures. */
export function waysOfLost(row: RawRow, { columnAt }: SideTraits): readonly Way[] {
  const places = row.figures.map((figure) => figure.position ?? 0);
  // Left of its header, a label lost blanks before it. Right of it, the header lost some: the figures stand to the right too.
  const least = -(row.shift ?? 0);
  const most = Math.max(least, row.lacking ?? 0);
  const ways: Way[] = [];
  const columns: number[] = [];
  let steps = 0;
  const walk = (from: number) => {
    if (ways.length >= MOST_WAYS || steps++ > MOST_STEPS) return;
    if (columns.length === places.length) {
      ways.push({ columns: columns.slice(), cost: 0 });
      return;
    }
    for (let added = from; added <= most; added++) {
      const column = columnAt[places[columns.length]! + added];
      if (column === undefined) continue;
      columns.push(column);
      walk(added);
      columns.pop();
    }
  };
  walk(least);
  return steps > MOST_STEPS ? NO_WAY_FOUND : ways;
}
