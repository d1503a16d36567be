import type { BudgetBook } from './book.js';
import { fieldFigure, formFigure } from './target-figures.js';

/**
 * Keys of all amounts, rates and counts that the book prints in tables and sentences, and of the amounts in target forms:
 * the base of "how much was proven".
 */
export function printedFigureKeys(book: BudgetBook): Set<string> {
  const keys = new Set<string>();
  for (const table of book.tables)
    for (const row of table.rows)
      for (const column in row.cells)
        if (row.cells[column]!.value !== null) keys.add(`cell:${table.id}/${row.id}/${column}`);
  for (const { id, value, measure } of book.statements)
    if (value !== null && measure !== 'date') keys.add(`statement:${id}`);
  for (const form of [book.targets.department, ...book.targets.projects]) {
    if (!form) continue;
    const own = formFigure(form);
    if (own) keys.add(own.key);
    for (const field of form.fields) {
      const figure = fieldFigure(form, field);
      if (figure) keys.add(figure.key);
    }
  }
  return keys;
}
