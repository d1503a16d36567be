import type { Row, Table } from '../../domain/book.js';
import { gather } from '../../domain/gather.js';
import { codedSums } from './coded-rows.js';
import { codedRows } from './named-rows.js';
import type { Block, RowSum } from './row-sum.js';
import { sidesOf } from './sides.js';
import { unitSums } from './unit-rows.js';

const sums = new WeakMap<Table, readonly RowSum[]>();

/** The equations that the rows of a one-sided table state by their codes, units and totals. */
export function rowSums(table: Table): readonly RowSum[] {
  const known = sums.get(table);
  if (known) return known;
  const found = sidesOf(table).length > 0 ? [] : stackSums(table);
  sums.set(table, found);
  return found;
}

/** The row that sums a whole one-sided table; undefined when none is printed or several disagree. */
export function grandTotalOf(table: Table): Row | undefined {
  const totals = table.rows.filter((row) => row.level === 'total');
  return totals.length === 1 ? totals[0] : plainTotal(table, totals);
}

function stackSums(table: Table): readonly RowSum[] {
  const total = grandTotalOf(table);
  const blocks = blocksOf(codedRows(table).filter((row) => row.level !== 'total'));
  const filled = blocks.map((block) => ({ ...block, ...codedSums(block, table.kind) }));
  return [...gather(filled, (block) => block.sums), ...unitSums(table, total, filled)];
}

/** Of several totals the one that is not called the total of something, as 人员经费合计 is. */
function plainTotal(table: Table, totals: readonly Row[]): Row | undefined {
  const plain = totals.filter((row) => /^(本年)?(支出|收入|预算|资金)?[合总]计[:：]?$|^$/.test(row.name));
  const values = (row: Row) => table.columns.map((column) => row.cells[column.id]?.value ?? '').join(' ');
  const [first] = plain;
  return first && plain.every((row) => values(row) === values(first)) ? first : undefined;
}

function blocksOf(rows: readonly Row[]): readonly Block[] {
  const blocks: { unit: Row | undefined; rows: Row[] }[] = [];
  for (const row of rows) {
    if (row.level === 'unit') blocks.push({ unit: row, rows: [] });
    else if (blocks.length === 0) blocks.push({ unit: undefined, rows: [row] });
    else blocks.at(-1)!.rows.push(row);
  }
  return blocks;
}
