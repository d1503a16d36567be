import { expect, test } from 'vitest';
import { readLines } from './read-text.js';

const placesOf = (text: string) => readLines(text).map(({ cells, text: words }) => (cells ? cells.length : words));

test('rows of bars whose blank cells were moved to the end are read by their words', () => {
  const rows = [
    '项目 | 预算数 | 项目 | 合计 | 一般公共预算 | ||',
    '一、本年收入 | 52.30 | 一、本年支出 | 52.30 | 52.30 | ||',
    '一般公共预算资金 | 52.30 | 教育支出 | 40.10 | 40.10 | ||',
    '卫生健康支出 | 12.20 | 12.20 | ||||',
    '收入合计 | 52.30 | 支出合计 | 52.30 | 52.30 | ||',
  ];
  expect(placesOf(rows.join('\n'))[3]).toBe('卫生健康支出 12.20 12.20');
});

test.each([
  [
    'words stand among the amounts of whole rows',
    [
      '科目 | 合计 | 基本支出 | 项目支出',
      '运行 | 5.10 | 5.10 | 无',
      '办公 | 2.00 | 无 | 2.00',
      '合计 | 7.10 | 5.10 | 2.00',
    ],
  ],
  [
    'blank cells stand where they belong',
    [
      '科目 | 合计 | 基本支出 | 项目支出',
      '行政运行 | 5.10 | 5.10 |',
      '办公 | 2.00 | | 2.00',
      '合计 | 7.10 | 5.10 | 2.00',
    ],
  ],
  [
    'a column is blank in all rows',
    ['科目 | 合计 | 基本支出 | 项目支出', '运行 | 5.10 | 5.10 |', '办公 | 2.00 | 2.00 |', '合计 | 7.10 | 7.10 |'],
  ],
])('cells keep their places where %s', (_, rows) => {
  expect(placesOf(rows.join('\n'))).toEqual([4, 4, 4, 4]);
});
