import { expect, test } from 'vitest';
import type { Row, Table } from '../../domain/book.js';
import { type MadeUpRow, madeUpTable } from '../made-up-table.test-support.js';
import { type HomeTie, homeTies } from './home-ties.js';
import { signOfDoubt, signOfMisreading } from './misread-signs.js';

const expenditure = (rows: readonly MadeUpRow[]): Table =>
  madeUpTable(
    'general-expenditure',
    [
      ['合计', 'total'],
      ['基本支出/人员经费', 'basic', 'personnel'],
      ['基本支出/公用经费', 'basic', 'operating'],
      ['项目支出', 'project'],
    ],
    rows,
  );
const broken = (table: Table) => homeTies(table).filter(({ outcome }) => outcome === 'broken');

const signOf = (table: Table, ties: readonly HomeTie[]) => signOfMisreading(table, ties)?.id;

const HEAD: MadeUpRow = [null, '合计', '500.00', '60.00', '10.00', '430.00'];

test('rows that lack what their total has, and a column with far more than its total: cells were lost', () => {
  const moved = expenditure([
    HEAD,
    ['206', '科学技术支出', '480.00', '45.00', '8.00'],
    ['20601', '科学技术管理事务', '180.00', '45.00', '8.00'],
    ['20604', '技术研究与开发', '300.00', '', '300.00'],
    ['221', '住房保障支出', '20.00', '15.00', '2.00', '3.00'],
  ]);
  expect(signOf(moved, broken(moved))).toBe('figures-moved');
});

test('amounts that an office left out move nothing', () => {
  const leftOut = expenditure([
    HEAD,
    ['206', '科学技术支出', '480.00', '45.00', '8.00', '427.00'],
    ['20601', '科学技术管理事务', '180.00', '45.00', '8.00'],
    ['20604', '技术研究与开发', '300.00', '', '', ''],
    ['221', '住房保障支出', '20.00', '15.00', '2.00', '3.00'],
  ]);
  expect(broken(leftOut).length).toBeGreaterThan(0);
  expect(signOf(leftOut, broken(leftOut))).toBeUndefined();
});

test('several amounts that their row and their column both ask to be another are slips, and moved nothing', () => {
  const whole: readonly MadeUpRow[] = [
    HEAD,
    ['206', '科学技术支出', '480.00', '45.00', '8.00', '427.00'],
    ['20601', '科学技术管理事务', '180.00', '45.00', '8.00', '127.00'],
    ['20604', '技术研究与开发', '300.00', '', '', '300.00'],
    ['221', '住房保障支出', '20.00', '15.00', '2.00', '3.00'],
    ['22102', '住房改革支出', '20.00', '15.00', '2.00', '3.00'],
    ['2210201', '住房公积金', '15.00', '15.00'],
    ['2210203', '购房补贴', '5.00', '', '2.00', '3.00'],
  ];
  const slips = expenditure(
    whole.map((row) => row.map((print, at) => slipped[`${row[1]} ${at}`] ?? print) as unknown as MadeUpRow),
  );
  expect(broken(slips).length).toBeGreaterThan(4);
  expect(signOf(slips, broken(slips))).toBeUndefined();
});
const slipped: Readonly<Record<string, string>> = {
  '技术研究与开发 2': '3000.00',
  '住房公积金 2': '51.00',
  '科学技术管理事务 5': '172.00',
};

/** The same table, its words put into columns without a place of their own in print. */
const fromWords = (table: Table): Table => ({
  ...table,
  rows: table.rows.map((row) => ({ ...row, cells: withoutColumns(row.cells) })),
});
const withoutColumns = (cells: Row['cells']): Row['cells'] =>
  Object.fromEntries(Object.entries(cells).map(([id, cell]) => [id, { ...cell, at: { line: 2, quote: cell.text } }]));

test('a total that is blank beside its parts, row after row, was read in another column', () => {
  const rows: MadeUpRow[] = [
    HEAD,
    ['20601', '科学技术管理事务', '', '45.00', '', '45.00'],
    ['20604', '技术研究与开发', '', '', '300.00', '300.00'],
    ['22102', '住房改革支出', '', '15.00', '', '15.00'],
  ];
  expect(signOf(fromWords(expenditure(rows)), [])).toBe('total-blank');
  expect(signOf(expenditure(rows), [])).toBeUndefined();
  expect(signOf(fromWords(expenditure([HEAD, ...rows.slice(1, 2)])), [])).toBeUndefined();
});

