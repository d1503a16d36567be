import type { BudgetBook, Paragraph, Statement, Table } from '../../domain/book.js';
import { BookView, type Companions } from '../view.js';

/** A part of a book that a rule may read: `table 3` (by its number in the book), or a property of the book. */
export type Part = string;

/** What a table is, but for what it prints: where one of these changes, it counts as another table. */
const TABLE_FACTS: ReadonlySet<string> = new Set<keyof Table>(['id', 'kind', 'title', 'unit', 'empty', 'note', 'at']);

/** The facts of a table that a recording takes for granted. */
export const isTableFact = (property: string): boolean => TABLE_FACTS.has(property);
export const partOfTable = (index: number): Part => `table ${index}`;

/**
 * A view for one run of one rule that writes down which parts of the book are read. It has tables and a book of its own, so
 * that no look-up worked out for another rule hides a read.
 */
export class RecordingView extends BookView {
  readonly #read: Set<Part>;

  constructor(book: BudgetBook, companions: Companions, read: Set<Part>) {
    // The look-ups of the view itself are no reads of the rule.
    let open = false;
    const note = (part: Part) => {
      if (open) read.add(part);
    };
    super(watchedBook(book, note), companions);
    this.#read = read;
    const { targetForms, indicators } = this;
    watch(this, 'targetForms', targetForms, () => note('targets'));
    watch(this, 'indicators', indicators, () => note('targets'));
    open = true;
  }

  override statement(id: string | null): Statement | undefined {
    this.#read.add('statements');
    return super.statement(id);
  }

  override paragraph(id: string): Paragraph | undefined {
    this.#read.add('paragraphs');
    return super.paragraph(id);
  }
}

function watchedBook(book: BudgetBook, note: (part: Part) => void): BudgetBook {
  const tables = book.tables.map((table, index) => watchedTable(table, () => note(partOfTable(index))));
  const watched = { ...book, tables };
  for (const part of Object.keys(book))
    if (part !== 'tables') watch(watched, part, book[part as keyof BudgetBook], () => note(part));
  return watched;
}

function watchedTable(table: Table, note: () => void): Table {
  const watched = { ...table };
  for (const property of Object.keys(table))
    if (!isTableFact(property)) watch(watched, property, table[property as keyof Table], note);
  return watched;
}

function watch(holder: object, property: string, value: unknown, note: () => void): void {
  const get = () => {
    note();
    return value;
  };
  Object.defineProperty(holder, property, { get, enumerable: true, configurable: true });
}
