import type { Ruling } from '../page/page-content.js';
import { courseAt, STRETCH, type Stroke } from './find-rulings.js';

/** Worn lines break; a break shorter than this is no merged field. */
const LONGEST_BREAK = 45;
/** Both pieces of a broken line are longer than this. */
const SHORTEST_PIECE = 100;
const IN_LINE = 3;

/** The strokes of a page as rulings, in points. */
export function rulingsOf(strokes: readonly Stroke[], scale: number): Ruling[] {
  const pieces = strokes.flatMap((stroke) => stretchesOf(stroke));
  return [...pieces, ...breaksOf(strokes)].map(({ across, at, from, to }) => ({
    across,
    at: at / scale,
    from: from / scale,
    to: to / scale,
  }));
}

/** A scanned line bends: each stretch is a ruling of its own. */
const stretchesOf = (stroke: Stroke): Ruling[] =>
  stroke.course.map((at, index) => ({
    across: stroke.across,
    at,
    from: stroke.from + index * STRETCH,
    to: Math.min(stroke.to, stroke.from + (index + 1) * STRETCH),
  }));

/** What is missing between two pieces of one line. */
function breaksOf(strokes: readonly Stroke[]): Ruling[] {
  const long = strokes.filter((stroke) => stroke.to - stroke.from >= SHORTEST_PIECE);
  return long.flatMap((first) =>
    long.flatMap((second): Ruling[] => {
      if (first.across !== second.across) return [];
      const gap = second.from - first.to;
      if (gap <= 0 || gap > LONGEST_BREAK) return [];
      const [end, start] = [courseAt(first, first.to - 1), courseAt(second, second.from)];
      if (Math.abs(end - start) > IN_LINE) return [];
      return [{ across: first.across, at: (end + start) / 2, from: first.to, to: second.from }];
    }),
  );
}
