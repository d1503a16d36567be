import type { BudgetBook, Row, Statement, Table, TargetForm } from '../../domain/book.js';
import type { FindingEvidence } from '../../domain/findings.js';
import type { Place } from '../../domain/place.js';
import { squeezed } from '../../domain/text.js';

/**
 * Names facts by what they are about, not by where they stand: `general-expenditure/2080505/基本支出`. The same fact keeps
 * its name in the next version of a document, though its figure changed, rows moved or pages were added.
 */
export class FactNames {
  readonly #book: BudgetBook;
  readonly #tables: ReadonlyMap<string, Table>;
  readonly #statements: ReadonlyMap<string, Statement>;
  #places: ReadonlyMap<string, string> | undefined;

  constructor(book: BudgetBook) {
    this.#book = book;
    this.#tables = new Map(book.tables.map((table) => [table.id, table]));
    this.#statements = new Map(book.statements.map((statement) => [statement.id, statement]));
  }

  /** The fact that a piece of evidence shows. */
  of({ at, figure }: FindingEvidence): string {
    return (figure && this.#ofFigure(figure)) ?? this.#ofPlace(at);
  }

  #ofFigure(key: string): string | undefined {
    if (key.startsWith('statement:')) {
      const statement = this.#statements.get(key.slice('statement:'.length));
      return statement && nameOfStatement(statement);
    }
    const [, table = '', row = '', column = ''] = /^cell:([^/]+)\/([^/]+)\/([^/]+)$/.exec(key) ?? [];
    const found = this.#tables.get(table);
    const place = found?.rows.find(({ id }) => id === row);
    if (!found || !place) return undefined;
    const path = found.columns.find(({ id }) => id === column)?.path.join('·') ?? column;
    return `${nameOfTable(found)}/${nameOfRow(place)}/${path}`;
  }

  #ofPlace(at: Place): string {
    this.#places ??= placesOf(this.#book);
    const holder = this.#places.get(placeKey(at)) ?? this.#places.get(lineKey(at)) ?? '';
    const words = squeezed(at.quote).slice(0, 40);
    const isHolder = holder !== '' && (holder.endsWith(words) || FIGURE.test(words));
    return isHolder ? holder : `${holder}“${words}”`;
  }
}

/** A figure is what may change from one version to the next. */
const FIGURE = /^[-\d.,%％]*$/;
const nameOfTable = ({ kind, title }: Table): string => (kind === 'other' ? squeezed(title) : kind);
const nameOfRow = ({ code, name, side, group, detail }: Row): string =>
  [side, group, code ?? name, detail ? 'detail' : undefined].filter((part) => part !== undefined).join('·');
const nameOfStatement = ({ section, subject, measure, base }: Statement): string =>
  ['text', heading(section), subject, measure, ...(measure === 'amount' ? [] : [base ?? ''])].join('/');
/** Numbering and years change from one document to the next. */
const heading = (section: string | null): string =>
  squeezed(section ?? '').replace(/^[（(]?[一二三四五六七八九十\d]+[）)、.．]|20\d{2}年度?/g, '');

/** What stands at each place: rows, target forms, indicators, sections, paragraphs. */
function placesOf(book: BudgetBook): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const put = (at: Place | undefined, name: string) => {
    if (!at) return;
    for (const key of [placeKey(at), lineKey(at)]) if (key !== '' && !places.has(key)) places.set(key, name);
  };
  const { department, projects } = book.targets;
  if (department) placeForm(department, 'target/department', put);
  for (const form of projects) placeForm(form, `target/${form.name ?? form.code ?? ''}`, put);
  for (const table of book.tables) {
    put(table.at, nameOfTable(table));
    put(table.noteAt, `${nameOfTable(table)}/note`);
    for (const row of table.rows) put(row.at, `${nameOfTable(table)}/${nameOfRow(row)}`);
  }
  for (const { title, at } of book.sections) put(at, `section/${heading(title)}`);
  for (const { section, lines } of book.paragraphs) for (const { at } of lines) put(at, `text/${heading(section)}`);
  return places;
}

function placeForm(form: TargetForm, name: string, put: (at: Place | undefined, name: string) => void): void {
  for (const { level1, level2, level3, at } of form.indicators)
    put(at, `${name}/${[level1, level2, level3].map((level) => level ?? '').join('·')}`);
  for (const field of form.fields) put(field.at, `${name}/${field.name}`);
  put(form.goalAt, `${name}/goal`);
  put(form.at, name);
}

const placeKey = ({ file, page, line, sheet, cell, table, row, column, box }: Place): string =>
  [file, page, line, sheet, cell, table, row, column, box?.join(' ')].map((part) => part ?? '').join('|');
/** Less of a place, for evidence that points at a stretch of a line: undefined parts make it no key at all. */
const lineKey = ({ file, line, table, row }: Place): string =>
  line === undefined && row === undefined ? '' : ['line', file, line, table, row].map((part) => part ?? '').join('|');
