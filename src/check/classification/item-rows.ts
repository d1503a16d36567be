import type { Row, Table, TableKind } from '../../domain/book.js';
import type { FindingEvidence } from '../../domain/findings.js';
import { type Classification, classificationOf, itemOf, sameItemName } from '../../forms/classification/index.js';
import { listsProjects } from '../structure/lists-projects.js';
import { type BookView, perBook } from '../view.js';
import { judgeName } from './judge-name.js';

/** A code with the name printed beside it. */
export interface ItemRow {
  readonly table: Table;
  readonly row: Row;
  readonly code: string;
  readonly name: string;
  readonly classification: Classification;
}

/** Tables by functional items, and by economic ones. */
export const FUNCTIONAL_TABLES: readonly TableKind[] = [
  'expenditure-summary',
  'general-expenditure',
  'managed-funds-expenditure',
  'state-capital-expenditure',
  'income-summary',
];
export const ECONOMIC_TABLES: readonly TableKind[] = ['general-basic-expenditure', 'economic-classification'];

/** Rows that print a code of the classification with a name, both halves of a pair included. */
export const itemRows = perBook(readItemRows);
function readItemRows(book: BookView): ItemRow[] {
  const items: ItemRow[] = [];
  for (const table of book.book.tables) {
    if (listsProjects(table)) continue;
    for (const row of table.rows) {
      if (row.level === 'unit' || row.level === 'total') continue;
      add(items, table, row, row.code, row.name);
      if (row.pair) add(items, table, row, row.pair.code, row.pair.name);
    }
  }
  return items;
}

function add(items: ItemRow[], table: Table, row: Row, code: string | null, name: string): void {
  const classification = code === null ? undefined : classificationOf(code);
  if (code !== null && classification && name !== '') items.push({ table, row, code, name, classification });
}

/** Whether a row's own words hold the end of the code and the name. */
function standsInRow({ row, code, name }: ItemRow): boolean {
  const quote = row.at.quote.replace(/\s+/g, '');
  const inRow = row.at.column !== undefined || quote.includes(code.slice(-2));
  return inRow && quote.includes(name.replace(/\s+/g, ''));
}

/**
 * Whether code and name were certainly printed beside each other: in cells of one row, in the row's own words, or the
 * same two in another table. A name that a torn row lent to its neighbour is no finding: rows without cells count only
 * where the rest of their table is right, and the code's own name stands nowhere else in it.
 */
export function isPrintedTogether(item: ItemRow, all: readonly ItemRow[]): boolean {
  if (standsInRow(item)) return true;
  const isSame = (other: ItemRow) => other.table !== item.table && other.code === item.code && other.name === item.name;
  if (all.some((other) => isSame(other) && standsInRow(other))) return true;
  const official = itemOf(item.code)?.name;
  const beside = all.filter((other) => other.table === item.table && other.row !== item.row);
  if (official === undefined || beside.some((other) => sameItemName(other.name, official))) return false;
  return beside.length >= 4 && beside.every((other) => judgeName(other.code, other.name, null).is !== 'other');
}

export const showingItem = (item: ItemRow): FindingEvidence => {
  const label = `《${item.table.title}》`;
  return { at: item.row.at, label: { zh: label, en: item.table.title }, value: `${item.code} ${item.name}` };
};
