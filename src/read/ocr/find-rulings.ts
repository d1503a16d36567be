import type { Ink } from './page-image.js';

/** A straight stroke of the pen, in pixels: y of a line across or x of a line down, and from where to where. */
export interface Stroke {
  readonly across: boolean;
  readonly from: number;
  readonly to: number;
  /** Middle of the line in stretches of `STRETCH` pixels from `from`: a scanned line is never quite straight. */
  readonly course: readonly number[];
  readonly runs: readonly Run[];
}

/** Ink without a break: in row (or column) `line`, from `from` until before `to`. */
interface Run {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

export const STRETCH = 160;
/** Breaks up to this many pixels are dust or thin print. */
const BREAK = 3;
/** Runs shorter than this belong to characters; those down are short in a table of one printed line. */
const SHORTEST_RUN = { across: 40, down: 22 } as const;
/** Longer lines are rulings wherever they stand; shorter ones only between two others. */
const SURE = 220;
/** Between two rulings, strokes of characters reach no further than this, unless the print is large. */
const CHARACTER = 64;
/** Thicker than this is a bar or the shadow of the paper's edge. */
const THICKEST = 11;
const TOUCH = 7;
/** Ragged edges that belong to a line: beside its runs, and before and after them. */
const EDGE = 2;
const FRAY = 10;

/** The rulings of a levelled page. */
export function findRulings(ink: Ink): Stroke[] {
  const strokes = [...strokesAlong(ink, true), ...strokesAlong(ink, false)];
  const long = strokes.filter((stroke) => stroke.to - stroke.from >= SURE);
  const sure = new Set(long);
  for (let before = -1; before !== sure.size; ) {
    before = sure.size;
    for (const stroke of strokes)
      if (!sure.has(stroke) && isNoCharacter(stroke, long) && hangsBetween(stroke, sure)) sure.add(stroke);
  }
  return [...sure];
}

/** Print that fills its row touches the rulings above and below, but is not in line with a long ruling. */
function isNoCharacter(stroke: Stroke, long: readonly Stroke[]): boolean {
  const at = stroke.course[0] ?? 0;
  return (
    stroke.to - stroke.from > CHARACTER ||
    long.some((other) => other.across === stroke.across && Math.abs(courseAt(other, stroke.from) - at) <= TOUCH / 2)
  );
}

function hangsBetween(stroke: Stroke, others: ReadonlySet<Stroke>): boolean {
  const ends = [stroke.from, stroke.to - 1];
  const at = stroke.course[0] ?? 0;
  return ends.every((end) => {
    for (const other of others)
      if (
        other.across !== stroke.across &&
        other.from - TOUCH <= at &&
        other.to + TOUCH >= at &&
        Math.abs(courseAt(other, at) - end) <= TOUCH
      )
        return true;
    return false;
  });
}

/** Where the line runs at this place along it. */
export function courseAt(stroke: Stroke, along: number): number {
  const index = Math.floor((along - stroke.from) / STRETCH);
  return stroke.course[Math.max(0, Math.min(stroke.course.length - 1, index))] ?? 0;
}

function strokesAlong(ink: Ink, across: boolean): Stroke[] {
  return gathered(runsAlong(ink, across)).flatMap((runs) => strokeOf(runs, across));
}

function runsAlong({ width, height, dark }: Ink, across: boolean): Run[] {
  const [lines, length, lineStep, step] = across ? [height, width, width, 1] : [width, height, 1, width];
  const shortest = across ? SHORTEST_RUN.across : SHORTEST_RUN.down;
  const runs: Run[] = [];
  for (let line = 0; line < lines; line++) {
    let from = -1;
    let last = -1;
    for (let at = 0, index = line * lineStep; at < length; at++, index += step) {
      if (!dark[index]) continue;
      if (from < 0 || at - last > BREAK + 1) {
        if (from >= 0 && last + 1 - from >= shortest) runs.push({ line, from, to: last + 1 });
        from = at;
      }
      last = at;
    }
    if (from >= 0 && last + 1 - from >= shortest) runs.push({ line, from, to: last + 1 });
  }
  return runs;
}

/** Runs that lie side by side in neighbouring lines make one stroke. */
function gathered(runs: readonly Run[]): Run[][] {
  const parent = runs.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root]!;
    while (parent[index] !== root) [index, parent[index]] = [parent[index]!, root];
    return root;
  };
  for (let above = 0, index = 0; index < runs.length; index++) {
    const run = runs[index]!;
    while (runs[above]!.line < run.line - 1) above++;
    for (let i = above; runs[i]!.line < run.line; i++)
      if (runs[i]!.from <= run.to + BREAK && run.from <= runs[i]!.to + BREAK) parent[find(i)] = find(index);
  }
  const groups = new Map<number, Run[]>();
  for (const [index, run] of runs.entries()) {
    const root = find(index);
    const group = groups.get(root);
    if (group) group.push(run);
    else groups.set(root, [run]);
  }
  return [...groups.values()];
}

/** The stroke that these runs make; none where they make an area. */
function strokeOf(runs: readonly Run[], across: boolean): Stroke[] {
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  for (const run of runs) {
    from = Math.min(from, run.from);
    to = Math.max(to, run.to);
  }
  if (to - from < (across ? 48 : 24)) return [];
  const stretches = Math.ceil((to - from) / STRETCH);
  const weights = new Array<number>(stretches).fill(0);
  const moments = new Array<number>(stretches).fill(0);
  for (const run of runs)
    for (let index = Math.floor((run.from - from) / STRETCH); index * STRETCH < run.to - from; index++) {
      const share = Math.min(run.to - from, (index + 1) * STRETCH) - Math.max(run.from - from, index * STRETCH);
      weights[index] = weights[index]! + share;
      moments[index] = moments[index]! + share * run.line;
    }
  const area = weights.reduce((a, b) => a + b, 0);
  if (area / (to - from) > THICKEST) return [];
  const course = weights.map((weight, index) => (weight > 0 ? moments[index]! / weight + 0.5 : Number.NaN));
  return [{ across, from, to, course: filled(course), runs }];
}

const filled = (course: readonly number[]): number[] =>
  course.map((at, index) =>
    Number.isNaN(at) ? (course[index - 1] ?? course.find((one) => !Number.isNaN(one)) ?? 0) : at,
  );

/** Takes the rulings out of the page, so that only characters are left. */
export function withoutRulings(ink: Ink, grey: Uint8Array, strokes: readonly Stroke[]): { ink: Ink; grey: Uint8Array } {
  const { width, height } = ink;
  const dark = ink.dark.slice();
  const clean = grey.slice();
  for (const { across, runs, from, to } of strokes)
    for (const run of runs)
      for (
        let line = Math.max(0, run.line - EDGE);
        line <= Math.min((across ? height : width) - 1, run.line + EDGE);
        line++
      )
        for (let at = Math.max(from, run.from - FRAY); at < Math.min(to, run.to + FRAY); at++) {
          const index = across ? line * width + at : at * width + line;
          dark[index] = 0;
          clean[index] = 255;
        }
  return { ink: { width, height, dark }, grey: clean };
}
