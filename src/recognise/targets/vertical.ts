import { verticalLabel } from './labels.js';
import type { PieceRow } from './pieces.js';

/**
 * Puts together labels printed downwards, one or two characters a line (总 / 体 / 目 / 标). The label's row takes the
 * place of its first character; text printed between its characters stays behind it.
 */
export function joinVerticalLabels(rows: readonly PieceRow[]): PieceRow[] {
  const result: PieceRow[] = [];
  for (let i = 0; i < rows.length; i++) {
    const run = verticalRun(rows, i);
    if (run === undefined) {
      result.push(rows[i]!);
      continue;
    }
    const first = rows[i]!;
    result.push({ ...first, text: run.label, pieces: [{ text: run.label, column: 0, at: first.at }] }, ...run.between);
    i = run.last;
  }
  return result;
}

/** Farthest that a label's characters may lie apart, in lines. */
const REACH = 30;

function verticalRun(
  rows: readonly PieceRow[],
  start: number,
): { label: string; between: PieceRow[]; last: number } | undefined {
  const first = rows[start]!.text;
  if (first.length > 2 || verticalLabel(first) === undefined) return undefined;
  let label = first;
  let between: PieceRow[] = [];
  let best: { label: string; between: PieceRow[]; last: number } | undefined;
  for (let i = start + 1; i < rows.length && i - start <= REACH; i++) {
    const text = rows[i]!.text;
    const grown = text.length <= 2 ? verticalLabel(label + text) : undefined;
    if (grown === undefined) {
      if (text.length <= 2 && best !== undefined) break;
      between = [...between, rows[i]!];
      continue;
    }
    label += text;
    if (grown === 'whole') best = { label, between, last: i };
  }
  return best;
}
