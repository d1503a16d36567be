import { isNothing, type Quantity } from '../quantity.js';
import type { DerivedRow, LeafColumn, RowFacts } from './derived.js';

type CellPlace = readonly [row: number, column: number];

/**
 * For workbooks: which cells of the same table a cell is the sum of. Only sums whose amounts are exactly the same lines
 * are told, so that a formula can never give another value than the one printed.
 */
export class CellSums {
  readonly #rows: readonly DerivedRow[];
  readonly #leaves: readonly LeafColumn[];
  /** For each row the rows one level below it; none in two-sided tables. */
  readonly #below: readonly (readonly number[])[];

  constructor(rows: readonly DerivedRow[], leaves: readonly LeafColumn[]) {
    this.#rows = rows;
    this.#leaves = leaves;
    const isTwoSided = leaves.some(({ side }) => side !== undefined);
    this.#below = isTwoSided ? rows.map(() => []) : rowsBelow(rows.map(({ facts }) => facts[0]));
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

  #down(row: number, column: number, quantity: Quantity): readonly CellPlace[] | undefined {
    const filled = (this.#below[row] ?? []).flatMap((below): CellPlace[] =>
      this.#quantity(below, column) ? [[below, column]] : [],
    );
    if (filled.length === 0) return undefined;
    const all = filled.flatMap(([below]) => this.#quantity(below, column)?.plus ?? []);
    const same = all.length === quantity.plus.length && new Set([...all, ...quantity.plus]).size === all.length;
    return same ? filled : undefined;
  }

  /** Columns to the right that together are the column. */
  #across(row: number, column: number, quantity: Quantity): readonly CellPlace[] | undefined {
    const left = new Set(quantity.plus);
    const parts: CellPlace[] = [];
    const side = this.#leaves[column]?.side;
    for (let next = column + 1; next < this.#leaves.length && left.size > 0; next++) {
      const part = this.#leaves[next]?.side === side ? this.#quantity(row, next) : undefined;
      if (!part?.plus.every((index) => left.has(index))) continue;
      for (const index of part.plus) left.delete(index);
      parts.push([row, next]);
    }
    return left.size === 0 && parts.length > 1 ? parts : undefined;
  }
}

/** Codes below their codes, the highest rows below the total, units below the total where there are units. */
function rowsBelow(facts: readonly (RowFacts | undefined)[]): number[][] {
  const below: number[][] = facts.map(() => []);
  const byCode = new Map<string, number>();
  for (const [row, one] of facts.entries()) if (one?.code && isCoded(one)) byCode.set(one.code, row);
  const total = facts.findIndex((one) => one?.level === 'total');
  const hasUnits = facts.some((one) => one?.level === 'unit' && (one.code ?? '').length > 3);
  for (const [row, one] of facts.entries()) {
    if (!one || row === total) continue;
    const parent = isCoded(one) ? parentOf(byCode, one.code ?? '') : undefined;
    if (parent !== undefined) below[parent]?.push(row);
    else if (total >= 0 && (one.level === 'unit' ? hasUnits && (one.code ?? '').length > 3 : !hasUnits))
      below[total]?.push(row);
  }
  return below;
}

const isCoded = ({ level }: RowFacts): boolean => level === '类' || level === '款' || level === '项';

function parentOf(byCode: ReadonlyMap<string, number>, code: string): number | undefined {
  for (let length = code.length - 2; length >= 3; length -= 2) {
    const row = byCode.get(code.slice(0, length));
    if (row !== undefined) return row;
  }
  return undefined;
}
