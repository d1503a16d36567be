import { expect, test } from 'vitest';
import { type MadeUpRow, madeUpBook, madeUpTable } from '../made-up-table.test-support.js';
import { runRules } from '../runner.js';
import { plus, type Tie } from '../tie.js';
import { growth, HOME_RULES, tieRule, toldFigure } from './made-up-ties.test-support.js';

const HEADER = [
  ['合计', 'total'],
  ['基本支出', 'basic'],
  ['项目支出', 'project'],
] as const;
const ROWS: readonly MadeUpRow[] = [
  [null, '合计', '621.25', '458.85', '162.40'],
  ['208', '社会保障和就业支出', '81.92', '81.92'],
  ['20805', '行政事业单位养老支出', '81.92', '81.92'],
  ['2080501', '行政单位离退休', '12.34', '12.34'],
  ['2080505', '机关事业单位基本养老保险缴费支出', '45.67', '45.67'],
  ['2080506', '机关事业单位职业年金缴费支出', '23.91', '23.91'],
  ['210', '卫生健康支出', '539.33', '376.93', '162.40'],
  ['21015', '医疗保障管理事务', '539.33', '376.93', '162.40'],
  ['2101501', '行政运行', '356.78', '356.78'],
  ['2101505', '医疗保障政策管理', '64.20', '', '64.20'],
  ['2101506', '医疗保障经办事务', '118.35', '20.15', '98.20'],
];

type Cell = readonly [code: string, column: number, print: string];
const isAt = (row: MadeUpRow, code: string): boolean => (row[0] ?? '') === code;
const reprinted = (...cells: readonly Cell[]): readonly MadeUpRow[] =>
  ROWS.map((row) => {
    const prints = [0, 1, 2].map((at) => row[at + 2] ?? '');
    for (const [code, column, print] of cells) if (isAt(row, code)) prints[column - 1] = print;
    return [row[0], row[1], ...prints];
  });
const causesOf = (rows: readonly MadeUpRow[]) =>
  runRules(HOME_RULES, madeUpBook(madeUpTable('general-expenditure', HEADER, rows))).causes;

test.each([
  ['digits-swapped', [['2080505', 2, '46.57']], '46.57', '45.67'],
  ['digits-dropped', [['2101501', 2, '56.78']], '56.78', '356.78'],
  ['digit-mistyped', [['2101506', 3, '93.20']], '93.20', '98.20'],
  ['unit-mixed', [['2101505', 3, '642000.00']], '642000.00', '64.20'],
  ['sign-lost', [['2080501', 2, '-12.34']], '-12.34', '12.34'],
  ['neighbour-copied', [['2080505', 2, '12.34']], '12.34', '45.67'],
  ['cell-missing', [['2101506', 3, '']], null, '98.20'],
  ['cell-left-out', [['2080505', 1, '']], null, '45.67'],
  ['subtotal-twice', [['', 1, '703.17']], '703.17', '621.25'],
  ['part-not-added', [['', 1, '539.33']], '539.33', '621.25'],
] as const)('%s', (slip, cells, printed, suggested) => {
  const [first, ...others] = causesOf(reprinted(...cells));
  expect(first).toMatchObject({ slip, printed, suggested });
  expect(others).toEqual([]);
});

test('values that stand in each other’s rows are one cause, in either of the columns that disagree', () => {
  const causes = causesOf(reprinted(['2080501', 2, '45.67'], ['2080505', 2, '23.91'], ['2080506', 2, '12.34']));
  expect(causes).toMatchObject([{ slip: 'values-rotated', sure: 'possible' }]);
  const [{ changes = [], alternatives = [] } = {}] = causes;
  const all = [changes, ...alternatives].map((one) => one.map(({ suggested }) => suggested).sort());
  expect(all).toEqual([
    ['12.34', '23.91', '45.67'],
    ['12.34', '23.91', '45.67'],
  ]);
});

test('of two columns that contradict each other the total is right rather, unless another form prints the parts', () => {
  const rows = reprinted(['2080501', 1, '45.67'], ['2080505', 1, '23.91'], ['2080506', 1, '12.34']);
  const table = madeUpTable('general-expenditure', HEADER, rows);
  const other = madeUpTable('expenditure-summary', HEADER.slice(0, 1), ROWS, 't2');
  const columnsOf = (...tables: readonly (typeof table)[]) => {
    const [{ changes = [] } = {}] = runRules(HOME_RULES, madeUpBook(...tables)).causes;
    return [...new Set(changes.map(({ at }) => at.column))];
  };
  expect(columnsOf(table)).toEqual([3]);
  expect(columnsOf(table, other)).toEqual([2]);
});

test('a value in the next column is told with both places', () => {
  const causes = causesOf(reprinted(['2080505', 2, ''], ['2080505', 3, '45.67']));
  expect(causes).toMatchObject([
    {
      slip: 'column-shifted',
      changes: [
        { printed: null, suggested: '45.67' },
        { printed: '45.67', suggested: '0.00' },
      ],
    },
  ]);
});

test('a row that was left out, and one that stands twice', () => {
  expect(causesOf(ROWS.filter((row) => !isAt(row, '2101506')))).toMatchObject([
    { slip: 'row-missing', printed: null, suggested: '118.35' },
  ]);
  expect(causesOf(ROWS.flatMap((row) => (isAt(row, '2101506') ? [row, row] : [row])))).toMatchObject([
    { slip: 'row-doubled', printed: '118.35', suggested: null },
  ]);
});

