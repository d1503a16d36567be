import { isNothing, type Quantity } from '../quantity.js';
import type { DerivedRow, LeafColumn, RowFacts } from './derived.js';

export type CellPlace = readonly [number, number];

/**
 * For workbooks: which cells of the same table a cell is the sum of. Only sums whose amounts are exactly the same lines
 * are told, so that a formula can never give another value than the one printed.
 */
export class CellSums {
  readonly #rows: readonly DerivedRow[];
  readonly #leaves: readonly LeafColumn[];

  constructor(rows: readonly DerivedRow[], leaves: readonly LeafColumn[]) {
    this.#rows = rows;
    this.#leaves = leaves;
  }

  sumOf(row: number, column: number): readonly CellPlace[] | undefined {
    const quantity = this.#quantity(row, column);
    if (!quantity || quantity.plus.length === 0) return undefined;
    return this.#down(row, column, quantity) ?? this.#across(row, column, quantity);
  }

  #quantity(row: number, column: number): Quantity | undefined {
    const field = this.#rows[row]?.fields[column];
    return field?.is === 'amount' && field.quantity && !isNothing(field.quantity) ? field.quantity : undefined;
  }

  /** The rows one level below that follow, or for a total the highest rows of the table. */
  #down(row: number, column: number, quantity: Quantity): readonly CellPlace[] | undefined {
    const own = this.#factsAt(row, column);
    if (!own) return undefined;
    const below = this.#rows.flatMap((_, other): CellPlace[] => {
      const facts = this.#factsAt(other, column);
      return facts && other !== row && isBelow(own, facts, this.#levels(column)) ? [[other, column]] : [];
    });
    return this.#exact(below, quantity);
  }

  #factsAt(row: number, column: number): RowFacts | undefined {
    const facts = this.#rows[row]?.facts ?? [];
    const side = this.#leaves[column]?.side;
    return side === undefined ? facts[0] : facts.find((one) => one.side === side);
  }

  #levels(column: number): ReadonlySet<string> {
    return new Set(this.#rows.flatMap((_, row) => this.#factsAt(row, column)?.level ?? []));
  }

  /** Columns to the right that together are the column. */
  #across(row: number, column: number, quantity: Quantity): readonly CellPlace[] | undefined {
    const left = new Set(quantity.plus);
    const parts: CellPlace[] = [];
    for (let next = column + 1; next < this.#leaves.length && left.size > 0; next++) {
      const part = this.#quantity(row, next);
      if (!part?.plus.every((index) => left.has(index))) continue;
      for (const index of part.plus) left.delete(index);
      parts.push([row, next]);
    }
    return left.size === 0 && parts.length > 1 ? parts : undefined;
  }

  #exact(places: readonly CellPlace[], quantity: Quantity): readonly CellPlace[] | undefined {
    const filled = places.filter(([row, column]) => this.#quantity(row, column));
    if (filled.length === 0) return undefined;
    const all = filled.flatMap(([row, column]) => this.#quantity(row, column)!.plus);
    const same = all.length === quantity.plus.length && new Set([...all, ...quantity.plus]).size === all.length;
    return same ? filled : undefined;
  }
}

function isBelow(parent: RowFacts, child: RowFacts, levels: ReadonlySet<string>): boolean {
  if (parent.side || child.side) return false;
  if (parent.level === 'total') {
    if (levels.has('unit')) return child.level === 'unit' && (child.code ?? '').length > 3;
    return child.level === (levels.has('类') ? '类' : levels.has('款') ? '款' : levels.has('项') ? '项' : 'item');
  }
  if (!parent.code || !child.code || parent.level === 'unit') return false;
  return child.code.startsWith(parent.code) && child.code.length === parent.code.length + 2;
}
