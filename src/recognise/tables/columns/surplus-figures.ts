import { looksLikeAmount } from '../cell-text.js';
import type { RawRow } from '../layout.js';
import type { Assignment } from './assignment.js';

/**
 * Rows that print amounts beyond the header and beyond where other rows end, as where figures of two rows ran together: which
 * of them stand in their own column is open. Where many rows do, the header rather lost a column, and nothing is said of
 * single rows. `headed` is the number of cells of the longest header line.
 */
export function doubtSurplus(
  rows: readonly RawRow[],
  headed: number,
  assigned: readonly Assignment[],
): readonly Assignment[] {
  const width = Math.max(headed, usualLength(rows));
  const surplus = new Set(rows.filter((row) => row.figures.length > 0 && isSurplus(row, width)));
  if (surplus.size === 0 || surplus.size * FEW > rows.length) return assigned;
  return assigned.map((one, index) =>
    surplus.has(rows[index]!) ? { columns: one.columns, doubtful: new Set(rows[index]!.figures.keys()) } : one,
  );
}

/** One row in so many may be doubted by itself. */
const FEW = 6;

/** The number of cells that most rows have. */
function usualLength(rows: readonly RawRow[]): number {
  const counts = new Map<number, number>();
  let usual = 0;
  for (const { line } of rows) {
    const length = line.cells?.length ?? 0;
    const count = (counts.get(length) ?? 0) + 1;
    counts.set(length, count);
    if (count > (counts.get(usual) ?? 0)) usual = length;
  }
  return usual;
}

function isSurplus({ line }: RawRow, width: number): boolean {
  const cells = line.cells ?? [];
  for (let position = width; position < cells.length; position++)
    if (looksLikeAmount(cells[position]!.text)) return true;
  return false;
}
