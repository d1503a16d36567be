import type { BudgetBook, Table } from '../../domain/book.js';
import { isTableFact, type Part, partOfTable } from './recording-view.js';

/** Parts beside tables whose change is followed to the rules that read them. Another document, section or doubt concerns all. */
const FOLLOWED: ReadonlySet<keyof BudgetBook> = new Set<keyof BudgetBook>(['statements', 'paragraphs', 'targets']);

/**
 * The parts in which a book differs from a former one; undefined when so much changed that all must be
 * checked again.
 * What is the same object is unchanged: books are never changed in place.
 */
export function changedParts(former: BudgetBook, book: BudgetBook): ReadonlySet<Part> | undefined {
  if (former.tables.length !== book.tables.length) return undefined;
  const changed = new Set<Part>();
  for (const [index, table] of book.tables.entries()) {
    const before = former.tables[index]!;
    if (before === table) continue;
    if (!isSameTable(before, table)) return undefined;
    changed.add(partOfTable(index));
  }
  for (const part of new Set([...Object.keys(former), ...Object.keys(book)]) as Set<keyof BudgetBook>) {
    if (part === 'tables' || former[part] === book[part]) continue;
    if (!FOLLOWED.has(part)) return undefined;
    changed.add(part);
  }
  // What a statement means is worked out from its paragraph once for all rules.
  if (changed.has('paragraphs')) changed.add('statements');
  return changed;
}

function isSameTable(a: Table, b: Table): boolean {
  const properties = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Table>;
  for (const property of properties) if (isTableFact(property) && a[property] !== b[property]) return false;
  return true;
}

/**
 * The book with new cells, columns and statements where others changed beside them: what was worked out for a cell holds in
 * its former table only (its decimals), and what was worked out for a statement only in its former paragraph.
 */
export function separated(former: BudgetBook, book: BudgetBook): BudgetBook {
  const told = former.paragraphs !== book.paragraphs || former.statements !== book.statements;
  return {
    ...book,
    tables: book.tables.map((table, index) => (former.tables[index] === table ? table : copied(table))),
    statements: told ? book.statements.map((statement) => ({ ...statement })) : book.statements,
  };
}

const copied = (table: Table): Table => ({
  ...table,
  columns: table.columns.map((column) => ({ ...column })),
  rows: table.rows.map((row) => {
    const cells: Record<string, (typeof row.cells)[string]> = {};
    for (const column in row.cells) cells[column] = { ...row.cells[column]! };
    return { ...row, cells };
  }),
});
