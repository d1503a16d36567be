import type { Point } from '../page/box.js';

/** How many numbers each operator takes; the last two are where it ends. */
const TAKES: Readonly<Record<string, number>> = { M: 2, S: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };
const MOST_OPERATORS = 50_000;

/** The figures that the short form of a path draws, each by its corners; curves count by where they end. */
export function figuresOf(data: string, place: (x: number, y: number) => Point): Point[][] {
  const words = data.trim().split(/[\s,]+/);
  const figures: Point[][] = [];
  let operators = 0;
  for (let at = 0; at < words.length && operators < MOST_OPERATORS; operators++) {
    const operator = words[at] ?? '';
    const count = TAKES[operator];
    if (count === undefined) {
      at++;
      continue;
    }
    const [x = 0, y = 0] = words.slice(at + 1 + count - 2, at + 1 + count).map((word) => Number.parseFloat(word));
    at += count + 1;
    const open = figures.at(-1);
    if (operator === 'C') {
      if (open?.[0]) open.push(open[0]);
    } else if (Number.isFinite(x) && Number.isFinite(y)) {
      if (operator === 'M' || operator === 'S' || !open) figures.push([place(x, y)]);
      else open.push(place(x, y));
    }
  }
  return figures;
}
