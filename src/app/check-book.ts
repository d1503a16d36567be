import { nameFacts } from '../check/facts/name-facts.js';
import { runRules } from '../check/runner.js';
import type { BudgetBook } from '../domain/book.js';
import type { CheckReport } from '../domain/findings.js';
import { RULES } from '../rules/index.js';

/** Checks a book with all rules, or only those whose code begins with one of the given words. */
export function checkBook(book: BudgetBook, codes: readonly string[] = []): CheckReport {
  const rules =
    codes.length === 0 ? RULES : RULES.filter((rule) => codes.some((code) => rule.code.startsWith(code.toUpperCase())));
  return nameFacts(runRules(rules, book), book);
}
