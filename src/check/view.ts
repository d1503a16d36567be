import type {
  BudgetBook,
  Column,
  ColumnMeaning,
  Indicator,
  Paragraph,
  Row,
  Statement,
  Table,
  TableKind,
  TargetForm,
} from '../domain/book.js';
import { cellFigure, type Figure, statementFigure } from '../domain/figures.js';
import { gather } from '../domain/gather.js';
import { type Place, quoting } from '../domain/place.js';

/** Other documents that a book is compared with, each where it was handed in. */
export interface Companions {
  /** The same department's document of the same kind, a year before. */
  readonly lastYear?: BookView;
  /** For final accounts: the budget of the same year. */
  readonly budget?: BookView;
  /** A former version of the same document. */
  readonly former?: BookView;
  /** Documents of the units that belong to the department, of the same kind and year. */
  readonly units?: readonly BookView[];
}

export type CompanionRole = keyof Companions;

/** A book with the look-ups that rules share. Built once per check; rules read it and change nothing. */
export class BookView {
  readonly book: BudgetBook;
  /** Other documents that it is compared with. */
  readonly companions: Companions;
  /** What `perBook` look-ups worked out, each in its place. */
  readonly #kept: unknown[] = new Array(places).fill(undefined);
  readonly #tables = new Map<TableKind, Table[]>();
  readonly #statements = new Map<string, Statement>();
  readonly #paragraphs = new Map<string, Paragraph>();
  /** All target forms, the department's own first. */
  readonly targetForms: readonly TargetForm[];
  readonly indicators: readonly { readonly form: TargetForm; readonly indicator: Indicator }[];

  constructor(book: BudgetBook, companions: Companions = {}) {
    this.book = book;
    this.companions = companions;
    const { department, projects } = book.targets;
    this.targetForms = department ? [department, ...projects] : projects;
    this.indicators = gather(this.targetForms, (form) => form.indicators.map((indicator) => ({ form, indicator })));
    for (const table of book.tables) {
      const known = this.#tables.get(table.kind);
      if (known) known.push(table);
      else this.#tables.set(table.kind, [table]);
    }
    for (const statement of book.statements) this.#statements.set(statement.id, statement);
    for (const paragraph of book.paragraphs) this.#paragraphs.set(paragraph.id, paragraph);
  }

  /** What was worked out for this place before, or else what `make` gives now. */
  keep<T extends object | string | boolean>(place: number, make: (book: BookView) => T): T {
    let known = this.#kept[place] as T | undefined;
    if (known === undefined) {
      known = make(this);
      this.#kept[place] = known;
    }
    return known;
  }

  tables(kind: TableKind): readonly Table[] {
    return this.#tables.get(kind) ?? [];
  }

  /** The first table of a kind that prints amounts. */
  filled(kind: TableKind): Table | undefined {
    return this.tables(kind).find((table) => !table.empty);
  }

  statement(id: string | null): Statement | undefined {
    return id === null ? undefined : this.#statements.get(id);
  }

  statementFigure(id: string | null): Figure | undefined {
    const statement = this.statement(id);
    return statement && statementFigure(statement);
  }

  paragraph(id: string): Paragraph | undefined {
    return this.#paragraphs.get(id);
  }
}

/** Look-ups made with `perBook` so far. */
let places = 0;

/** A look-up that is worked out once per book, whichever rules ask: `export const goals = perBook((book) => …)`. */
export function perBook<T extends object | string | boolean>(make: (book: BookView) => T): (book: BookView) => T {
  const place = places++;
  return (book) => book.keep(place, make);
}

/** The columns of a table with this meaning at the end of their header. */
export const columnsOf = (table: Table, meaning: ColumnMeaning): readonly Column[] =>
  table.columns.filter((column) => column.meaning === meaning);

/** The only column with this meaning; undefined when there is none or more than one. */
export function columnOf(table: Table, meaning: ColumnMeaning): Column | undefined {
  const columns = columnsOf(table, meaning);
  return columns.length === 1 ? columns[0] : undefined;
}

export const figureAt = (table: Table, row: Row | undefined, column: Column | undefined): Figure | undefined =>
  row && column && cellFigure(table, row, column);

/** The row that sums the whole table, where one is printed. */
export const totalRow = (table: Table): Row | undefined => table.rows.find((row) => row.level === 'total');

/** Place of a stretch of a paragraph, on the printed line where it begins. */
export function placeIn(paragraph: Paragraph, offset: number, quote: string): Place {
  let at: Place = paragraph.lines[0]?.at ?? { quote };
  for (const line of paragraph.lines) {
    if (line.offset > offset) break;
    at = line.at;
  }
  return quoting(at, quote);
}
