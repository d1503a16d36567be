import type { SourceCell, SourceLine } from '../../read/source.js';
import type { StreamCell } from './stream-cells.js';

/** Rows put together from lines of one cell each, and the index of the first line behind them. */
export interface JoinedRows {
  readonly rows: readonly SourceLine[];
  readonly end: number;
}

export const cellOf = ({ text, line }: StreamCell): SourceCell => ({ text, at: { ...line.at, quote: text } });

/** A row of these cells on one line. */
export function lineOf(cells: readonly SourceCell[]): SourceLine {
  const { at } = cells.find(({ text }) => text !== '') ?? cells[0]!;
  return { text: cells.map(({ text }) => text).join('\t'), at, cells, grid: 'loose' };
}
