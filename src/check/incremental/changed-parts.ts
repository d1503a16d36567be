import type { BudgetBook, Cell, Indicator, Paragraph, Row, Statement, Table, TargetForm } from '../../domain/book.js';
import { habitualDecimals } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import {
  type Change,
  formsOf,
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
} from './parts.js';

/** Parts beside tables whose change is followed to the rules that read them. Another document, section or doubt concerns all. */
const FOLLOWED: ReadonlySet<keyof BudgetBook> = new Set<keyof BudgetBook>([
  'source',
  'statements',
  'paragraphs',
  'targets',
]);

/**
 * In what a book differs from a former one; undefined when so much changed that all must be
 * checked again.
 * What is the same object is unchanged: books are never changed in place.
 */
export function changeBetween(former: BudgetBook, book: BudgetBook): Change | undefined {
  if (former.tables.length !== book.tables.length) return undefined;
  const changed = new Set<Part>();
  for (const [index, table] of book.tables.entries()) {
    const before = former.tables[index]!;
    if (before === table) continue;
    if (!isSameTable(before, table)) return undefined;
    const cells = changedCells(before, table);
    if (!cells) changed.add(partOfTable(index));
    else for (const { row, column } of cells) changed.add(partOfCell(index, row, column));
  }
  for (const part of new Set([...Object.keys(former), ...Object.keys(book)]) as Set<keyof BudgetBook>) {
    if (part === 'tables' || former[part] === book[part]) continue;
    if (!FOLLOWED.has(part)) return undefined;
    for (const one of changedWithin(part, former, book) ?? [part]) changed.add(one);
  }
  return { parts: changed, texts: changedTexts(former.paragraphs, book.paragraphs) };
}

/** What changed within a part; undefined where that is more than figures and words. */
function changedWithin(part: keyof BudgetBook, former: BudgetBook, book: BudgetBook): readonly Part[] | undefined {
  switch (part) {
    case 'targets':
      return changedIndicators(former.targets, book.targets);
    case 'statements':
      return changedStatements(former.statements, book.statements);
    case 'paragraphs':
      return changedParagraphs(former.paragraphs, book.paragraphs);
    default:
      return undefined;
  }
}

function changedStatements(
  former: readonly Statement[],
  statements: readonly Statement[],
): readonly Part[] | undefined {
  if (former.length !== statements.length) return undefined;
  const changed: Part[] = [];
  for (const [index, statement] of statements.entries()) {
    const before = former[index]!;
    if (before === statement || isSameBut(before, statement, () => false)) continue;
    if (!isSameBut(before, statement, isToldFigure)) return undefined;
    changed.push(partOfStatement(index));
  }
  return changed;
}

function changedParagraphs(
  former: readonly Paragraph[],
  paragraphs: readonly Paragraph[],
): readonly Part[] | undefined {
  if (former.length !== paragraphs.length) return undefined;
  const changed: Part[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const before = former[index]!;
    if (before === paragraph) continue;
    if (before.id !== paragraph.id || before.section !== paragraph.section) return undefined;
    if (before.text !== paragraph.text) changed.push(partOfText(index));
    if (before.lines !== paragraph.lines) changed.push(partOfLines(index));
  }
  return changed;
}

const changedTexts = (former: readonly Paragraph[], paragraphs: readonly Paragraph[]): Change['texts'] =>
  gather(paragraphs, ({ text }, index) => (text === former[index]?.text ? [] : { part: partOfText(index), text }));

function isSameTable(a: Table, b: Table): boolean {
  const properties = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Table>;
  for (const property of properties) if (isTableFact(property) && a[property] !== b[property]) return false;
  return true;
}

interface CellPlace {
  readonly row: number;
  readonly column: string;
}

/** The cells in which a table differs from a former one; undefined when it differs in more than what its cells print. */
function changedCells(former: Table, table: Table): readonly CellPlace[] | undefined {
  if (former.rows.length !== table.rows.length || former.noteAt !== table.noteAt) return undefined;
  if (!isSameList(former.columns, table.columns)) return undefined;
  // What the other cells may stand for rests on the decimals that most of them print.
  if (habitualDecimals(former) !== habitualDecimals(table)) return undefined;
  const changed: CellPlace[] = [];
  for (const [index, row] of table.rows.entries()) {
    const before = former.rows[index]!;
    if (before === row) continue;
    if (!isSameRow(before, row)) return undefined;
    for (const column in row.cells) {
      const [own, other] = [row.cells[column]!, before.cells[column]!];
      if (own === other) continue;
      // Which cells are in doubt is a fact of the table.
      if (own.doubtful !== other.doubtful) return undefined;
      changed.push({ row: index, column });
    }
  }
  return changed;
}

