import { operatorOf } from '../targets/value.js';
import { isUnit } from '../targets/vocabulary.js';
import { type CellLine, FULL } from './column-lines.js';

/** How the lines of a cell stand in the height of their row. */
export type Placing = 'middle' | 'top';

/** Lines from one to another. */
export interface Lines {
  readonly from: number;
  readonly to: number;
  /** True where the row may be printed below all lines of a cell. */
  readonly below?: boolean;
}

/** What a column allows: `lack` is what a row without a cell costs. */
interface Allowed {
  readonly lack: number;
  readonly oneLine: boolean;
}

/** The lines of each row's cell, and how far they stand aside together. */
interface Placed {
  readonly cells: readonly (readonly CellLine[])[];
  readonly cost: number;
}

/** What it costs that a cell goes on behind a line with room left, and that one ends with a line that has none. */
const BREAK_AT_ROOM = 2.5;
const ENDS_FULL = 0.2;
/** What it costs that a line stands at or behind the place of the next row. */
const BEHIND = 2;
const MOST_LINES = 24;
/** What it costs to stand above the figures of a row. */
const OTHER_PLACE = 0.4;
/** Most names of indicators end so. */
const WHOLE_NAME = /(?:[率量度]|数|成本|标准|情况|时[间限]|面积|长度|人次|水平|金额|费用?|次数|里程)$/;
const BREAK_AT_NAME = 0.5;
const TWO_UNITS = 2;
const isFull = (line: CellLine): boolean => line.room <= FULL && !WHOLE_NAME.test(line.text);

/** Parts the lines of a column among rows, in their order, so that cells stand as near their rows as can be. */
export function placeLines(
  lines: readonly CellLine[],
  rows: readonly Lines[],
  placing: Placing,
  allowed: Allowed,
): Placed | undefined {
  // best[k]: the first k lines stand in the rows so far.
  let best: (number | undefined)[] = [0];
  const cuts: number[][] = [];
  for (const [index, row] of rows.entries()) {
    const behind = rows[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    const next: (number | undefined)[] = new Array<number | undefined>(lines.length + 1).fill(undefined);
    const from = new Array<number>(lines.length + 1).fill(0);
    for (let start = 0; start <= lines.length; start++) {
      const before = best[start];
      if (before === undefined) continue;
      let inner = 0;
      for (let end = start; end <= Math.min(lines.length, start + MOST_LINES); end++) {
        if (end > start && lines[end - 1]!.height >= behind) inner += BEHIND;
        if (end > start + 1) inner += joinCost(lines[end - 2]!, lines[end - 1]!, allowed.oneLine);
        const own = end === start ? allowed.lack : asideOf(lines[start]!, lines[end - 1]!, row, placing);
        const ends =
          end > start &&
          end < lines.length &&
          isFull(lines[end - 1]!) &&
          lines[end]!.height - lines[end - 1]!.height === 1;
        const cost = before + own + inner + (ends ? ENDS_FULL : 0);
        if (cost < (next[end] ?? Number.POSITIVE_INFINITY)) {
          next[end] = cost;
          from[end] = start;
        }
      }
    }
    best = next;
    cuts.push(from);
  }
  const cost = best[lines.length];
  if (cost === undefined) return undefined;
  const cells: CellLine[][] = [];
  let end = lines.length;
  for (let row = rows.length - 1; row >= 0; row--) {
    const start = cuts[row]![end]!;
    cells.unshift(lines.slice(start, end));
    end = start;
  }
  return { cells, cost };
}

function asideOf(first: CellLine, last: CellLine, { from, to, below }: Lines, placing: Placing): number {
  const own = placing === 'top' ? Math.abs(first.height - from) : offMiddle(first.height, last.height, from, to);
  const aside = own + own * own * 0.05;
  return below ? Math.min(aside, Math.abs(from - 1 - last.height) + OTHER_PLACE) : aside;
}

/** How far a cell stands from the middle of its row; the middle of two lines is printed as either of them. */
function offMiddle(top: number, bottom: number, from: number, to: number): number {
  const off = Math.abs(top + bottom - from - to) / 2;
  return (bottom - top) % 2 === 0 ? off : Math.max(0, off - 0.5);
}

function joinCost(line: CellLine, next: CellLine, oneLine: boolean): number {
  // Lines of other cells stand between those of one where their numbers differ.
  const far = Math.max(0, next.height - line.height - 2);
  const begins = operatorOf(next.text.charAt(0)) !== undefined ? 6 : 0;
  const ends = WHOLE_NAME.test(line.text) ? BREAK_AT_NAME : 0;
  const units = isUnit(line.text) && isUnit(next.text) ? TWO_UNITS : 0;
  return (
    far + begins + ends + units + (oneLine ? 20 : 0) + Math.min(BREAK_AT_ROOM, Math.max(0, line.room - FULL) * 0.6)
  );
}
