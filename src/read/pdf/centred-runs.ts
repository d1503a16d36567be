import type { Glyph } from './page-content.js';

/** A stretch of the page from its upper to its lower edge. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** A line of print in one column. */
export interface FieldLine extends Band {
  readonly text: string;
  readonly size: number;
  readonly glyphs: readonly Glyph[];
}

/** A field: the rows that it reaches over, the second not included, and its lines. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly FieldLine[];
}

/** How a producer places the lines of a field in its height. */
export type Placing = 'middle' | 'top';

export interface Runs {
  readonly runs: readonly Run[];
  /** How far the fields stand from where they should, in heights of a character, and what blank rows cost. */
  readonly cost: number;
}

/** Farthest that a field may stand from where it should, in heights of a character. */
const FARTHEST: Readonly<Record<Placing, number>> = { middle: 0.4, top: 0.25 };
const BLANK = 0.3;
/** What it costs to take two lines for one field, and two that stand apart: rather each has a row of its own. */
const JOINED = 0.05;
const APART = 0.3;
/** Lines of a text follow one another nearer than this, in heights of a character. */
const TEXT_PITCH = 1.4;
/** Lines of one field follow one another at most this far apart, in heights of a character. */
const PITCH = 1.9;
const MOST_LINES = 12;
const MOST = 80;

/**
 * Lays the lines of one column, from the top, on rows: each field stands in the middle of the rows that it reaches over,
 * or at their top. Undefined where the lines stand otherwise.
 */
export function runsOver(
  rows: readonly Band[],
  lines: readonly FieldLine[],
  placing: Placing,
  may: { readonly merge: boolean; readonly blank: boolean },
): Runs | undefined {
  if (rows.length > MOST || lines.length > MOST * 2) return undefined;
  const width = lines.length + 1;
  const best = new Float64Array((rows.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  const last: (Run | undefined)[] = new Array(best.length);
  best[0] = 0;
  for (let row = 0; row < rows.length; row++)
    for (let line = 0; line <= lines.length; line++) {
      const cost = best[row * width + line]!;
      if (cost === Number.POSITIVE_INFINITY) continue;
      const offer = (run: Run, more: number): void => {
        const at = run.to * width + line + run.lines.length;
        if (cost + more < best[at]!) [best[at], last[at]] = [cost + more, run];
      };
      if (may.blank) offer({ from: row, to: row + 1, lines: [] }, BLANK);
      const most = may.merge && placing === 'middle' ? rows.length : row + 1;
      let joined = 0;
      for (let end = line + 1; end <= lines.length && isOneField(lines, line, end); end++) {
        if (end > line + 1) joined += pitchAt(lines, end - 1) > TEXT_PITCH ? APART : JOINED;
        for (let to = row + 1; to <= most; to++) {
          const off = offBy(rows, row, to, lines, line, end, placing);
          if (off < -FARTHEST[placing]) break;
          if (off <= FARTHEST[placing]) offer({ from: row, to, lines: lines.slice(line, end) }, Math.abs(off) + joined);
        }
      }
    }
  const cost = best[best.length - 1]!;
  return cost === Number.POSITIVE_INFINITY ? undefined : { runs: traced(last, rows.length, width), cost };
}

const isOneField = (lines: readonly FieldLine[], from: number, to: number): boolean =>
  to - from <= MOST_LINES && (to - from === 1 || pitchAt(lines, to - 1) <= PITCH);

/** How far a line stands below the one before, in heights of a character. */
const pitchAt = (lines: readonly FieldLine[], index: number): number =>
  (lines[index]!.top - lines[index - 1]!.top) / lines[index]!.size;

/** How far below its place a field stands, in heights of a character. */
function offBy(
  rows: readonly Band[],
  row: number,
  to: number,
  lines: readonly FieldLine[],
  line: number,
  end: number,
  placing: Placing,
): number {
  const first = lines[line]!;
  const off =
    placing === 'top'
      ? first.top - rows[row]!.top
      : (first.top + lines[end - 1]!.bottom - rows[row]!.top - rows[to - 1]!.bottom) / 2;
  return off / first.size;
}

function traced(last: readonly (Run | undefined)[], rows: number, width: number): Run[] {
  const runs: Run[] = [];
  let row = rows;
  let line = width - 1;
  while (row > 0) {
    const run = last[row * width + line]!;
    runs.push(run);
    row = run.from;
    line -= run.lines.length;
  }
  return runs.reverse();
}
