import { expect, test } from 'vitest';
import type { ColumnMeaning } from '../../domain/book.js';
import { madeUpTable } from '../made-up-table.test-support.js';
import { columnSums } from './column-sums.js';
import { homeTies } from './home-ties.js';

type Header = readonly (readonly [string, ...ColumnMeaning[]])[];
const sumsOf = (header: Header) =>
  columnSums(madeUpTable('expenditure-summary', header, [])).map(
    ({ whole, parts, sure }) =>
      `${sure ? '' : '?'}${whole.path.join('/')} = ${parts.map((part) => part.path.join('/')).join(' + ')}`,
  );

test.each<readonly [string, Header, readonly string[]]>([
  [
    'two parts',
    [
      ['合计', 'total'],
      ['基本支出', 'basic'],
      ['项目支出', 'project'],
    ],
    ['合计 = 基本支出 + 项目支出'],
  ],
  [
    'groups with their own subtotal',
    [
      ['合计', 'total'],
      ['基本支出/小计', 'basic', 'subtotal'],
      ['基本支出/人员经费', 'basic', 'personnel'],
      ['基本支出/公用经费', 'basic', 'operating'],
      ['项目支出', 'project'],
    ],
    ['基本支出/小计 = 基本支出/人员经费 + 基本支出/公用经费', '合计 = 基本支出/小计 + 项目支出'],
  ],
  [
    'a group without subtotal is worth its leaves',
    [
      ['合计', 'total'],
      ['基本支出/人员经费', 'basic', 'personnel'],
      ['基本支出/公用经费', 'basic', 'operating'],
      ['项目支出', 'project'],
    ],
    ['合计 = 基本支出/人员经费 + 基本支出/公用经费 + 项目支出'],
  ],
  [
    'parts that stand beside their whole are not added twice',
    [
      ['合计', 'total'],
      ['基本支出', 'basic'],
      ['人员经费', 'personnel'],
      ['公用经费', 'operating'],
      ['项目支出', 'project'],
    ],
    ['合计 = 基本支出 + 项目支出', '基本支出 = 人员经费 + 公用经费'],
  ],
  [
    'of which is never added',
    [
      ['总计', 'total'],
      ['一般公共预算/小计', 'general-budget', 'subtotal'],
      ['一般公共预算/其中：财政拨款', 'general-budget', 'of-which-appropriation'],
      ['政府性基金', 'managed-funds'],
    ],
    ['总计 = 一般公共预算/小计 + 政府性基金'],
  ],
  [
    'by kind and by source are two ways to split one total',
    [
      ['合计', 'total'],
      ['基本支出', 'basic'],
      ['项目支出', 'project'],
      ['一般公共预算', 'general-budget'],
      ['事业收入', 'service-income'],
    ],
    ['合计 = 基本支出 + 项目支出', '合计 = 一般公共预算 + 事业收入'],
  ],
  [
    'carry-over beside kinds may come on top or not',
    [
      ['合计', 'total'],
      ['基本支出', 'basic'],
      ['项目支出', 'project'],
      ['上年结转', 'carry-over-in'],
    ],
    ['?合计 = 基本支出 + 项目支出 + 上年结转', '?合计 = 基本支出 + 项目支出'],
  ],
  [
    'last year and rates are no parts',
    [
      ['合计', 'total'],
      ['上年预算数', 'last-year'],
      ['增减率', 'rate'],
      ['基本支出', 'basic'],
    ],
    [],
  ],
])('%s', (_, header, sums) => expect(sumsOf(header)).toEqual(sums));

test('a total whose missing part is always the same further column was misplaced in the header', () => {
  const table = madeUpTable(
    'expenditure-summary',
    [
      ['基本支出/合计', 'basic', 'total'],
      ['基本支出/人员经费', 'basic', 'personnel'],
      ['基本支出/公用经费', 'basic', 'operating'],
      ['项目支出', 'project'],
    ],
    [
      [null, '合计', '100.00', '60.00', '10.00', '30.00'],
      ['201', '一般公共服务支出', '80.00', '40.00', '10.00', '30.00'],
      ['221', '住房保障支出', '20.00', '20.00'],
    ],
  );
  const ties = homeTies(table).filter(({ is }) => is === 'columns');
  expect(ties.map(({ tie, outcome }) => `${tie.whole.text} ${outcome}`)).toEqual(['20.00 holds']);
});

test('a sum named after its source, beside what may be its parts, proves nothing wrong', () => {
  const table = madeUpTable(
    'income-summary',
    [
      ['总计', 'total'],
      ['本年收入/一般公共预算', 'unknown', 'general-budget'],
      ['本年收入/单位资金小计', 'unknown', 'unit-funds'],
      ['本年收入/其他收入', 'unknown', 'other-income'],
    ],
    [
      [null, '合计', '100.00', '60.00', '40.00', '40.00'],
      ['205', '教育支出', '100.00', '60.00', '40.00', '40.00'],
    ],
  );
  expect(homeTies(table).filter(({ is, outcome }) => is === 'columns' && outcome === 'broken')).toEqual([]);
});
