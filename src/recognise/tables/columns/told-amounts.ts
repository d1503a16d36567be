import type { ColumnMeaning, Statement, Table, TableKind } from '../../../domain/book.js';
import { scaled } from '../../../domain/number.js';
import { meaningOfHeader } from '../../../forms/header-words.js';
import type { RawRow, Side } from '../layout.js';

/** What other parts of a document tell of the columns of a table: amounts by meaning, in the unit of the table. */
export interface ToldAmounts {
  readonly unit: string | null;
  readonly amounts: ReadonlyMap<ColumnMeaning, ReadonlySet<bigint>>;
  /** True where any row may hold them, not only those that sum the table. */
  readonly anywhere?: boolean;
}

/** The income by source that a two-sided summary prints by name; undefined for other tables. */
export function toldBy(table: Table): ToldAmounts | undefined {
  if (table.kind !== 'income-expenditure-summary') return undefined;
  const amounts = new Map<ColumnMeaning, ReadonlySet<bigint>>();
  for (const row of table.rows) {
    if (row.side !== 'income' || row.level === 'total') continue;
    const meaning = meaningOfHeader(row.name);
    const [cell, ...others] = Object.values(row.cells);
    if (!meaning || !cell?.value || cell.doubtful || others.length > 0 || amounts.has(meaning)) continue;
    amounts.set(meaning, new Set([scaled(cell.value)]));
  }
  return amounts.size > 0 ? { unit: table.unit, amounts } : undefined;
}

export const EXPENSES: ReadonlySet<ColumnMeaning> = new Set([
  'travel-abroad',
  'vehicles',
  'vehicle-purchase',
  'vehicle-running',
  'reception',
]);
const EXPENSE_TABLES: ReadonlySet<TableKind> = new Set(['three-public', 'managed-funds-three-public']);

/** What the narrative tells of each of the three public expenses; undefined for tables of something else. */
export function toldInWords(
  statements: readonly Statement[],
  kind: TableKind,
  unit: string | null,
): ToldAmounts | undefined {
  if (!EXPENSE_TABLES.has(kind)) return undefined;
  const amounts = new Map<ColumnMeaning, Set<bigint>>();
  for (const { measure, subject, value, unit: own } of statements) {
    if (measure !== 'amount' || value === null || own !== (unit ?? '万元')) continue;
    const meaning = meaningOfHeader(subject);
    if (!meaning || !EXPENSES.has(meaning)) continue;
    amounts.set(meaning, (amounts.get(meaning) ?? new Set()).add(scaled(value)));
  }
  return amounts.size > 0 ? { unit, amounts, anywhere: true } : undefined;
}

/** More than a column's rarity, less than a sum that closes. */
const TOLD = 6;

/** What it is worth for a row to put an amount under the name under which it is told elsewhere; undefined where nothing is told. */
export function worthOfTold(
  row: RawRow,
  side: Side,
  told: ToldAmounts | undefined,
): ((columns: readonly number[]) => number) | undefined {
  if (!told || (!told.anywhere && row.level !== 'total' && row.level !== 'unit')) return undefined;
  if (!side.columns.some(({ meaning }) => told.amounts.has(meaning))) return undefined;
  const values = row.figures.map(({ value }) => (value === null ? undefined : scaled(value)));
  return (columns) => {
    let count = 0;
    for (let figure = 0; figure < columns.length; figure++) {
      const value = values[figure];
      const meaning = side.columns[columns[figure]!]?.meaning;
      if (value !== undefined && value !== 0n && meaning && told.amounts.get(meaning)?.has(value)) count++;
    }
    return count * TOLD;
  };
}
