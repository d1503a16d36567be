import type { BudgetBook, Cell, Indicator, Paragraph, Row, Statement, Table, TargetForm } from '../../domain/book.js';
import { doubtsOf, habitualDecimals, setDoubts, setHabitualDecimals } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { perTable } from '../../domain/kept.js';
import { BookView, type Companions } from '../view.js';
import { WatchedParagraph } from '../watched-paragraph.js';
import {
  isIndicatorFigure,
  isTableFact,
  isToldFigure,
  type Part,
  partOfCell,
  partOfIndicator,
  partOfLines,
  partOfStatement,
  partOfTable,
  partOfText,
  type Reads,
} from './parts.js';

type Note = (part: Part) => void;

/**
 * A view for one run of one rule that writes down which parts of the book are read. It has tables and a book of its own, so
 * that no look-up worked out for another rule hides a read.
 */
export class RecordingView extends BookView {
  readonly #read: Set<Part>;

  constructor(book: BudgetBook, companions: Companions, reads: Reads) {
    // The look-ups of the view itself are no reads of the rule.
    let open = false;
    const note = (part: Part) => {
      if (open) reads.parts.add(part);
    };
    super(watchedBook(book, note, reads), companions);
    this.#read = reads.parts;
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

type Searches = Pick<Reads, 'sought' | 'notFound'>;

/** A book that tells which of its parts are read, and notes what is only looked for in its paragraphs. */
export function watchedBook(original: BudgetBook, note: Note, searches: Searches): BudgetBook {
  const tables = original.tables.map((table, index) => watchedTable(table, index, note));
  const book = {
    ...original,
    targets: watchedTargets(original.targets, note),
    statements: original.statements.map((statement, index) => watchedStatement(statement, index, note)),
    paragraphs: original.paragraphs.map((paragraph, index) => watchedParagraph(paragraph, index, note, searches)),
  };
  const watched = { ...book, tables };
  for (const part of Object.keys(book))
    if (part !== 'tables') watch(watched, part, watched[part as keyof BudgetBook], () => note(part));
  return watched;
}

const watchedStatement = (statement: Statement, index: number, note: Note): Statement =>
  new Proxy(statement, {
    get(own, property: keyof Statement) {
      if (isToldFigure(property)) note(partOfStatement(index));
      return own[property];
    },
  });

function watchedParagraph(paragraph: Paragraph, index: number, note: Note, { sought, notFound }: Searches): Paragraph {
  const part = partOfText(index);
  return new WatchedParagraph(paragraph, {
    text: () => note(part),
    lines: () => note(partOfLines(index)),
    sought: (pattern) => sought.add(pattern),
    notFound(isIn) {
      const known = notFound.get(part);
      if (known) known.push(isIn);
      else notFound.set(part, [isIn]);
    },
  });
}

function watchedTargets({ department, projects }: BudgetBook['targets'], note: Note): BudgetBook['targets'] {
  const first = department ? 1 : 0;
  return {
    department: department && watchedForm(department, 0, note),
    projects: projects.map((form, index) => watchedForm(form, index + first, note)),
  };
}

const watchedForm = (form: TargetForm, index: number, note: Note): TargetForm => ({
  ...form,
  indicators: form.indicators.map((indicator, place) => watchedIndicator(indicator, index, place, note)),
});

const watchedIndicator = (indicator: Indicator, form: number, place: number, note: Note): Indicator =>
  new Proxy(indicator, {
    get(own, property: keyof Indicator) {
      if (isIndicatorFigure(property)) note(partOfIndicator(form, place, property));
      return own[property];
    },
  });

function watchedTable(table: Table, index: number, note: Note): Table {
  const watched = { ...table };
  const part = partOfTable(index);
  for (const property of Object.keys(table))
    if (!isTableFact(property) && property !== 'rows')
      watch(watched, property, table[property as keyof Table], () => note(part));
  let rows: readonly Row[] | undefined;
  const get = () => {
    note(part);
    rows ??= watchedRows(table, index, note);
    return rows;
  };
  Object.defineProperty(watched, 'rows', { get, enumerable: true, configurable: true });
  return watched;
}

function watchedRows(table: Table, index: number, note: Note): readonly Row[] {
  const parts = cellParts(table, index);
  const rows = table.rows.map((row, place) => ({ ...row, cells: watchedCells(row, parts[place]!, note) }));
  setHabitualDecimals(rows, habitualDecimals(table));
  const doubts = doubtsOf(table);
  setDoubts(rows, new Map(gather(rows, (row, place) => doubted(row, doubts.get(table.rows[place]!)))));
  return rows;
}

const doubted = (row: Row, columns: readonly string[] | undefined): readonly (readonly [Row, readonly string[]])[] =>
  columns ? [[row, columns]] : [];

/** Which cells there are is no read: where that changes, the table changes. */
const watchedCells = (row: Row, parts: ReadonlyMap<string, Part>, note: Note): Row['cells'] =>
  new Proxy(row.cells as Record<string, Cell>, {
    get(cells, column: string) {
      const part = parts.get(column);
      if (part !== undefined) note(part);
      return cells[column];
    },
  });

/** The parts of a table's cells by row and column: the same strings for all rules. A table keeps its place in the book. */
function cellParts(table: Table, index: number): readonly ReadonlyMap<string, Part>[] {
  const known = partsOfTable(table);
  known.parts ??= table.rows.map(
    ({ cells }, row) => new Map(Object.keys(cells).map((column) => [column, partOfCell(index, row, column)])),
  );
  return known.parts;
}
const partsOfTable = perTable((): { parts?: readonly ReadonlyMap<string, Part>[] } => ({}));

function watch(holder: object, property: string, value: unknown, note: () => void): void {
  const get = () => {
    note();
    return value;
  };
  Object.defineProperty(holder, property, { get, enumerable: true, configurable: true });
}