const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a === b || (a.length === b.length && a.every((one, index) => one === b[index]));

/** True for rows that differ in what stands in their cells at most. */
function isSameRow(a: Row, b: Row): boolean {
  return isSameList(Object.keys(a.cells), Object.keys(b.cells)) && isSameBut(a, b, (property) => property === 'cells');
}

/** The figures of indicators in which target forms differ; undefined when they differ in more. */
function changedIndicators(before: BudgetBook['targets'], after: BudgetBook['targets']): readonly Part[] | undefined {
  const [former, forms] = [formsOf(before), formsOf(after)];
  if ((before.department === null) !== (after.department === null) || former.length !== forms.length) return undefined;
  const changed: Part[] = [];
  for (const [index, form] of forms.entries()) {
    const own = former[index]!;
    if (own === form) continue;
    if (!isSameForm(own, form)) return undefined;
    for (const [place, indicator] of form.indicators.entries()) {
      const properties = changedFigures(own.indicators[place]!, indicator);
      if (!properties) return undefined;
      for (const property of properties) changed.push(partOfIndicator(index, place, property));
    }
  }
  return changed;
}

/** True for forms that differ in their indicators at most, and have as many. */
const isSameForm = (a: TargetForm, b: TargetForm): boolean =>
  a.indicators.length === b.indicators.length && isSameBut(a, b, (property) => property === 'indicators');

function changedFigures(a: Indicator, b: Indicator): readonly string[] | undefined {
  if (a === b) return [];
  if (!isSameBut(a, b, isIndicatorFigure)) return undefined;
  return (['value', 'weight', 'text'] as const).filter((property) => a[property] !== b[property]);
}

/** True when two things have the same properties and all but the named ones are the same. */
function isSameBut<Thing extends object>(a: Thing, b: Thing, isLeftOut: (property: string) => boolean): boolean {
  const properties = Object.keys(a) as (keyof Thing & string)[];
  if (properties.length !== Object.keys(b).length) return false;
  return properties.every((property) => property in b && (isLeftOut(property) || a[property] === b[property]));
}

/**
 * The book with new cells, columns and statements where others changed beside them: what was worked out for a cell holds in
 * its former place only, and what was worked out for a statement only in its former paragraph.
 */
export function separated(former: BudgetBook, book: BudgetBook): BudgetBook {
  const tables = book.tables.map((table, index) => separatedTable(former.tables[index], table));
  return {
    ...book,
    tables: isSameList(tables, former.tables) ? former.tables : tables,
    statements: separatedStatements(former, book),
  };
}

function separatedStatements(former: BudgetBook, book: BudgetBook): readonly Statement[] {
  if (former.paragraphs === book.paragraphs && former.statements === book.statements) return book.statements;
  const paragraphs = new Set<unknown>(former.paragraphs);
  const unchanged = new Set(book.paragraphs.flatMap((paragraph) => (paragraphs.has(paragraph) ? paragraph.id : [])));
  const statements = new Set(former.statements);
  return book.statements.map((one) => (statements.has(one) && unchanged.has(one.paragraph) ? one : { ...one }));
}

function separatedTable(former: Table | undefined, table: Table): Table {
  if (former === table) return table;
  const cells = former && changedCells(former, table);
  if (!former || !cells) return copied(table);
  const rows = [...former.rows];
  for (const { row, column } of cells) {
    const cell = table.rows[row]!.cells[column]!;
    rows[row] = { ...rows[row]!, cells: { ...rows[row]!.cells, [column]: { ...cell } } };
  }
  return { ...table, columns: former.columns, rows };
}

const copied = (table: Table): Table => ({
  ...table,
  columns: table.columns.map((column) => ({ ...column })),
  rows: table.rows.map((row) => ({ ...row, cells: copiedCells(row.cells) })),
});

function copiedCells(cells: Row['cells']): Row['cells'] {
  const copies: Record<string, Cell> = {};
  for (const column in cells) copies[column] = { ...cells[column]! };
  return copies;
}
