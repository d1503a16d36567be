import { gather } from '../../../domain/gather.js';
import type { SourceLine } from '../../../read/source.js';
import { figureOf } from '../cell-text.js';
import { wordsOf } from '../header/part-words.js';
import type { Piece } from '../header/word-sides.js';
import type { Layout } from '../layout.js';

const isLineNumber = (text: string | undefined): boolean => text !== undefined && /^\d{1,3}$/.test(text);

/**
 * How to take the line numbers (行次) off the figures of a table without cells. Both halves of a line are numbered, a
 * constant apart, so that a line whose labels and amounts are blank still prints the two numbers.
 */
export function lineNumbersOf(lines: readonly SourceLine[], layout: Layout): (piece: Piece, isAlone: boolean) => Piece {
  if (!layout.sides.some((side) => side.keys.some((key) => key.role === 'line-number'))) return (piece) => piece;
  const apart = distance(lines);
  return (piece, isAlone) => {
    const [first, second, ...rest] = piece.figures;
    // The rest of a figure that broke at the cell's edge stands alone.
    if (!isLineNumber(first) || (isAlone && piece.label.length === 0 && second === undefined)) return piece;
    const isOther =
      isLineNumber(second) &&
      apart !== undefined &&
      Number.parseInt(second!, 10) - Number.parseInt(first!, 10) === apart;
    return { ...piece, figures: isOther ? rest : piece.figures.slice(1) };
  };
}

/** By how much the right-hand line numbers exceed the left-hand ones, by the lines that print both behind labels. */
function distance(lines: readonly SourceLine[]): number | undefined {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const words = wordsOf(line);
    const numbers = gather(words, (word, index) =>
      isLineNumber(word) && index > 0 && figureOf(words[index - 1]!) === undefined ? [Number.parseInt(word, 10)] : [],
    );
    const [left, right] = numbers;
    if (numbers.length !== 2 || left === undefined || right === undefined) continue;
    counts.set(right - left, (counts.get(right - left) ?? 0) + 1);
  }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  return best && best[1] >= 2 && best[0] > 0 ? best[0] : undefined;
}
