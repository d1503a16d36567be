import XLSX from '@e965/xlsx';
import type { BaseField, BaseSheet } from '../../compile/base-field.js';
import { cellWords } from './cell-words.js';
import type { FilledCell } from './filled-cell.js';
import type { Problems } from './problems.js';

/** A record as it stands in the workbook: its filled cells by field, and where its fields stand or would stand. */
export interface SheetRecord {
  readonly cells: ReadonlyMap<string, FilledCell>;
  readonly place: (key: string) => FilledCell;
  /** Whether the sheet has the field's column or row at all. */
  readonly has: (key: string) => boolean;
}

/** A header is looked for in this many rows. */
const HEADER_ROWS = 12;

/** The records of a sheet, found by its header words, wherever columns and rows have been moved to. */
export function recordsOfSheet(sheet: BaseSheet, book: XLSX.WorkBook, problems: Problems): readonly SheetRecord[] {
  const data = book.Sheets[sheet.name];
  if (!data) {
    problems.missingSheet(sheet.name);
    return [];
  }
  const grid = new Grid(sheet.name, data);
  return sheet.layout === 'rows' ? rowRecords(sheet, grid, problems) : [fieldRecord(sheet, grid, problems)];
}

class Grid {
  readonly #name: string;
  readonly #data: XLSX.DenseWorkSheet['!data'] | undefined;
  readonly rows: number;
  readonly columns: number;

  constructor(name: string, sheet: XLSX.WorkSheet) {
    this.#name = name;
    this.#data = (sheet as XLSX.DenseWorkSheet)['!data'];
    const range = sheet['!ref'] ? XLSX.utils.decode_range(sheet['!ref']) : { e: { r: -1, c: -1 } };
    this.rows = Math.min(range.e.r + 1, 20_000);
    this.columns = Math.min(range.e.c + 1, 60);
  }

  words(row: number, column: number): string {
    return cellWords(this.#data?.[row]?.[column]);
  }

  cell(row: number, column: number, label: string): FilledCell {
    return {
      words: this.words(row, column),
      sheet: this.#name,
      cell: XLSX.utils.encode_cell({ r: row, c: column }),
      label,
    };
  }
}

const labelKey = (words: string): string => words.replace(/[\s*＊]/g, '');

function rowRecords(sheet: BaseSheet, grid: Grid, problems: Problems): SheetRecord[] {
  const header = findHeader(sheet, grid);
  if (header === undefined) {
    problems.missingHeader(
      sheet.name,
      sheet.fields.filter(({ required }) => required).map(({ label }) => label),
    );
    return [];
  }
  const columns = columnsOf(sheet, grid, header, problems);
  const records: SheetRecord[] = [];
  for (let row = header + 1; row < grid.rows; row++) {
    const cells = new Map<string, FilledCell>();
    for (const [key, { column, label }] of columns) {
      const cell = grid.cell(row, column, label);
      if (cell.words !== '') cells.set(key, cell);
    }
    if (cells.size === 0) continue;
    const [first] = columns.values();
    const place = (key: string) => {
      const { column, label } = columns.get(key) ?? first ?? { column: 0, label: '' };
      return grid.cell(row, column, label);
    };
    records.push({ cells, place, has: (key) => columns.has(key) });
  }
  return records;
}

/** The row that holds most labels of the sheet, and more than one of them. */
function findHeader(sheet: BaseSheet, grid: Grid): number | undefined {
  const labels = new Set(sheet.fields.map(({ label }) => labelKey(label)));
  let best: number | undefined;
  let most = 1;
  for (let row = 0; row < Math.min(grid.rows, HEADER_ROWS); row++) {
    let found = 0;
    for (let column = 0; column < grid.columns; column++) if (labels.has(labelKey(grid.words(row, column)))) found++;
    if (found > most) [best, most] = [row, found];
  }
  return best;
}

function columnsOf(sheet: BaseSheet, grid: Grid, header: number, problems: Problems) {
  const columns = new Map<string, { readonly column: number; readonly label: string }>();
  for (const { key, label, required } of sheet.fields) {
    const column = Array.from({ length: grid.columns }, (_, index) => index).find(
      (index) => labelKey(grid.words(header, index)) === labelKey(label),
    );
    if (column !== undefined) columns.set(key, { column, label });
    else if (required) problems.missingHeader(sheet.name, [label]);
  }
  return columns;
}

function fieldRecord(sheet: BaseSheet, grid: Grid, problems: Problems): SheetRecord {
  const places = new Map<string, FilledCell>();
  const labels = new Map(sheet.fields.map((field): [string, BaseField] => [labelKey(field.label), field]));
  for (let row = 0; row < grid.rows; row++) {
    const field = labels.get(labelKey(grid.words(row, 0)));
    if (field && !places.has(field.key)) places.set(field.key, grid.cell(row, 1, field.label));
  }
  const missing = sheet.fields.filter(({ key, required }) => required && !places.has(key));
  if (missing.length > 0)
    problems.missingHeader(
      sheet.name,
      missing.map(({ label }) => label),
    );
  const nowhere: FilledCell = { words: '', sheet: sheet.name, cell: 'A1', label: '' };
  return {
    cells: new Map([...places].filter(([, { words }]) => words !== '')),
    place: (key) => places.get(key) ?? nowhere,
    has: (key) => places.has(key),
  };
}
