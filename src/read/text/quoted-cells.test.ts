import { expect, test } from 'vitest';
import { readLines } from './read-text.js';

const rows = (text: string): string[] =>
  readLines(text).map(
    ({ at, cells, text: words }) => `${at.line}: ${cells?.map((cell) => cell.text).join('/') ?? words}`,
  );

test('a cell of several lines stands between quotation marks', () => {
  const text = '207\t"七、文化旅游体育\n与传媒支出"\t30.00\t"馆藏\n修复"\n合计\t\t30.00\t';
  expect(rows(text)).toEqual(['1: 207/七、文化旅游体育与传媒支出/30.00/馆藏修复', '4: 合计//30.00/']);
});

test.each([
  '本馆\t"三公\n经费\t30.00\n合计"\t30.00',
  '"三公\n经费"\n合计\t30.00',
  '一\t"三公\n"经费支出\t30.00',
])('other quotation marks part lines as printed: %j', (text) =>
  expect(rows(text)).toHaveLength(text.split('\n').length));
