import { expect, test } from 'vitest';
import type { Row } from '../../domain/book.js';
import { madeUpTable } from '../made-up-table.test-support.js';
import { grandTies, numberedTies, yearTies } from './side-ties.js';
import { sidesOf } from './sides.js';

/** One half of a two-sided table: numbering, name, amount. */
type Line = readonly [numbering: string, name: string, amount: string];

function half(side: 'income' | 'expenditure', lines: readonly Line[]) {
  const table = madeUpTable(
    'income-expenditure-summary',
    [[side === 'income' ? '收入/预算数' : '支出/预算数', 'unknown', 'amount']],
    lines.map(([, name, amount]) => [null, name, amount]),
  );
  const rows = table.rows.map((row, index): Row => {
    const numbering = lines[index]![0];
    const total = /合计$|总计$/.test(row.name);
    return { ...row, side, level: total ? 'total' : 'item', ...(numbering ? { numbering } : {}) };
  });
  return { ...table, rows };
}

const shown = (side: 'income' | 'expenditure', lines: readonly Line[]) => {
  const table = half(side, lines);
  const [found] = sidesOf(table);
  const ties = [
    ...yearTies(table, found!),
    ...grandTies(table, found!),
    ...numberedTies(table, [...found!.items, ...found!.openings]),
  ];
  return ties.map((tie) =>
    tie.is === 'sum' ? `${tie.whole.text} = ${tie.parts.map((part) => part.figure.text).join(' + ')}` : '',
  );
};

test.each<readonly [string, 'income' | 'expenditure', readonly Line[], readonly string[]]>([
  [
    'items make the year, the year and what is carried in make the total; a part is not added',
    'income',
    [
      ['一、', '一般公共预算拨款收入', '90'],
      ['', '其中：财政拨款', '80'],
      ['二、', '事业收入', '10'],
      ['', '本年收入合计', '100'],
      ['', '上年结转', '5'],
      ['', '收入总计', '105'],
    ],
    ['100 = 90 + 10', '105 = 100 + 5'],
  ],
  [
    'rows that no item fills are no parts of the line above them',
    'expenditure',
    [
      ['一、', '教育支出', '90'],
      ['二、', '住房保障支出', '10'],
      ['', '', '0.00'],
      ['', '本年支出合计', '100'],
    ],
    ['100 = 90 + 10'],
  ],
  [
    'a numbering that begins anew below an opening balance counts its parts',
    'income',
    [
      ['一、', '一般公共预算财政拨款', '90'],
      ['', '本年收入合计', '90'],
      ['', '年初财政拨款结转和结余', '15'],
      ['一、', '一般公共预算财政拨款', '10'],
      ['二、', '政府性基金预算财政拨款', '5'],
      ['', '总计', '105'],
    ],
    ['90 = 90', '105 = 90 + 15', '15 = 10 + 5'],
  ],
  [
    'numbered headings make the total; a blank heading is worth its lines',
    'expenditure',
    [
      ['一、', '本年支出', ''],
      ['（一）', '一般公共服务支出', '70'],
      ['（二）', '住房保障支出', '30'],
      ['二、', '结转下年', '5'],
      ['', '支出总计', '105'],
    ],
    ['105 = 70 + 30 + 5'],
  ],
  [
    'the funds of a carry-over without numbers stand below it',
    'income',
    [
      ['一、', '一般公共预算财政拨款', '90'],
      ['', '本年收入合计', '90'],
      ['', '年初财政拨款结转和结余', '30'],
      ['', '一般公共预算财政拨款', '20'],
      ['', '政府性基金预算财政拨款', '10'],
      ['', '总计', '120'],
    ],
    ['90 = 90', '120 = 90 + 30', '30 = 20 + 10'],
  ],
  [
    'two balances carried in are both added',
    'income',
    [
      ['一、', '一般公共预算财政拨款收入', '90'],
      ['', '本年收入合计', '90'],
      ['', '使用非财政拨款结余', '3'],
      ['', '年初结转和结余', '7'],
      ['', '总计', '100'],
    ],
    ['90 = 90', '100 = 90 + 3 + 7'],
  ],
  [
    'a subtotal above the total is the total of the year, with or without a balance between them',
    'income',
    [
      ['', '财政拨款', '90'],
      ['', '事业收入', '10'],
      ['', '小计', '100'],
      ['', '收入总计', '100'],
    ],
    ['100 = 90 + 10', '100 = 100'],
  ],
  [
    'a subtotal of some lines is none',
    'income',
    [
      ['', '财政拨款', '90'],
      ['', '小计', '90'],
      ['', '事业收入', '10'],
      ['', '收入总计', '100'],
    ],
    [],
  ],
])('%s', (_, side, lines, ties) => expect(shown(side, lines)).toEqual(ties));

test('lists of one half that follow one another are parted by their columns', () => {
  const rows = [
    [null, '一般公共服务支出', '70', ''],
    [null, '支出总计', '70', ''],
    [null, '基本支出', '', '50'],
    [null, '项目支出', '', '20'],
    [null, '支出总计', '', '70'],
  ] as const;
  const table = madeUpTable(
    'income-expenditure-summary',
    [
      ['支出/预算数', 'unknown', 'amount'],
      ['支出/金额', 'unknown', 'amount'],
    ],
    rows,
  );
  const halves = sidesOf({ ...table, rows: table.rows.map((row): Row => ({ ...row, side: 'expenditure' })) });
  expect(halves.map((one) => one.rows.map((row) => row.name))).toEqual([
    ['一般公共服务支出', '支出总计'],
    ['基本支出', '项目支出', '支出总计'],
  ]);
});

test('a line and what it is made of, under numbers that do not show it, prove nothing', () => {
  const lines = (goods: string): readonly Line[] => [
    ['一、', '基本支出', '90.00'],
    ['二、', '工资福利支出', '60.00'],
    ['三、', '商品和服务支出', goods],
    ['四、', '项目支出', '10.00'],
    ['', '本年支出合计', '100.00'],
  ];
  const broken = (goods: string) => {
    const table = half('expenditure', lines(goods));
    return yearTies(table, sidesOf(table)[0]!).length;
  };
  expect(broken('30.00')).toBe(0);
  expect(broken('35.00')).toBe(1);
});
