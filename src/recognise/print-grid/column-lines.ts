import { type PrintWord, printedWidth } from './print-words.js';

/** The text of a column on one line. */
export interface CellLine {
  readonly text: string;
  readonly line: number;
  readonly height: number;
  /** How much room it leaves in its column, in half characters: a cell goes on behind a line that leaves none. */
  readonly room: number;
}

/** A line that leaves no more room than this, in half characters, is full. */
export const FULL = 1;

/** The words of a column line by line. */
export function linesOf(words: readonly PrintWord[]): CellLine[] {
  const lines: { text: string; line: number; height: number; right: number }[] = [];
  for (const { text, line, height, left, right } of words) {
    const last = lines.at(-1);
    if (last?.line === line) {
      last.text += left - last.right > 1 ? text : ` ${text}`;
      last.right = right;
    } else lines.push({ text, line, height, right });
  }
  const width = Math.max(0, ...words.map(({ text }) => printedWidth(text)));
  return lines.map(({ text, line, height }) => ({ text, line, height, room: Math.max(0, width - printedWidth(text)) }));
}
