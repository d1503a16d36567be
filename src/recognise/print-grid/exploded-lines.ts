import type { PrintWord } from './print-words.js';

type Placed = readonly [column: number, word: PrintWord];
interface Height {
  readonly words: readonly Placed[];
  readonly last: number;
  /** Index of the first of the heights that a row printed column by column takes, and how many these are. */
  readonly pile?: { readonly from: number; readonly size: number };
}

/**
 * Rows that a label stands between are printed column by column: both names, below them both signs, below them both values.
 * The lines of each such column are put beside those of the columns before, and the label between them.
 */
export function withoutExplosions(columns: readonly (readonly PrintWord[])[]): PrintWord[][] {
  const heights: Height[] = [];
  const lines = heightsOf(columns);
  for (let at = 0; at < lines.length; ) {
    const run = runAt(lines, at);
    const beside = heights.slice(-run);
    const { last, words } = lines[at]!;
    const isRight = ({ last: before }: Height) => words.every(([column]) => column > before);
    const fits = run > 1 && beside.length === run && beside.every(isRight);
    const from = heights.length - run;
    if (!fits) heights.push(...lines.slice(at, at + run));
    else
      for (const [index, one] of beside.entries())
        heights[from + index] = { words: [...one.words, ...lines[at + index]!.words], last, pile: { from, size: run } };
    at += run;
  }
  const result: PrintWord[][] = columns.map(() => []);
  for (const [height, { words, pile }] of heights.entries())
    for (const [column, word] of words) {
      const isAlone = pile && countIn(heights, pile, column) === 1;
      result[column]!.push({ ...word, height: isAlone ? pile.from + (pile.size - 1) / 2 : height });
    }
  return result;
}

const countIn = (heights: readonly Height[], { from, size }: NonNullable<Height['pile']>, column: number): number =>
  heights.slice(from, from + size).filter(({ words }) => words.some((one) => one[0] === column)).length;

/** The words of every line that has some, with their columns. */
function heightsOf(columns: readonly (readonly PrintWord[])[]): Height[] {
  const lines = new Map<number, Placed[]>();
  for (const [column, words] of columns.entries())
    for (const word of words) {
      const own = lines.get(word.line);
      if (own) own.push([column, word]);
      else lines.set(word.line, [[column, word]]);
    }
  return [...lines.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, words]) => ({ words, last: Math.max(...words.map(([column]) => column)) }));
}

/** How many lines from one on hold words of the same columns. */
function runAt(lines: readonly Height[], at: number): number {
  const columns = columnsIn(lines[at]!);
  let end = at;
  while (end < lines.length && columnsIn(lines[end]!) === columns) end++;
  return Math.max(1, end - at);
}

const columnsIn = ({ words }: Height): string => words.map(([column]) => column).join();
