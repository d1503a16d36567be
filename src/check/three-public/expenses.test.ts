import { expect, test } from 'vitest';
import type { BudgetBook, Column, ColumnMeaning, Table } from '../../domain/book.js';
import { madeUpBook } from '../made-up-table.test-support.js';
import { BookView } from '../view.js';
import { departmentRow } from './expenses.js';

const EXPENSES: readonly ColumnMeaning[] = ['total', 'travel-abroad', 'vehicles', 'reception'];
const columnOf = (stage: ColumnMeaning, expense: ColumnMeaning): Column => ({
  id: `${stage} ${expense}`,
  meaning: expense,
  path: [stage, expense],
  meanings: [stage, expense],
});

/** Budget and final accounts side by side; the column of one cell may be open. */
function accounts(doubtful: string | undefined): BudgetBook {
  const columns = (['amount', 'final-accounts'] as const).flatMap((stage) =>
    EXPENSES.map((expense) => columnOf(stage, expense)),
  );
  const prints = ['9.00', '0.00', '6.00', '3.00', '7.00', '0.00', '5.00', '2.00'];
  const cells = columns.map(({ id }, index) => {
    const text = prints[index]!;
    return [id, { text, value: text, at: { quote: text }, ...(id === doubtful ? { doubtful: true } : {}) }];
  });
  const row = { id: 'r1', code: null, name: '', level: null, at: { quote: '' }, cells: Object.fromEntries(cells) };
  const table: Table = {
    id: 't1',
    kind: 'three-public',
    title: '财政拨款“三公”经费支出决算表',
    unit: '万元',
    empty: false,
    note: null,
    columns,
    rows: [row],
    at: { quote: '' },
  };
  return madeUpBook(table);
}

test.each([
  ['known', undefined, '7.00'],
  ['in doubt in one cell, which the budget beside is no substitute for', 'final-accounts vehicles', undefined],
])('what was spent, its columns %s', (_, doubtful, total) => {
  const row = departmentRow(new BookView(accounts(doubtful)), 'this', 'final-accounts');
  expect(row?.figures.get('three-public-total')?.text).toBe(total);
});

test('none of the columns that one expense is parted into is the expense', () => {
  const book = accounts(undefined);
  const [table] = book.tables;
  const parted = ['加油', '维修'].map((word) => ({
    ...columnOf('final-accounts', 'vehicle-running'),
    id: word,
    meanings: ['final-accounts', 'vehicle-running', 'unknown'] as const,
  }));
  const cells = Object.fromEntries(
    parted.map(({ id }) => [id, { text: '3.00', value: '3.00', at: { quote: '3.00' } }]),
  );
  const columns = [...table!.columns, ...parted];
  const rows = table!.rows.map((row) => ({ ...row, cells: { ...row.cells, ...cells } }));
  const row = departmentRow(
    new BookView({ ...book, tables: [{ ...table!, columns, rows }] }),
    'this',
    'final-accounts',
  );
  expect(row?.figures.get('vehicles')?.text).toBe('5.00');
  expect([row?.columns.has('vehicle-running'), row?.figures.has('vehicle-running')]).toEqual([false, false]);
});

/** The accounts with other words above their two sets of columns. */
function headed(above: readonly (readonly [path: string, stage: ColumnMeaning])[]): BudgetBook {
  const book = accounts(undefined);
  const [table] = book.tables;
  const columns = table!.columns.map((column, index): Column => {
    const [path, stage] = above[index < EXPENSES.length ? 0 : 1]!;
    return {
      ...column,
      path: [...(path ? [path] : []), column.meaning],
      meanings: [...(path ? [stage] : []), column.meaning],
    };
  });
  return { ...book, tables: [{ ...table!, columns }] };
}

test.each([
  [
    'tell the stage of each',
    [
      ['年初预算', 'original-budget'],
      ['决算', 'final-accounts'],
    ],
    '9.00',
  ],
  [
    'tell neither year nor stage: which of the two it is stays open',
    [
      ['安排', 'unknown'],
      ['其他安排', 'unknown'],
    ],
    undefined,
  ],
  [
    'were lost above one of them',
    [
      ['决算', 'final-accounts'],
      ['', 'unknown'],
    ],
    undefined,
  ],
] as const)('two sets of the three public expenses whose heads %s', (_, above, total) => {
  const view = new BookView(headed(above));
  const rows = (['original-budget', 'final-accounts', null] as const).map((stage) =>
    departmentRow(view, 'this', stage),
  );
  expect(rows.find((row) => row)?.figures.get('three-public-total')?.text).toBe(total);
});
