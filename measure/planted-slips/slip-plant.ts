import type { Draft, PrintedDocument, PrintedTable } from '../../src/compile/draft.js';
import type { TableKind } from '../../src/domain/book.js';
import type { Random } from '../../test/random-number.js';
import { type CellPlace, withCell, withTable } from '../plant.js';

/** A figure that was printed wrong, and what is right; '' for a cell that should be blank or a row that should not be. */
export interface WrongFigure {
  readonly printed: string;
  readonly right: string;
}

/** A typical slip made on purpose, to see whether its cause is named. */
export interface SlipPlant {
  readonly slip: string;
  /** Undefined where this disclosure has no place for it. */
  readonly plant: (draft: Draft, random: Random) => PlantedSlip | undefined;
}

export interface PlantedSlip {
  readonly document: PrintedDocument;
  readonly wrong: readonly WrongFigure[];
}

/** Forms that list subjects in rows, whose amounts other sums and forms repeat. */
export const SUBJECT_FORMS: readonly TableKind[] = [
  'general-expenditure',
  'expenditure-summary',
  'general-basic-expenditure',
];
/** Forms in which an amount may be printed wrong: all that a sum or another form repeats. */
export const AMOUNT_FORMS: readonly TableKind[] = [
  ...SUBJECT_FORMS,
  'income-expenditure-summary',
  'appropriation-summary',
];

/** A row of a subject: 项, or an economic 款. */
export const isLeaf = (table: PrintedTable, row: number): boolean =>
  /^\d{7}$|^30[123]\d\d$/.test(table.body[row]?.[0]?.text ?? '');

/** Several cells printed otherwise. */
export function reprinted(
  document: PrintedDocument,
  changes: readonly (readonly [CellPlace, string])[],
): PlantedSlip | undefined {
  const wrong: WrongFigure[] = [];
  let spoilt = document;
  for (const [place, print] of changes) {
    const right = place.table.body[place.row]?.[place.cell]?.text;
    if (right === undefined || right === print) return undefined;
    wrong.push({ printed: print, right });
    spoilt = withCell(spoilt, place, print);
  }
  return { document: spoilt, wrong };
}

/** The document with the rows of one table in another order or number. */
export const withRows = (document: PrintedDocument, part: number, rows: readonly number[]): PrintedDocument =>
  withTable(document, part, (table) => ({ ...table, body: rows.map((row) => table.body[row]!) }));
