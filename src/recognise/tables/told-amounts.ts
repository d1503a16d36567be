import type { ColumnMeaning, Table } from '../../domain/book.js';
import { scaled } from '../../domain/number.js';
import { meaningOfHeader } from '../../forms/header-words.js';
import type { RawRow, Side } from './layout.js';
import type { RowFigures } from './row-figures.js';

/** What the summary of income prints for each source: by meaning of the source, in the unit of the table. */
export interface ToldAmounts {
  readonly unit: string | null;
  readonly amounts: ReadonlyMap<ColumnMeaning, bigint>;
}

/** The income by source that a two-sided summary prints by name; undefined for other tables. */
export function toldBy(table: Table): ToldAmounts | undefined {
  if (table.kind !== 'income-expenditure-summary') return undefined;
  const amounts = new Map<ColumnMeaning, bigint>();
  for (const row of table.rows) {
    if (row.side !== 'income' || row.level === 'total') continue;
    const meaning = meaningOfHeader(row.name);
    const [cell, ...others] = Object.values(row.cells);
    if (!meaning || !cell?.value || cell.doubtful || others.length > 0 || amounts.has(meaning)) continue;
    amounts.set(meaning, scaled(cell.value));
  }
  return amounts.size > 0 ? { unit: table.unit, amounts } : undefined;
}

/** More than a column's rarity, less than a sum that closes. */
const TOLD = 6;

/** What it is worth for a row that sums a table to put a source's amount under the source's name. */
export function worthOfTold(
  row: RawRow,
  figures: RowFigures,
  side: Side,
  told: ToldAmounts | undefined,
): (columns: readonly number[]) => number {
  if (!told || (row.level !== 'total' && row.level !== 'unit')) return () => 0;
  return (columns) => {
    let count = 0;
    for (const [figure, column] of columns.entries()) {
      const value = figures.values[figure];
      const meaning = side.columns[column]?.meaning;
      if (value !== undefined && value !== 0n && meaning && told.amounts.get(meaning) === value) count++;
    }
    return count * TOLD;
  };
}
