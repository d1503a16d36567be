import { type Figure, statedValue } from '../../domain/figures.js';
import type { BookView } from '../view.js';
import type { Expense } from './expenses.js';
import { toldExpenses } from './told.js';
import { type VisitKind, visitsByParagraph } from './told-visits.js';

/**
 * What final accounts tell as spent on visits or travels, and whether they tell the numbers of them too: counted as one of
 * `kinds`, or in `words`, for numbers may be written out or stand in a table of their own. Undefined where nothing was spent.
 */
export function spentOnVisits(
  view: BookView,
  expense: Expense,
  kinds: readonly VisitKind[],
  words: RegExp,
): { readonly spent: Figure; readonly isTold: boolean } | undefined {
  const found = toldExpenses(view).find(
    (told) => told.expense === expense && told.stage === 'final-accounts' && statedValue(told.figure) > 0n,
  );
  if (!found) return undefined;
  const isCounted = visitsByParagraph(view).some((told) => told.some(({ kind }) => kinds.includes(kind)));
  return { spent: found.figure, isTold: isCounted || view.book.paragraphs.some(({ text }) => words.test(text)) };
}
