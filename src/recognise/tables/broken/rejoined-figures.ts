import type { SourceLine } from '../../../read/source.js';
import { looksLikeAmount } from '../cell-text.js';

/**
 * The lines of a table that have cells. Some readers of old documents break a row off at its blank cells and print what is
 * left, one amount alone, on the next line: it is put back to its row, whose places then tell no columns any more.
 */
export function linesWithCells(lines: readonly SourceLine[]): readonly SourceLine[] {
  const rows: SourceLine[] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    if (line.cells) rows.push(line);
    else if (row?.grid === 'loose' && endsInAmount(row) && looksLikeAmount(line.at.quote))
      rows[rows.length - 1] = withFigure(row, line);
  }
  return rows;
}

const endsInAmount = ({ cells }: SourceLine): boolean => looksLikeAmount(cells?.at(-1)?.text ?? '');

const withFigure = (row: SourceLine, { at }: SourceLine): SourceLine => ({
  ...row,
  text: `${row.text}\t${at.quote}`,
  cells: [...row.cells!, { text: at.quote, at }],
  lostBlanks: true,
});
