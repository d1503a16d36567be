import { expect, test } from 'vitest';
import type { BudgetBook, ColumnMeaning, Table } from '../../domain/book.js';
import { testTie } from '../tie.js';
import { BookView } from '../view.js';
import { expenseRows } from './expenses.js';
import { addsUpInAnotherOrder, isTrusted, sumsOf } from './trusted-row.js';

const MEANINGS: readonly ColumnMeaning[] = [
  'three-public-total',
  'travel-abroad',
  'vehicles',
  'vehicle-purchase',
  'vehicle-running',
  'reception',
];
const rowOf = (values: readonly string[]) => {
  const table: Table = {
    id: 't1',
    kind: 'three-public',
    title: '一般公共预算“三公”经费支出表',
    unit: '万元',
    empty: false,
    note: null,
    columns: MEANINGS.map((meaning) => ({ id: meaning, meaning, path: [meaning], meanings: [meaning] })),
    rows: [
      {
        id: 'r1',
        code: null,
        name: '',
        level: null,
        at: { quote: '' },
        cells: Object.fromEntries(
          values.flatMap((value, index) =>
            value === '' ? [] : [[MEANINGS[index], { text: value, value, at: { quote: value } }]],
          ),
        ),
      },
    ],
    at: { quote: '' },
  };
  const book: BudgetBook = {
    format: 'mingsuan-book/1',
    source: { name: '', sha256: '', mediaType: 'text/plain', pages: null },
    document: { type: 'budget', year: 2025, department: { name: null, code: null }, region: null },
    tables: [table],
    statements: [],
    targets: { department: null, projects: [] },
    sections: [],
    paragraphs: [],
    doubts: [],
  };
  return expenseRows(new BookView(book))[0]!;
};

test.each([
  ['adds up as read', ['6.00', '0.00', '4.50', '0.00', '4.50', '1.50'], true, true],
  ['blank parts are nothing', ['4.50', '', '4.50', '', '4.50', ''], true, true],
  ['reception left out of the total', ['4.50', '0.00', '4.50', '0.00', '4.50', '1.50'], false, false],
  ['reception printed before the vehicles', ['6.00', '0.00', '1.50', '4.50', '0.00', '4.50'], false, true],
] as const)('%s', (_, values, trusted, otherOrder) => {
  const row = rowOf(values);
  expect(isTrusted(row)).toBe(trusted);
  expect(sumsOf(row).every((tie) => testTie(tie).outcome !== 'broken')).toBe(trusted);
  expect(addsUpInAnotherOrder(row)).toBe(otherOrder);
});

test('figures that words gave their columns prove nothing where no sum shows that these are right', () => {
  expect(isTrusted(rowOf(['', '', '', '2.99', '', '6.54']))).toBe(false);
});
