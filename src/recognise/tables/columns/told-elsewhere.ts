import { scaled } from '../../../domain/number.js';
import type { Layout, RawRow } from '../layout.js';
import type { Assignment } from './assignment.js';
import { EXPENSES, type ToldAmounts } from './told-amounts.js';

/**
 * Figures of the three public expenses that stand, in a header put together from words, below another expense than the one
 * of which they are told: forms print these in more than one order, so the header may be read in the wrong one.
 */
export function doubtToldElsewhere(
  rows: readonly RawRow[],
  { sides, fromWords }: Layout,
  assigned: readonly Assignment[],
  told: ToldAmounts | undefined,
): readonly Assignment[] {
  if (!fromWords || !told?.anywhere) return assigned;
  return assigned.map((assignment, index) => {
    const { figures, side } = rows[index]!;
    const doubtful = new Set(assignment.doubtful);
    for (const [at, { value }] of figures.entries()) {
      const meaning = sides[side]!.columns[assignment.columns[at] ?? -1]?.meaning;
      if (value === null || !meaning || !EXPENSES.has(meaning) || meaning === 'vehicles') continue;
      const amount = scaled(value);
      if (amount === 0n || told.amounts.get(meaning)?.has(amount)) continue;
      const isElsewhere = [...told.amounts].some(([other, amounts]) => other !== meaning && amounts.has(amount));
      if (isElsewhere) doubtful.add(at);
    }
    return doubtful.size > assignment.doubtful.size ? { ...assignment, doubtful } : assignment;
  });
}
