import { expect, test } from 'vitest';
import { type MadeUpRow, madeUpTable } from '../made-up-table.test-support.js';
import { homeTies } from './home-ties.js';

const brokenIn = (rows: readonly MadeUpRow[], columns: Parameters<typeof madeUpTable>[1]): string[] =>
  homeTies(madeUpTable('other', columns, rows))
    .filter(({ outcome }) => outcome === 'broken')
    .map(({ tie }) => (tie.is === 'sum' ? `${tie.whole.text} ≠ ${tie.parts.map((p) => p.figure.text).join('+')}` : ''));

const KINDS = [
  ['合计', 'total'],
  ['基本支出', 'basic'],
  ['项目支出', 'project'],
] as const;
const coded = (item: string): readonly MadeUpRow[] => [
  [null, '合计', '100', '70', '30'],
  ['201', '一般公共服务支出', '90', '60', '30'],
  ['20126', '档案事务', '90', '60', '30'],
  ['2012601', '行政运行', '60', '60', ''],
  ['2012604', '档案馆', item, '', '30'],
  ['221', '住房保障支出', '10', '10', ''],
  ['22102', '住房改革支出', '10', '10', ''],
  ['2210201', '住房公积金', '10', '10', ''],
];

test('a table of no known form whose codes mostly add up', () => {
  expect(brokenIn(coded('30'), KINDS)).toEqual([]);
  expect(brokenIn(coded('36'), KINDS)).toEqual(['90 ≠ 60+36', '36 ≠ 30']);
});

test('a list that adds up in its other columns', () => {
  const funds = [
    ['总计', 'total'],
    ['一般公共预算', 'general-budget'],
    ['政府性基金预算', 'managed-funds'],
  ] as const;
  const rows = (all: string): readonly MadeUpRow[] => [
    [null, '合计', '60', '40', '20'],
    [null, '库房维修', all, '10', '20'],
    [null, '档案数字化', '30', '30', ''],
  ];
  expect(brokenIn(rows('30'), funds)).toEqual([]);
});

test('a list of which nothing shows that it is whole', () => {
  const rows: readonly MadeUpRow[] = [
    [null, '合计', '60'],
    [null, '库房维修', '10'],
    [null, '档案数字化', '30'],
  ];
  expect(brokenIn(rows, [['金额', 'amount']])).toEqual([]);
});

test('rows that make about twice their total are items among their classes, and prove nothing', () => {
  const uncoded = (scans: string): readonly MadeUpRow[] => [
    [null, '合计', '100'],
    [null, '馆藏保护', '80'],
    [null, '修复', '50'],
    [null, '数字化', scans],
    [null, '讲解', '20'],
    [null, '讲解员培训', '20'],
  ];
  const broken = (rows: readonly MadeUpRow[]) =>
    homeTies(madeUpTable('project-expenditure', [['合计', 'total']], rows)).filter(
      ({ is, outcome }) => is === 'rows' && outcome === 'broken',
    ).length;
  expect(broken(uncoded('30'))).toBe(0);
  expect(broken(uncoded('32'))).toBe(0);
  expect(broken(uncoded('5'))).toBe(1);
});

test('a heading without a code that has all of its unit is no line beside its projects; a line printed twice is', () => {
  const broken = (names: readonly [string, string]) =>
    homeTies(
      madeUpTable(
        'project-expenditure',
        [['合计', 'total']],
        [
          ['138', '合计', '60'],
          ['138001', '档案局机关', '25'],
          [null, '专用项目', '25'],
          [null, '档案数字化', '25'],
          ['138002', '档案馆', '35'],
          [null, names[0], '35'],
          [null, names[1], '35'],
        ],
      ),
    ).filter(({ is, outcome }) => is === 'rows' && outcome === 'broken').length;
  expect(broken(['专用项目', '库房维修'])).toBe(0);
  expect(broken(['库房维修', '库房维修'])).toBe(1);
});

test('a sum down and a sum across that ask the same of one figure, in a table of no known form', () => {
  const funds = [
    ['总计', 'total'],
    ['一般公共预算', 'general-budget'],
    ['政府性基金预算', 'managed-funds'],
  ] as const;
  const rows = (all: string, own = '10'): readonly MadeUpRow[] => [
    [null, '合计', all, '50', '20'],
    [null, '库房维修', '30', own, '20'],
    [null, '档案数字化', '30', '30', ''],
    [null, '年鉴编印', '10', '10', ''],
  ];
  expect(brokenIn(rows('70'), funds)).toEqual([]);
  expect(brokenIn(rows('80'), funds)).toEqual(['80 ≠ 50+20', '80 ≠ 30+30+10']);
  // A figure that was lost leaves nothing that both sums ask for.
  expect(brokenIn(rows('70', ''), funds)).toEqual([]);
});

test('a list of purchases is whole, whatever unit or item each line bears', () => {
  const bought = (all: string, last: string, name = '云岭县档案馆', code: string | null = null) => {
    const rows: readonly MadeUpRow[] = [
      [null, '合计', all],
      [code, name, '50'],
      [code, name, '26'],
      [code, name, last],
    ];
    const made = madeUpTable('other', [['采购金额', 'amount']], rows);
    const level = code === null ? 'unit' : '项';
    const listed = made.rows.map((row) => (row.level === 'total' ? row : ({ ...row, level } as const)));
    return homeTies({ ...made, title: '政府采购预算表', rows: listed }).filter(({ outcome }) => outcome === 'broken')
      .length;
  };
  expect(bought('85', '9')).toBe(0);
  expect(bought('95', '9')).toBe(1);
  expect(bought('95', '9', '行政运行', '2012601')).toBe(1);
  // The first line may be the sum of the others.
  expect(bought('95', '24')).toBe(0);
});
