import { barsIn } from './barred-rows.js';

/** Cells of a row of a table in bars; what is wider is no form. */
const WIDEST = 40;
const NARROWEST = 4;
const FEWEST_WHOLE = 3;
/** Lines over which one row is broken. */
const MOST_PARTS = 12;

/** A row of bars printed over several lines: its text, and the line behind its last. */
interface BrokenRow {
  readonly text: string;
  readonly end: number;
}

/**
 * Rows of tables with a bar behind each cell, broken where a line ends inside a cell or behind one: lines between whole rows
 * whose bars together make one. Lines with the same few bars each are rows of another table and stay. By their first line.
 */
export function brokenRows(lines: readonly string[]): ReadonlyMap<number, BrokenRow> {
  const rows = new Map<number, BrokenRow>();
  for (let from = 0; from < lines.length; from++) {
    if (!endsInBar(lines[from]!)) continue;
    let end = from + 1;
    while (end < lines.length && endsInBar(lines[end]!)) end++;
    const bars = lines.slice(from, end).map(barsIn);
    const width = bars.reduce((most, own) => Math.max(most, own), 0);
    if (width >= NARROWEST && width <= WIDEST && bars.filter((own) => own === width).length >= FEWEST_WHOLE)
      for (const [at, to] of partsOf(bars, width))
        rows.set(from + at, { text: lines.slice(from + at, from + to).join(' '), end: from + to });
    from = end - 1;
  }
  return rows;
}

const endsInBar = (line: string): boolean => line.endsWith('|') || (line.includes('|') && line.trimEnd().endsWith('|'));

/** Stretches between whole rows that make one row together. */
function partsOf(bars: readonly number[], width: number): [number, number][] {
  const parts: [number, number][] = [];
  for (let from = 0; from < bars.length; from++) {
    if (bars[from] === width) continue;
    let end = from;
    while (end < bars.length && bars[end]! < width) end++;
    let start = from;
    let sum = 0;
    const found: [number, number][] = [];
    for (let at = from; at < end && at - start < MOST_PARTS; at++) {
      sum += bars[at]!;
      if (sum > width) break;
      if (sum < width) continue;
      if (isOneRow(bars.slice(start, at + 1))) found.push([start, at + 1]);
      start = at + 1;
      sum = 0;
    }
    if (start === end) parts.push(...found);
    from = end;
  }
  return parts;
}

const isOneRow = (bars: readonly number[]): boolean =>
  bars.every((own) => own === 1) || bars.some((own) => own !== bars[0]);
