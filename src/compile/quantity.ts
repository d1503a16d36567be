/**
 * A figure before it is rounded: which amounts it adds and which it takes away. Every printed figure is one, so that all
 * of them can be rounded together.
 */
export interface Quantity {
  /** Indexes into the amounts of the base, ascending. */
  readonly plus: readonly number[];
  readonly minus: readonly number[];
}

export const NOTHING: Quantity = { plus: [], minus: [] };

export const isNothing = (quantity: Quantity): boolean => quantity.plus.length === 0 && quantity.minus.length === 0;

/** The sum of these amounts. */
export const sumOf = (indexes: Iterable<number>): Quantity => ({
  plus: [...indexes].sort((a, b) => a - b),
  minus: [],
});

export const plus = (...quantities: readonly Quantity[]): Quantity =>
  sumOf(quantities.flatMap((quantity) => quantity.plus));

/** a − b; amounts on both sides fall out. */
export function minus(a: Quantity, b: Quantity): Quantity {
  const taken = new Set(b.plus);
  const kept = new Set(a.plus);
  return { plus: a.plus.filter((index) => !taken.has(index)), minus: b.plus.filter((index) => !kept.has(index)) };
}

/** The exact value, in 分. */
export function exactValue(quantity: Quantity, amounts: readonly bigint[]): bigint {
  let value = 0n;
  for (const index of quantity.plus) value += amounts[index] ?? 0n;
  for (const index of quantity.minus) value -= amounts[index] ?? 0n;
  return value;
}
