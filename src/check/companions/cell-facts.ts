import type { Column, ColumnMeaning, Row, Table, TableKind } from '../../domain/book.js';
import { cellFigure, type Figure } from '../../domain/figures.js';
import { squeezed } from '../../domain/text.js';
import { isDoubted } from '../completeness/disclosure.js';
import type { BookView } from '../view.js';

/** Whose figures a column prints: this year's own, last year's, or those of the original budget. */
export type Whose = 'own' | 'last-year' | 'original-budget';

const cache = new WeakMap<BookView, Map<Whose, ReadonlyMap<string, Figure>>>();

/**
 * What the forms print, by form, row and column meaning, so that documents can be compared. A fact that is printed twice
 * with different figures, or in a table that was read with doubt, is left out.
 */
export function cellFacts(view: BookView, whose: Whose): ReadonlyMap<string, Figure> {
  let known = cache.get(view);
  if (!known) {
    known = new Map();
    cache.set(view, known);
  }
  let facts = known.get(whose);
  if (!facts) {
    facts = readFacts(view, whose);
    known.set(whose, facts);
  }
  return facts;
}

/** Forms whose rows and columns mean the same in every document. */
const KINDS: readonly TableKind[] = [
  'income-expenditure-summary',
  'income-summary',
  'expenditure-summary',
  'appropriation-summary',
  'appropriation-expenditure',
  'general-expenditure',
  'general-basic-expenditure',
  'three-public',
  'managed-funds-expenditure',
  'state-capital-expenditure',
];

function readFacts(view: BookView, whose: Whose): ReadonlyMap<string, Figure> {
  const facts = new Map<string, Figure>();
  const open = new Set<string>();
  for (const kind of KINDS)
    for (const table of view.tables(kind)) {
      if (table.empty || isDoubted(view, table)) continue;
      for (const column of table.columns) {
        if (whoseIs(table, column, view.book.document.year) !== whose) continue;
        for (const row of table.rows) put(table, row, column);
      }
    }
  for (const key of open) facts.delete(key);
  return facts;

  function put(table: Table, row: Row, column: Column): void {
    const figure = row.detail || row.level === 'unit' ? undefined : cellFigure(table, row, column);
    const name = figure && factName(table, row, column);
    if (!figure || name === undefined) return;
    const other = facts.get(name);
    if (other && other.text !== figure.text) open.add(name);
    facts.set(name, figure);
  }
}

/** general-expenditure||2010601|total */
function factName({ kind }: Table, { code, name, side, level }: Row, { meanings }: Column): string | undefined {
  // The one line of a three-public table has no name of its own.
  const isWhole = level === 'total' || (kind === 'three-public' && name === '');
  const label = isWhole && code === null && side === undefined ? '合计' : (code ?? squeezed(name));
  // The halves of a two-sided table are no kind of amount; any other header that was not understood leaves the fact open.
  const inside =
    side === undefined ? meanings : meanings.filter((meaning, level) => level > 0 || meaning !== 'unknown');
  if (label === '' || inside.includes('unknown')) return undefined;
  const own = inside.filter((meaning) => !WHOLE.has(meaning)).join('/');
  return `${kind}|${side ?? ''}|${label}|${own === '' ? 'total' : own}`;
}

/** Header words that name the year or the whole rather than a part of the row's amount. */
const WHOLE: ReadonlySet<ColumnMeaning> = new Set([
  'amount',
  'total',
  'last-year',
  'original-budget',
  'final-accounts',
  'three-public-total',
]);

function whoseIs(table: Table, column: Column, year: number | null): Whose | undefined {
  const { meanings, meaning } = column;
  if (meaning === 'change' || meaning === 'rate' || meaning === 'count' || meaning === 'carry-over-in')
    return undefined;
  if (meanings.includes('last-year') || (column.year !== undefined && year !== null && column.year === year - 1))
    return 'last-year';
  if (column.year !== undefined && column.year !== year) return undefined;
  if (meanings.includes('original-budget')) return 'original-budget';
  if (meanings.includes('final-budget')) return undefined;
  const isExecution = table.columns.some((other) => other.meanings.includes('final-accounts'));
  return isExecution && !meanings.includes('final-accounts') ? undefined : 'own';
}

/** The words that a fact's name begins with: form and row, for grouping the columns of one row. */
export const rowOfFact = (fact: string): string => fact.slice(0, fact.lastIndexOf('|'));
export const codeOfFact = (fact: string): string => fact.split('|')[2] ?? '';
