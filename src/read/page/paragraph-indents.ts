import type { Glyph } from './page-content.js';

/** Lines that must begin at one place for it to be the left edge of running text. */
const FLUSH_LINES = 3;
/** How far apart, in points, lines may begin that begin at one place. */
const FLUSH_POINTS = 2.5;
/** The two letters by which a Chinese paragraph begins, give or take what a bracket or justified text moves. */
const INDENT = { least: 1.4, most: 2.6 };

/** The lines of running text that begin two letters right of the edge at which other lines begin: first lines of paragraphs. */
export function paragraphIndents(lines: readonly (readonly Glyph[])[]): ReadonlySet<readonly Glyph[]> {
  const starts = lines.flatMap((line) => startOf(line) ?? []);
  const edge = leftEdge(starts.map(({ left }) => left));
  if (edge === undefined) return new Set();
  const indented = starts.filter(({ left, size }) => {
    const letters = (left - edge) / size;
    return letters >= INDENT.least && letters <= INDENT.most;
  });
  return new Set(indented.map(({ line }) => line));
}

function startOf(line: readonly Glyph[]) {
  const first = line.find(({ text }) => text.trim() !== '');
  return first && { line, left: first.left, size: first.size };
}

/** The leftmost place at which several lines begin. */
function leftEdge(lefts: readonly number[]): number | undefined {
  const sorted = [...lefts].sort((a, b) => a - b);
  return sorted.find((left, index) => (sorted[index + FLUSH_LINES - 1] ?? Infinity) - left <= FLUSH_POINTS);
}
