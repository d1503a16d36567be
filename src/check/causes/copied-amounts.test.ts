import { expect, test } from 'vitest';
import { type MadeUpRow, madeUpBook, madeUpTable } from '../made-up-table.test-support.js';
import { runRules } from '../runner.js';
import { equal } from '../tie.js';
import { HOME_RULES, tieRule, toldFigure } from './made-up-ties.test-support.js';

const tableOf = (rows: readonly MadeUpRow[]) =>
  madeUpTable('general-basic-expenditure', [['决算数', 'final-accounts']], rows);

test('a part that prints the amount of its whole is wrong rather than the whole', () => {
  const rows: MadeUpRow[] = [
    ['302', '商品和服务支出', '40.60'],
    ['30201', '办公费', '10.10'],
    ['30202', '印刷费', '12.20'],
    ['30205', '水费', '18.30'],
    ['30299', '其他商品和服务支出', '40.60'],
  ];
  const { causes } = runRules(HOME_RULES, madeUpBook(tableOf(rows)));
  expect(causes).toMatchObject([{ slip: 'whole-copied', printed: '40.60', suggested: '0.00' }]);
});

test('a 款 is no copy of its only 项', () => {
  const rows: MadeUpRow[] = [
    ['302', '商品和服务支出', '1205.00'],
    ['30201', '办公费', '1205.00'],
  ];
  const table = tableOf(rows);
  const book = madeUpBook(table);
  const told = { ...toldFigure('told', '1364.00'), kind: 'money' as const };
  const printed = { ...toldFigure('cell', '1205.00'), key: `cell:${table.id}/r2/c1`, home: `cell:${table.id}` };
  const { causes } = runRules([...HOME_RULES, tieRule('NAR1', () => [equal(told, printed)])], book);
  expect(causes.map(({ slip }) => slip)).not.toContain('neighbour-copied');
});
