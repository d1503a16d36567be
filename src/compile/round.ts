/**
 * Controlled rounding. Only single amounts are rounded; every printed figure is a sum of rounded amounts, so that all
 * printed sums tie by construction. What is searched for is which amounts to round up, so that no figure moves by more than
 * one last digit: first by largest remainders, then by repair, always the change that helps most.
 */
import type { Quantity } from './quantity.js';
import { type RoundedFigure, repair } from './round-repair.js';

/** What every amount is worth in whole last digits of so many 分, for figures that are printed of them. */
export function roundAmounts(amounts: readonly bigint[], figures: readonly Quantity[], digit: bigint): bigint[] {
  const floors = amounts.map((amount) => amount / digit);
  const open = amounts.flatMap((amount, index) => (amount % digit === 0n ? [] : [index]));
  if (open.length === 0) return floors;
  const places = new Map(open.map((index, place) => [index, place]));
  const own = (indexes: readonly number[]): number[] => indexes.flatMap((index) => places.get(index) ?? []);
  const remainders = open.map((index) => Number((amounts[index] ?? 0n) % digit));
  const problem = {
    remainders,
    digit: Number(digit),
    figures: distinct(figures.map((figure) => ({ plus: own(figure.plus), minus: own(figure.minus) }))),
  };
  const steps = repair(problem);
  for (const [place, index] of open.entries()) floors[index] = (floors[index] ?? 0n) + BigInt(steps[place] ?? 0);
  return floors;
}

/** Figures over the same open amounts move alike. */
function distinct(figures: readonly RoundedFigure[]): RoundedFigure[] {
  const known = new Map<string, RoundedFigure>();
  for (const figure of figures)
    if (figure.plus.length + figure.minus.length > 0) known.set(`${figure.plus.join()}-${figure.minus.join()}`, figure);
  return [...known.values()];
}
