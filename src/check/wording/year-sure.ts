import type { BudgetBook } from '../../domain/book.js';
import { keptWith } from '../../domain/kept.js';
import { matchesOf } from '../../domain/text.js';

const SPOKEN =
  /(?=20\d)(?<![比较与同]\s?)(20\d{2})\s?年(?:度)?\s?(?:部门|单位|部门（单位）)?(?:预算|决算|收|支|一般公共预算|财政拨款)/g;

/**
 * Whether two titles name the book's year, or the book speaks of its year at least twice and of no other year's budget
 * more often (as a base of comparison does not count): nothing is judged by a year read from one line.
 */
export const isYearSure = keptWith((book: BudgetBook): boolean => {
  if (book.document.yearTitled) return true;
  const counts = new Map<string, number>();
  const texts = [...book.tables.map((table) => table.title), ...book.paragraphs.map((paragraph) => paragraph.text)];
  for (const text of texts)
    for (const match of matchesOf(text, SPOKEN)) counts.set(match[1]!, (counts.get(match[1]!) ?? 0) + 1);
  const own = counts.get(`${book.document.year}`) ?? 0;
  counts.delete(`${book.document.year}`);
  return own >= 2 && Math.max(0, ...counts.values()) <= own;
});
