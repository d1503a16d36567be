import { expect, test } from 'vitest';
import type { Row, Table } from '../../domain/book.js';
import { type ItemRow, isPrintedTogether } from './item-rows.js';

const item = (table: string, code: string, name: string, quote: string): ItemRow => ({
  table: { id: table } as Table,
  row: { at: { line: 1, quote } } as Row,
  code,
  name,
  classification: 'functional',
});
const [first, second] = [{ id: 'a' } as Table, { id: 'b' } as Table];
const inTables = (a: ItemRow, b: ItemRow): ItemRow[] => [
  { ...a, table: first },
  { ...b, table: second },
];

test('a torn row proves nothing of another torn alike', () => {
  const torn = inTables(
    item('a', '221', '卫生健康支出', '卫生健康支出'),
    item('b', '221', '卫生健康支出', '卫生健康支出'),
  );
  expect(isPrintedTogether(torn[0]!, torn)).toBe(false);
  const whole = inTables(
    item('a', '221', '卫生健康支出', '卫生健康支出'),
    item('b', '221', '卫生健康支出', '221 卫生健康支出 9.00'),
  );
  expect(isPrintedTogether(whole[0]!, whole)).toBe(true);
});