test('a header from words that has a part in front of the total, where rows fail by it', () => {
  const table = madeUpTable(
    'expenditure-summary',
    [
      ['对附属单位补助', 'subsidise-affiliates'],
      ['本年支出合计', 'total'],
      ['基本支出', 'basic'],
      ['项目支出', 'project'],
    ],
    [
      [null, '合计', '500.00', '60.00', '440.00', '0.00'],
      ['20601', '科学技术管理事务', '53.00', '53.00', '0.00', '0.00'],
      ['20604', '技术研究与开发', '447.00', '7.00', '440.00', '0.00'],
      ['2060401', '机构运行', '7.00', '7.00', '0.00', '0.00'],
      ['20605', '科技条件与服务', '5.00', '5.00', '0.00', '0.00'],
      ['20606', '社会科学', '6.00', '6.00', '0.00', '0.00'],
    ],
  );
  expect(signOf(fromWords(table), broken(fromWords(table)))).toBe('part-first');
  expect(signOf(table, broken(table))).toBeUndefined();
});

test('a total from words that is less than its parts', () => {
  const table = madeUpTable(
    'income-summary',
    [
      ['事业收入', 'service-income'],
      ['上级专款', 'unknown'],
      ['收入总计', 'total'],
    ],
    [
      [null, '合计', '500.00', '60.00', '440.00'],
      ['206', '科学技术支出', '450.00', '10.00', '440.00'],
      ['221', '住房保障支出', '50.00', '50.00', '0.00'],
    ],
  );
  expect(signOf(fromWords(table), [])).toBe('total-below-part');
  expect(signOf(table, [])).toBeUndefined();
});

test('小 计 taken for two heads: no column is where it was read', () => {
  const table = madeUpTable(
    'managed-funds-expenditure',
    [
      ['年初结转和结余/小/计', 'carry-over-in', 'subtotal'],
      ['本年支出', 'total'],
    ],
    [[null, '合计', '60.00', '0.00']],
  );
  expect(signOf(table, [])).toBe('header-moved');
});

/** Three columns side by side that are no parts of one another; the last one of two rows as told. */
const sideBySide = (research: string, culture: string): Table =>
  madeUpTable(
    'general-expenditure',
    [
      ['本年预算数', 'total'],
      ['年初预算数', 'original-budget'],
      ['上年预算数', 'last-year'],
    ],
    [
      [null, '合计', '900.00', '900.00', '830.00'],
      ['206', '科学技术支出', '600.00', '600.00', research],
      ['20601', '科学技术管理事务', '200.00', '200.00', '190.00'],
      ['20604', '技术研究与开发', '400.00', '400.00', '380.00'],
      ['207', '文化旅游体育与传媒支出', '300.00', '300.00', culture],
      ['20701', '文化和旅游', '100.00', '100.00', '90.00'],
      ['20702', '文物', '200.00', '200.00', '170.00'],
    ],
  );

test('one column from words whose sums fail again and again holds figures of another', () => {
  const misread = fromWords(sideBySide('5.26', '15.38'));
  expect(signOfDoubt(misread, homeTies(misread))?.id).toBe('fails-in-column');
  const slip = fromWords(sideBySide('507.00', '260.00'));
  expect(signOfDoubt(slip, homeTies(slip))?.id).toBeUndefined();
  const withCells = sideBySide('5.26', '15.38');
  expect(signOfDoubt(withCells, homeTies(withCells))?.id).not.toBe('fails-in-column');
});

test('percentages beside their column, which holds amounts', () => {
  const compared = (rows: readonly MadeUpRow[]) =>
    madeUpTable(
      'general-expenditure',
      [
        ['2025年预算数', 'amount'],
        ['增减%', 'rate'],
        ['比上年', 'unknown'],
      ],
      rows,
    );
  expect(
    signOf(
      compared([
        ['206', '科学技术支出', '53.00', '3.00', '6.00%'],
        ['221', '住房保障支出', '20.00', '-5.00', '-20.00%'],
      ]),
      [],
    ),
  ).toBe('rates-aside');
  expect(
    signOf(
      compared([
        ['206', '科学技术支出', '53.00', '6.00%', '3.00'],
        ['221', '住房保障支出', '20.00', '-20.00%', '-5.00'],
      ]),
      [],
    ),
  ).toBeUndefined();
});

test('a row of the three public expenses that leaves 合计 blank in front of its parts lost blank cells', () => {
  const expenses = (...row: MadeUpRow) =>
    madeUpTable(
      'three-public',
      [
        ['合计', 'total'],
        ['因公出国（境）费', 'travel-abroad'],
        ['公务接待费', 'reception'],
      ],
      [row],
    );
  expect(signOf(expenses(null, '', '', '3.60', '0.54'), [])).toBe('total-blank');
  expect(signOf(expenses(null, '', '3.60', '3.06', '0.54'), [])).toBeUndefined();
});
