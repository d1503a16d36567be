import type { Row } from '../../domain/book.js';

/**
 * An equation over the rows of a table, the same in every amount column: whole = Σ parts.
 * children: a code and the codes below it · details: a subtotal and the same code printed again ·
 * rows: the total of the table (or a unit's) and its outermost rows · units: a department and its units
 */
export interface RowSum {
  readonly is: 'children' | 'details' | 'rows' | 'units';
  readonly whole: Row;
  readonly parts: readonly Row[];
  /** False when two readings are possible: only proof may come from it, no finding. */
  readonly sure: boolean;
}

/** A stretch of rows that belong to one unit, or to no unit that is printed. */
export interface Block {
  readonly unit: Row | undefined;
  readonly rows: readonly Row[];
}

/** A line that tells a part of the one above it and is never added to its neighbours. */
export const isOfWhich = (row: Row): boolean =>
  (row.name.includes('其中') && /^\W*其中/.test(row.name)) || row.numbering?.includes('其中') === true;

export function hasAmounts(row: Row): boolean {
  for (const column in row.cells) if (row.cells[column]!.value !== null) return true;
  return false;
}
