import type { BudgetBook } from '../../domain/book.js';
import { squeezed } from '../../domain/text.js';
import { BookView, type Companions } from '../view.js';

/** Of some documents, those that a book is compared with, by department, year and kind. One that is the book itself is none. */
export function chooseCompanions(book: BudgetBook, others: readonly BudgetBook[]): Companions {
  const { type, year } = book.document;
  const own = others.filter((other) => other.source.sha256 !== book.source.sha256);
  const same = own.filter((other) => isSameDepartment(book, other));
  // The department and its own office (本级) publish under one name, each its own document.
  const ofOneRank = same.filter((other) => isOffice(other) === isOffice(book));
  const find = (kind: string, of: number | null, among = ofOneRank) =>
    among.find(({ document }) => document.type === kind && document.year === of && of !== null);
  const names = unitNames(book);
  const orAlone = names.size > 1 ? ofOneRank : [...ofOneRank, ...same];
  const lastYear = find(type, year === null ? null : year - 1, orAlone);
  const budget = type === 'final-accounts' ? find('budget', year, orAlone) : undefined;
  const former = find(type, year);
  const units = own.filter((other) => {
    const { document } = other;
    return (
      document.type === type &&
      document.year === year &&
      document.department.name !== null &&
      (document.department.name !== book.document.department.name || (isOffice(other) && !isOffice(book))) &&
      names.has(bare(document.department.name))
    );
  });
  return {
    ...(lastYear ? { lastYear: new BookView(lastYear) } : {}),
    ...(budget ? { budget: new BookView(budget) } : {}),
    ...(former ? { former: new BookView(former) } : {}),
    ...(units.length > 0 ? { units: units.map((unit) => new BookView(unit)) } : {}),
  };
}

const bare = (name: string): string => squeezed(name).replace(/[（(](?:本级|机关|部门|汇总)[)）]|本级$/g, '');

/** Titled as that of the department's own office: 云岭县档案馆（本级）2026年部门预算. */
function isOffice({ document, paragraphs }: BudgetBook): boolean {
  const name = squeezed(document.department.name ?? '');
  return (
    name !== '' &&
    paragraphs.slice(0, 3).some(({ text }) => {
      const words = squeezed(text).replace(/^20\d{2}年度?/, '');
      return words.startsWith(name) && /^[（(]?(?:机关)?本级/.test(words.slice(name.length));
    })
  );
}

function isSameDepartment(one: BudgetBook, other: BudgetBook): boolean {
  const [a, b] = [one.document.department, other.document.department];
  const isOneName = a.name !== null && b.name !== null && bare(a.name) === bare(b.name);
  if (a.code === null || b.code === null) return isOneName;
  // Units are found under the code of their department; a department that was renamed keeps it.
  const isUnit = unitNames(one).has(bare(b.name ?? '')) || unitNames(other).has(bare(a.name ?? ''));
  return a.code === b.code && (isOneName || !isUnit);
}

/** Names of the units that a document's tables list. */
export function unitNames(book: BudgetBook): ReadonlySet<string> {
  const rows = book.tables.flatMap((table) => table.rows.filter(({ level }) => level === 'unit'));
  return new Set(rows.map(({ name }) => bare(name)).filter((name) => name !== ''));
}
