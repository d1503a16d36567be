import { scaled } from '../../../domain/number.js';
import type { RawRow } from '../layout.js';

/**
 * A project whose name ends like that of a unit (送戏下乡, 送医下乡) is a project: all rows together make the total of the table,
 * which no table does that sums the projects of a unit in a row of its own.
 */
export function withoutUnitsInName(rows: readonly RawRow[]): readonly RawRow[] {
  const isNamed = (row: RawRow) => row.level === 'unit' && row.code === null && amountOf(row) !== 0n;
  if (!rows.some(isNamed) || !rows.some(({ level }) => level === 'item')) return rows;
  const total = rows.find(({ level }) => level === 'total');
  const others = rows.filter(({ level }) => level !== 'total');
  if (!total || others.reduce((sum, row) => sum + amountOf(row), 0n) !== amountOf(total)) return rows;
  return rows.map((row) => (isNamed(row) ? { ...row, level: 'item' } : row));
}

const amountOf = ({ figures }: RawRow): bigint => scaled(figures[0]?.value ?? '0');