test('several wrong amounts at once are told apart, though one sum holds them all', () => {
  const causes = causesOf(reprinted(['2080505', 2, '46.57'], ['2080506', 2, '29.31'], ['2101506', 1, '181.35']));
  const told = causes.map(({ printed, suggested }) => `${printed} ${suggested}`).sort();
  expect(told).toEqual(['181.35 118.35', '29.31 23.91', '46.57 45.67']);
});

test('what a long sum seemed to be rounded by tells the wrong one of two amounts', () => {
  const items = Array.from({ length: 12 }, (_, at): MadeUpRow => [`302${at + 10}`, `费用${at}`, '3.15', '', '3.15']);
  const rows: readonly MadeUpRow[] = [
    ['302', '商品和服务支出', '42.68', '', '42.68'],
    ...items,
    ['30299', '其他商品和服务支出', '4.88', '', '4.84'],
  ];
  const table = madeUpTable('general-basic-expenditure', HEADER, rows);
  const [cause, ...others] = runRules(HOME_RULES, madeUpBook(table)).causes;
  expect(cause).toMatchObject({ slip: 'digit-mistyped', printed: '4.84', suggested: '4.88' });
  expect(others).toEqual([]);
});

test('one of two equal amounts is too much, or the total lacks it: each may be so', () => {
  const rows: readonly MadeUpRow[] = [
    [null, '合计', '54.15'],
    ['201', '一般公共服务支出', '48.65'],
    ['205', '教育支出', '48.65'],
    ['206', '科学技术支出', '5.50'],
  ];
  const { causes } = runRules(HOME_RULES, madeUpBook(madeUpTable('general-expenditure', [['合计', 'total']], rows)));
  expect(causes).toMatchObject([{ slip: 'neighbour-copied', printed: '48.65', suggested: '0.00', sure: 'possible' }]);
  expect(causes[0]?.alternatives).toMatchObject([
    [{ printed: '48.65', suggested: '0.00' }],
    [{ printed: '54.15', suggested: '102.80' }],
  ]);
  expect(causes[0]?.message.zh).toContain('也可能是');
});

const change = toldFigure('change', '419.04');
test.each([
  [
    'wrong-base',
    growth(toldFigure('now', '2475.02'), change, toldFigure('rate', '16.93', 'percent')),
    '16.93',
    '20.38',
  ],
  [
    'amount-as-rate',
    growth(toldFigure('now', '2475.02'), change, toldFigure('rate', '419.04', 'percent')),
    '419.04',
    '20.38',
  ],
] as const)('of a sentence: %s', (slip, tie, printed, suggested) => {
  const rule = tieRule('NAR1', () => [tie]);
  expect(runRules([rule], madeUpBook()).causes).toMatchObject([{ slip, printed, suggested }]);
});

test('of a sentence: last year’s amount, or else the rate on the wrong base', () => {
  const tie = growth(toldFigure('now', '2055.98'), change, toldFigure('rate', '20.38', 'percent'));
  const [cause] = runRules([tieRule('NAR1', () => [tie])], madeUpBook()).causes;
  expect(cause).toMatchObject({ slip: 'wrong-base', sure: 'possible' });
  expect(cause?.alternatives).toMatchObject([[{ printed: '2055.98', suggested: '2475.02' }]]);
});

test('of a sentence: last year’s amount where a table prints this year’s', () => {
  const tie = growth(toldFigure('now', '2055.98'), change, toldFigure('rate', '20.38', 'percent'));
  const table = madeUpTable('appropriation-summary', [['合计', 'total']], [[null, '收入总计', '2475.02']]);
  const [cause] = runRules([tieRule('NAR1', () => [tie])], madeUpBook(table)).causes;
  expect(cause).toMatchObject({ slip: 'last-year-left', printed: '2055.98', suggested: '2475.02' });
});

test('of a sentence: a total in the place of its part, written as the part was', () => {
  const [whole, part, other] = [toldFigure('whole', '98.25'), toldFigure('part', '100'), toldFigure('other', '1.75')];
  const tie: Tie = { is: 'sum', whole, parts: [plus(part), plus(other)] };
  const { causes } = runRules([tieRule('NAR1', () => [tie])], madeUpBook());
  expect(causes).toMatchObject([
    { slip: 'values-rotated', changes: [{ suggested: '100.00' }, { suggested: '98.25' }], sure: 'likely' },
  ]);
  expect(causes[0]?.message.zh).toContain('写颠倒');
});

test('of a sentence: an amount with one decimal may have left out a zero, so that the right one is told to two', () => {
  const [whole, part, other] = [toldFigure('whole', '3.22'), toldFigure('part', '1.7'), toldFigure('other', '2.50')];
  const sum: Tie = { is: 'sum', whole, parts: [plus(part), plus(other)] };
  const table: Tie = { is: 'sum', whole: toldFigure('table', '0.72'), parts: [plus(part)] };
  const { causes } = runRules([tieRule('TPE1', () => [sum, table])], madeUpBook());
  expect(causes).toMatchObject([{ printed: '1.7', suggested: '0.72' }]);
});
