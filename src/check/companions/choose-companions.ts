import type { BudgetBook } from '../../domain/book.js';
import { squeezed } from '../../domain/text.js';
import { BookView, type Companions } from '../view.js';

/** Of some documents, those that a book is compared with, by department, year and kind. One that is the book itself is none. */
export function chooseCompanions(book: BudgetBook, others: readonly BudgetBook[]): Companions {
  const { type, year } = book.document;
  const own = others.filter((other) => other.source.sha256 !== book.source.sha256);
  const same = own.filter((other) => isSameDepartment(book, other));
  const find = (kind: string, of: number | null) =>
    same.find(({ document }) => document.type === kind && document.year === of && of !== null);
  const lastYear = find(type, year === null ? null : year - 1);
  const budget = type === 'final-accounts' ? find('budget', year) : undefined;
  const former = find(type, year);
  const names = unitNames(book);
  const units = own.filter(
    ({ document }) =>
      document.type === type &&
      document.year === year &&
      document.department.name !== null &&
      document.department.name !== book.document.department.name &&
      names.has(bare(document.department.name)),
  );
  return {
    ...(lastYear ? { lastYear: new BookView(lastYear) } : {}),
    ...(budget ? { budget: new BookView(budget) } : {}),
    ...(former ? { former: new BookView(former) } : {}),
    ...(units.length > 0 ? { units: units.map((unit) => new BookView(unit)) } : {}),
  };
}

const bare = (name: string): string => squeezed(name).replace(/[（(](?:本级|机关|部门|汇总)[)）]|本级$/g, '');

function isSameDepartment(one: BudgetBook, other: BudgetBook): boolean {
  const [a, b] = [one.document.department, other.document.department];
  if (a.code !== null && b.code !== null) return a.code === b.code;
  return a.name !== null && b.name !== null && bare(a.name) === bare(b.name);
}

/** Names of the units that a document's tables list. */
export function unitNames(book: BudgetBook): ReadonlySet<string> {
  const rows = book.tables.flatMap((table) => table.rows.filter(({ level }) => level === 'unit'));
  return new Set(rows.map(({ name }) => bare(name)).filter((name) => name !== ''));
}
