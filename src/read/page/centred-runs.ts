import type { Band, FieldLine } from './field-lines.js';

/** A field: the rows that it reaches over, the second not included, and its lines. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly FieldLine[];
}

/** How a producer places the lines of a field in its height. */
export type Placing = 'middle' | 'top';

interface Runs {
  readonly runs: readonly Run[];
  /** How far the fields stand from where they should, in heights of a character, and what blank rows cost. */
  readonly cost: number;
}

/** What fields may do: reach over several rows, be blank, and go on before the first row or behind the last. */
interface May {
  readonly merge: boolean;
  readonly blank: boolean;
  readonly cut?: Cut;
}

/** Which ends of the rows are those of a page, over which a field may go on. */
export interface Cut {
  readonly above: boolean;
  readonly below: boolean;
}

/** Farthest that a field may stand from where it should, in heights of a character. */
const FARTHEST: Readonly<Record<Placing, number>> = { middle: 0.4, top: 0.25 };
const BLANK = 0.3;
/** What it costs that a field goes on over another page, where its middle is not to be seen. */
const GOES_ON = 0.35;
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
  may: May,
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
      const offer: Offer = (run, more) => {
        const at = run.to * width + line + run.lines.length;
        if (cost + more < best[at]!) [best[at], last[at]] = [cost + more, run];
      };
      // The label of a page's first rows may be printed on the page before.
      const isLabelled = may.merge && may.cut?.above === true && line === 0;
      if (may.blank) offer({ from: row, to: row + 1, lines: [] }, isLabelled ? 0 : BLANK);
      offerFields({ rows, row, lines, line, placing, may }, offer);
    }
  const cost = best[best.length - 1]!;
  return cost === Number.POSITIVE_INFINITY ? undefined : { runs: traced(last, rows.length, width), cost };
}

type Offer = (run: Run, cost: number) => void;

interface Start {
  readonly rows: readonly Band[];
  readonly row: number;
  readonly lines: readonly FieldLine[];
  readonly line: number;
  readonly placing: Placing;
  readonly may: May;
}

/** Offers every field that may begin with a line in a row, over as many lines and rows as it may have. */
function offerFields({ rows, row, lines, line, placing, may }: Start, offer: Offer): void {
  const most = may.merge && placing === 'middle' ? rows.length : row + 1;
  let joined = 0;
  for (let end = line + 1; end <= lines.length && isOneField(lines, line, end); end++) {
    if (end > line + 1) joined += pitchAt(lines, end - 1) > TEXT_PITCH ? APART : JOINED;
    for (let to = row + 1; to <= most; to++) {
      const off = offBy(rows, row, to, lines, line, end, placing);
      const field = { from: row, to, lines: lines.slice(line, end) };
      if (Math.abs(off) <= FARTHEST[placing]) offer(field, Math.abs(off) + joined);
      else if (isCut(field, rows, may) || isTallest(field, rows)) offer(field, GOES_ON + joined);
      // Of the rows below, only the page's last can still end it.
      else if (off < -FARTHEST[placing] && row > 0 && to < most - 1) to = most - 1;
    }
  }
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

/** True for a field that reaches the end of the page: wherever its lines stand in several rows, or from the top of the last. */
function isCut({ from, to, lines }: Run, rows: readonly Band[], { cut, merge }: May): boolean {
  const slack = lines[0]!.size * FARTHEST.middle;
  const isLast = cut?.below === true && to === rows.length;
  if (isLast && to - from === 1 && Math.abs(lines[0]!.top - rows[from]!.top) <= slack) return true;
  if (!merge || !(isLast || (cut?.above && from === 0))) return false;
  return lines[0]!.top >= rows[from]!.top - slack && lines.at(-1)!.bottom <= rows[to - 1]!.bottom + slack;
}

/** True for a field that is higher than the rest of its rows, which it stretches. */
function isTallest({ from, to, lines }: Run, rows: readonly Band[]): boolean {
  const slack = lines[0]!.size * FARTHEST.middle;
  const [top, bottom] = [lines[0]!.top, lines.at(-1)!.bottom];
  return top <= rows[from]!.top + slack && bottom >= rows[to - 1]!.bottom - slack;
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
