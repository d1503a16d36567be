import type { Cell, Column, ColumnMeaning, Row, RowLevel, Table } from '../../domain/book.js';
import { readDecimal } from '../../domain/number.js';
import type { Place } from '../../domain/place.js';
import type { TargetsBlock } from '../blocks.js';
import type { Piece } from './pieces.js';

/** What of a target form is a table of amounts: one row a project. */
export interface TargetTable {
  readonly unit: string | null;
  readonly columns: readonly AmountColumn[];
  readonly rows: readonly AmountRow[];
}
export interface AmountColumn {
  readonly path: readonly string[];
  /** Where the header prints it, in cells. */
  readonly column: number;
}
export interface AmountRow {
  readonly code: string | null;
  readonly name: string;
  readonly level: RowLevel;
  /** By index of the column. */
  readonly cells: ReadonlyMap<number, Piece>;
  readonly at: Place;
}

const MEANINGS: readonly (readonly [RegExp, ColumnMeaning])[] = [
  [/总额|合计|小计/, 'total'],
  [/财政专户/, 'special-account'],
  [/单位资金/, 'unit-funds'],
  [/一般公共预算/, 'general-budget'],
  [/政府性基金/, 'managed-funds'],
  [/国有资本/, 'state-capital'],
  [/财政拨款/, 'of-which-appropriation'],
  [/结转/, 'carry-over-in'],
  [/其他资金/, 'other-income'],
  [/预算数|金额|预算金额/, 'amount'],
];
const meaningOf = (word: string): ColumnMeaning => MEANINGS.find(([pattern]) => pattern.test(word))?.[1] ?? 'unknown';

/** The book's table of a summary's or list's amounts. */
export function tableOf(table: TargetTable, block: TargetsBlock, index: number): Table {
  const id = `targets${index + 1}`;
  const columns: Column[] = table.columns.map((column, number) => ({
    id: `c${number + 1}`,
    meaning: meaningOf(column.path.at(-1) ?? ''),
    path: column.path,
    meanings: column.path.map(meaningOf),
  }));
  const rows: Row[] = table.rows.map((row, number) => ({
    id: `r${number + 1}`,
    code: row.code,
    name: row.name,
    level: row.level,
    at: row.at,
    cells: cellsOf(row, columns),
  }));
  return {
    id,
    kind: block.kind,
    title: block.title,
    unit: table.unit,
    empty: rows.every((row) => Object.keys(row.cells).length === 0),
    note: null,
    columns,
    rows,
    at: block.lines[0]?.at ?? rows[0]?.at ?? { quote: block.title },
  };
}

function cellsOf(row: AmountRow, columns: readonly Column[]): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  for (const [index, piece] of row.cells) {
    const column = columns[index];
    if (column) cells[column.id] = { text: piece.text, value: readDecimal(piece.text) ?? null, at: piece.at };
  }
  return cells;
}
