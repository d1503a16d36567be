import type { BudgetBook, Row, Statement, Table, TargetForm } from '../../domain/book.js';
import type { SelfEvaluation } from '../../domain/evaluation.js';
import type { FindingEvidence } from '../../domain/findings.js';
import type { Place } from '../../domain/place.js';
import { squeezed } from '../../domain/text.js';

/**
 * Names facts by what they are about, not by where they stand: `general-expenditure/2080505/基本支出`. The same fact keeps
 * its name in the next version of a document, though its figure changed, rows moved or pages were added.
 */
export class FactNames {
  readonly #book: BudgetBook;
  #tables: ReadonlyMap<string, Table> | undefined;
  #statements: ReadonlyMap<string, Statement> | undefined;
  readonly #shown: ReadonlySet<number | undefined>;
  #places: ReadonlyMap<number | undefined, readonly Named[]> | undefined;

  /** `shown` is the evidence whose facts will be asked for. */
  constructor(book: BudgetBook, shown: readonly FindingEvidence[]) {
    this.#book = book;
    this.#shown = new Set(shown.map(({ at }) => rankOf(at)));
  }

  /** The fact that a piece of evidence shows. */
  of({ at, figure }: FindingEvidence): string {
    return (figure && this.#ofFigure(figure)) ?? this.#ofPlace(at);
  }

  #ofFigure(key: string): string | undefined {
    if (key.startsWith('statement:')) {
      this.#statements ??= byId(this.#book.statements);
      const statement = this.#statements.get(key.slice('statement:'.length));
      return statement && nameOfStatement(statement);
    }
    const [, table = '', row = '', column = ''] = /^cell:([^/]+)\/([^/]+)\/([^/]+)$/.exec(key) ?? [];
    this.#tables ??= byId(this.#book.tables);
    const found = this.#tables.get(table);
    const place = found?.rows.find(({ id }) => id === row);
    if (!found || !place) return undefined;
    const path = found.columns.find(({ id }) => id === column)?.path.join('·') ?? column;
    return `${nameOfTable(found)}/${nameOfRow(place)}/${path}`;
  }

  #ofPlace(at: Place): string {
    this.#places ??= placesOf(this.#book, this.#shown);
    const near = this.#places.get(rankOf(at)) ?? [];
    const found = near.find((one) => isSamePlace(one.at, at)) ?? near.find((one) => isSameLine(one.at, at));
    const holder = found?.name() ?? '';
    const words = squeezed(at.quote).slice(0, 40);
    const isHolder = holder !== '' && (holder.endsWith(words) || FIGURE.test(words));
    return isHolder ? holder : `${holder}“${words}”`;
  }
}

function byId<T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const one of all) found.set(one.id, one);
  return found;
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

/** Something of the book and where it stands. Few are ever asked for, so that the name is made only then. */
interface Named {
  readonly at: Place;
  readonly name: () => string;
}

/** What stands at each place that is shown, by line: rows, target forms, indicators, sections, paragraphs. The first of a place counts. */
function placesOf(
  book: BudgetBook,
  shown: ReadonlySet<number | undefined>,
): ReadonlyMap<number | undefined, readonly Named[]> {
  const places = new Map<number | undefined, Named[]>();
  const put = (at: Place | undefined, name: () => string) => {
    if (!at || !shown.has(rankOf(at))) return;
    const near = places.get(rankOf(at));
    if (near) near.push({ at, name });
    else places.set(rankOf(at), [{ at, name }]);
  };
  const { department, projects } = book.targets;
  const isShown = (at: Place): boolean => shown.has(rankOf(at));
  if (department) placeForm(department, 'target/department', put, isShown);
  for (const form of projects) placeForm(form, `target/${form.name ?? form.code ?? ''}`, put, isShown);
  for (const form of book.evaluations ?? [])
    placeIndicators(form, `evaluation/${form.name ?? form.title}`, put, isShown);
  for (const table of book.tables) {
    put(table.at, () => nameOfTable(table));
    put(table.noteAt, () => `${nameOfTable(table)}/note`);
    for (const row of table.rows) if (isShown(row.at)) put(row.at, () => `${nameOfTable(table)}/${nameOfRow(row)}`);
  }
  for (const { title, at } of book.sections) put(at, () => `section/${heading(title)}`);
  for (const { section, lines } of book.paragraphs) {
    const name = () => `text/${heading(section)}`;
    for (const { at } of lines) put(at, name);
  }
  return places;
}

type Put = (at: Place | undefined, name: () => string) => void;

function placeForm(form: TargetForm, name: string, put: Put, isShown: (at: Place) => boolean): void {
  placeIndicators(form, name, put, isShown);
  for (const field of form.fields) if (isShown(field.at)) put(field.at, () => `${name}/${field.name}`);
  put(form.goalAt, () => `${name}/goal`);
  put(form.at, () => name);
}

function placeIndicators(
  { indicators }: Pick<TargetForm | SelfEvaluation, 'indicators'>,
  name: string,
  put: Put,
  isShown: (at: Place) => boolean,
): void {
  for (const { level1, level2, level3, at } of indicators)
    if (isShown(at)) put(at, () => `${name}/${[level1, level2, level3].map((level) => level ?? '').join('·')}`);
}

/** Places that are the same, or on the same line, have the same rank. */
const rankOf = ({ line, row }: Place): number | undefined => line ?? row;

const isSamePlace = (a: Place, b: Place): boolean =>
  isOfOneLine(a, b) &&
  a.page === b.page &&
  a.sheet === b.sheet &&
  a.cell === b.cell &&
  a.column === b.column &&
  a.box?.join(' ') === b.box?.join(' ');

/** Less of a place, for evidence that points at a stretch of a line. */
const isSameLine = (a: Place, b: Place): boolean => (b.line !== undefined || b.row !== undefined) && isOfOneLine(a, b);

const isOfOneLine = (a: Place, b: Place): boolean =>
  a.line === b.line && a.row === b.row && a.table === b.table && a.file === b.file;
