import type { PrintedCell, PrintedDocument, PrintedTable } from '../src/compile/draft.js';
import type { TableKind } from '../src/domain/book.js';
import type { Random } from '../test/random-number.js';
import { withTable } from './plant.js';

/** A row of the body of a table. */
export interface RowPlace {
  readonly part: number;
  readonly table: PrintedTable;
  readonly row: number;
  readonly cells: readonly PrintedCell[];
}

/** Body rows of tables of some kinds, of which each cell stands in its own column. */
export function rowPlaces(document: PrintedDocument, ...kinds: readonly TableKind[]): RowPlace[] {
  return document.parts.flatMap((part, index) =>
    part.is === 'table' && kinds.includes(part.table.kind)
      ? part.table.body.flatMap((cells, row) =>
          cells.length === part.table.widths.length ? [{ part: index, table: part.table, row, cells }] : [],
        )
      : [],
  );
}

/** The document with some texts in one row printed otherwise, by cell. */
export const withTexts = (
  document: PrintedDocument,
  { part, row }: Pick<RowPlace, 'part' | 'row'>,
  texts: ReadonlyMap<number, string>,
): PrintedDocument =>
  withTable(document, part, (table) => ({
    ...table,
    body: table.body.map((cells, at) =>
      at === row ? cells.map((cell, index) => ({ ...cell, text: texts.get(index) ?? cell.text })) : cells,
    ),
  }));

/** The document with rows put behind one. */
export const withRows = (
  document: PrintedDocument,
  { part, row }: Pick<RowPlace, 'part' | 'row'>,
  rows: readonly (readonly PrintedCell[])[],
): PrintedDocument =>
  withTable(document, part, (table) => {
    const body = [...table.body];
    body.splice(row + 1, 0, ...rows);
    return { ...table, body };
  });

/** Cells of a row that print an amount other than nothing. */
export const amountsIn = (cells: readonly PrintedCell[]): number[] =>
  cells.flatMap(({ value, text }, index) => (value !== undefined && /[1-9]/.test(text) ? [index] : []));

/** A print as a whole number of its last digits, and back in the same form. */
export const units = (print: string): bigint => BigInt(print.replace(/[,.]/g, ''));
export function printLike(model: string, value: bigint): string {
  const places = model.split('.')[1]?.length ?? 0;
  const digits = value.toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const grouped = model.includes(',') ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return places === 0 ? grouped : `${grouped}.${digits.slice(-places)}`;
}

/** Something between a twentieth and six tenths of a print, and at least 20 of its last digits. */
export function share(print: string, random: Random): bigint {
  const part = (units(print) * BigInt(random.between(5, 60))) / 100n;
  return part < 20n ? 20n : part;
}
