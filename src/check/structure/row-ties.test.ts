import { expect, test } from 'vitest';
import type { Row, Table } from '../../domain/book.js';
import { type MadeUpRow, madeUpTable } from '../made-up-table.test-support.js';
import { tieHolds } from '../tie.js';
import { rowSums } from './row-sums.js';
import { rowTies } from './row-ties.js';

const table = (...rows: readonly MadeUpRow[]) =>
  madeUpTable(
    'general-expenditure',
    [
      ['合计', 'total'],
      ['基本支出', 'basic'],
      ['项目支出', 'project'],
    ],
    rows,
  );
/** The same as words and figures alone: no figure has a column of its own. */
const inWords = (made: Table): Table => ({
  ...made,
  rows: made.rows.map((row) => ({
    ...row,
    cells: Object.fromEntries(
      Object.entries(row.cells).map(([id, cell]) => [id, { ...cell, at: { line: cell.at.line!, quote: cell.text } }]),
    ),
  })),
});
const broken = (made: Table) =>
  rowSums(made).flatMap((sum) => rowTies(made, sum).told.filter((tie) => !tieHolds(tie))).length;

test('what rows that are blank in a column print beside it is not missing there, once cells were lost', () => {
  const moved = table(
    ['201', '一般公共服务支出', '50.00', '50.00', ''],
    ['20126', '档案事务', '30.00', '30.00', ''],
    ['20131', '党委办公厅（室）及相关机构事务', '20.00', '', '20.00'],
  );
  expect(broken(moved)).toBe(1);
  expect(broken(inWords(moved))).toBe(0);
  const short = table(
    ['201', '一般公共服务支出', '50.00', '50.00', ''],
    ['20126', '档案事务', '30.00', '30.00', ''],
    ['20131', '党委办公厅（室）及相关机构事务', '10.00', '', '10.00'],
  );
  expect(broken(inWords(short))).toBe(2);
});

test('a total that prints the figures of its only unit again, in other columns, says where cells were lost', () => {
  const [total, unit]: MadeUpRow[] = [
    [null, '合计', '60', '40', '20'],
    ['105001', '云岭县档案馆', '60', '40', '20'],
  ];
  const made = table(total!, unit!);
  const { cells } = made.rows[0]!;
  const moved = { ...made.rows[0]!, cells: { c1: cells['c1']!, c3: cells['c2']!, c4: cells['c3']! } };
  const sum = { is: 'rows', whole: moved, parts: [made.rows[1]!], sure: true } as const;
  expect(rowTies(made, sum)).toEqual({ told: [], open: [] });
  expect(rowTies(made, { ...sum, whole: made.rows[0]! }).told).toHaveLength(3);
});

/** The same row as a text prints it that lost a blank cell in front of its last figure. */
const withoutBlank = (row: Row): Row => {
  const ids = Object.keys(row.cells);
  const last = row.cells[ids.at(-1)!]!;
  return {
    ...row,
    cells: { ...row.cells, [ids.at(-1)!]: { ...last, at: { ...last.at, column: last.at.column! - 1 } } },
  };
};

test('a row between tabs that lost a blank cell is not held against a sum that another of its figures would close', () => {
  const made = table(
    ['201', '一般公共服务支出', '50.00', '30.00', '20.00'],
    ['20126', '档案事务', '30.00', '30.00', ''],
    ['20131', '党委办公厅（室）及相关机构事务', '20.00', '', '35.00'],
  );
  const drifted = { ...made, rows: [...made.rows.slice(0, 2), withoutBlank(made.rows[2]!)] };
  expect([made, drifted].map(broken)).toEqual([1, 0]);
});

test('a column that one row alone fills lost the blank cells in front of it there', () => {
  const made = table(
    ['201', '一般公共服务支出', '90.00', '', '90.00'],
    ['20126', '档案事务', '30.00', '', '30.00'],
    ['20131', '党委办公厅（室）及相关机构事务', '20.00', '20.00', ''],
    ['20132', '组织事务', '30.00', '', '30.00'],
    ['20133', '宣传事务', '10.00', '', '10.00'],
  );
  expect(broken(made)).toBe(0);
});

test('a figure behind its column lost no blank cell: it was put there', () => {
  const made = table(
    ['201', '一般公共服务支出', '90.00', '90.00', ''],
    ['20126', '档案事务', '30.00', '30.00', ''],
    ['20131', '党委办公厅（室）及相关机构事务', '20.00', '', '20.00'],
    ['20132', '组织事务', '30.00', '30.00', ''],
    ['20133', '宣传事务', '10.00', '10.00', ''],
  );
  expect(broken(made)).toBe(1);
});
