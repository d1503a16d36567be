import type { Table, TableKind } from '../../domain/book.js';
import { squeezed } from '../../domain/text.js';
import { type BookView, perBook } from '../view.js';

/** The tables that 财预〔2016〕143号 asks of every department, in budgets and in final accounts. */
export const REQUIRED_KINDS = [
  'income-expenditure-summary',
  'income-summary',
  'expenditure-summary',
  'appropriation-summary',
  'general-expenditure',
  'general-basic-expenditure',
  'three-public',
  'managed-funds-expenditure',
  'state-capital-expenditure',
] as const satisfies readonly TableKind[];

/** Whether the document evidently means to publish the whole set of tables, and all of it was read. */
export function isFullDisclosure(view: BookView): boolean {
  const { type } = view.book.document;
  if (view.book.doubts.some(({ unread }) => unread)) return false;
  if (type !== 'budget' && type !== 'final-accounts') return false;
  return REQUIRED_KINDS.filter((kind) => view.tables(kind).length > 0).length >= 5;
}

/** Whether some paragraph or section title says this. */
export const textSays = (view: BookView, pattern: RegExp): boolean =>
  view.book.paragraphs.some(({ text }) => pattern.test(text)) ||
  view.book.sections.some(({ title }) => pattern.test(title));

/** All words that the book holds outside figures, squeezed: to see whether something is named anywhere. */
export const allWords = perBook(({ book }): string => {
  let words = '';
  for (const { text } of book.paragraphs) words += `${text}\n`;
  for (const { title } of book.sections) words += `${title}\n`;
  for (const { title, note, rows } of book.tables) {
    words += `${title}\n${note ?? ''}\n`;
    for (const { name } of rows) words += `${name}\n`;
  }
  return squeezed(words).replace(/[“”"'‘’]/g, '');
});

/** Whether the reader was in doubt about something between this table's title and the next table's. */
export function isDoubted(view: BookView, table: Table): boolean {
  const start = table.at.line;
  if (start === undefined) return view.book.doubts.length > 0;
  const end = view.book.tables.reduce((nearest, other) => {
    const line = other.at.line ?? nearest;
    return line > start && line < nearest ? line : nearest;
  }, Number.POSITIVE_INFINITY);
  return view.book.doubts.some(({ at }) => at.line !== undefined && at.line >= start && at.line < end);
}
