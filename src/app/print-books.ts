import type { BudgetBook } from '../domain/book.js';
import { withGoalFigures } from '../recognise/narrative/goal-figures.js';
import { renderBookCsv } from '../render/book-csv.js';
import { renderBookText } from '../render/book-text.js';
import type { Language } from '../render/language.js';
import type { BookFormat } from './output-options.js';

/** Books in the format asked for, with what their goal texts state. JSON is one book a line. */
export function printBooks(read: readonly BudgetBook[], format: BookFormat, language: Language): string {
  const books = read.map(withGoalFigures);
  switch (format) {
    case 'json':
      return books.map((book) => `${JSON.stringify(book)}\n`).join('');
    case 'csv':
      // Excel takes a file for UTF-8 only where it begins with the mark.
      return `\uFEFF${renderBookCsv(books)}\n`;
    case 'text':
      return books.map((book) => renderBookText(book, language)).join('\n');
  }
}
