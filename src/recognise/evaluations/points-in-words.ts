import { isFigure, isPoints, type Token } from './tokens.js';

/** Two figures behind each other that are the points of one row: 分值, 得分. */
export interface Anchor {
  /** Index of the first of the row's points. */
  readonly from: number;
  readonly to: number;
  readonly weight: Token | undefined;
  readonly score: Token | undefined;
}

interface Run {
  readonly to: number;
  /** How many figures at its end may be points: none, one or two. */
  readonly points: number;
}

/**
 * The points of all rows, and whether a lone figure leaves open that a row has lost one of its two. A form in which no row
 * has two was not scored: its rows print weights alone. `most`: where each cell stands on a line, the cells of a row from its
 * values to its points; a figure behind them is no longer one of them.
 */
export function findAnchors(
  tokens: readonly Token[],
  most: number | undefined,
  scored: boolean,
): { readonly anchors: readonly Anchor[]; readonly open: boolean } {
  const runs = runsIn(tokens, most);
  const pairs = runs.filter(({ points }) => points > 1);
  if (pairs.length === 0 || !scored) return { anchors: runs.map(({ to }) => anchorAt(tokens, to, 1)), open: false };
  return { anchors: pairs.map(({ to }) => anchorAt(tokens, to, 2)), open: pairs.length < runs.length };
}

function anchorAt(tokens: readonly Token[], to: number, points: 1 | 2): Anchor {
  const from = to - points;
  return { from, to, weight: tokens[from], score: points === 2 ? tokens[from + 1] : undefined };
}

/** Stretches of figures that end in points: on one line, or on lines of one cell each. */
function runsIn(tokens: readonly Token[], most: number | undefined): Run[] {
  const cellLines = most !== undefined;
  const runs: Run[] = [];
  let closed = -1;
  for (let at = 0; at < tokens.length; ) {
    const { row } = tokens[at]!;
    const from = at;
    while (at < tokens.length && isFigure(tokens[at]!.text) && (cellLines ? at - from < most : tokens[at]!.row === row))
      at++;
    if (at === from) {
      at++;
      continue;
    }
    const points = pointsBefore(tokens, from, at);
    // Behind the points of its line stands the reason, whatever figures it holds; before words of its line, a unit.
    if (points === 0 || (!cellLines && row === closed)) continue;
    if (points === 1 && !cellLines && tokens[at]?.row === row) continue;
    runs.push({ to: at, points });
    if (points > 1) closed = row;
    if (at - from === most) while (at < tokens.length && isFigure(tokens[at]!.text)) at++;
  }
  return runs;
}

function pointsBefore(tokens: readonly Token[], from: number, to: number): number {
  if (!isPoints(tokens[to - 1]!.text)) return 0;
  return to - from > 1 && isPoints(tokens[to - 2]!.text) ? 2 : 1;
}
