import type { BudgetBook } from '../../domain/book.js';
import type { Cause, Finding } from '../../domain/findings.js';
import type { TestedTie } from '../tested-tie.js';

/** Groups findings under the wrong figures or missing rows that explain them. */
export function findCauses(
  findings: readonly Finding[],
  _ties: readonly TestedTie[],
  _book: BudgetBook,
): { readonly findings: readonly Finding[]; readonly causes: readonly Cause[] } {
  return { findings, causes: [] };
}
