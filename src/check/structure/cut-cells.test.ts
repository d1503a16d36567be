import { expect, test } from 'vitest';
import type { Row, Table } from '../../domain/book.js';
import { madeUpTable } from '../made-up-table.test-support.js';
import { hasCutCells } from './cut-cells.js';

/** A table whose cells words were put into, with no column of their own in print. */
function tableOf(name: string, amount = '80.15'): Table {
  const table = madeUpTable(
    'appropriation-summary',
    [['金额', 'amount']],
    [
      [null, name, amount],
      [null, '社会保障和就业支出', '20.16'],
    ],
  );
  const withoutColumns = (cells: Row['cells']) =>
    Object.fromEntries(Object.entries(cells).map(([id, cell]) => [id, { ...cell, at: { line: 2, quote: cell.text } }]));
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: withoutColumns(row.cells) })) };
}

test('names that end inside a word and figures that end with their point were cut by a narrow column', () => {
  expect(hasCutCells(tableOf('本年收入合'))).toBe(true);
  expect(hasCutCells(tableOf('二、年末财政拨款结'))).toBe(true);
  expect(hasCutCells(tableOf('一、一般公共预'))).toBe(true);
  expect(hasCutCells(tableOf('一般公共服务支出', '128,683.'))).toBe(true);
  expect(hasCutCells(tableOf('公务接待费用公务接待费用'))).toBe(true);
  expect(hasCutCells(tableOf('政府性基金预算拨款收入卫生健康支出'))).toBe(true);
  expect(hasCutCells(tableOf('一般公共预算拨款1,739.83一、教育支出'))).toBe(true);
  for (const whole of ['本年收入合计', '本年支出', '一般公共预算', '年末结转和结余', '收入总计'])
    expect(hasCutCells(tableOf(whole))).toBe(false);
});
