import { expect, test } from 'vitest';
import { readLines } from '../../../read/text/read-text.js';
import { linesWithCells } from './rejoined-figures.js';

const rows = (text: string): string[] =>
  linesWithCells(readLines(text)).map(({ cells, lostBlanks }) => {
    const words = (cells ?? []).map((cell) => cell.text).join('|');
    return lostBlanks ? `${words} (places lost)` : words;
  });

test('an amount alone goes back to the row that broke off at a blank cell', () => {
  const text =
    '科目编码\t科目名称\t合计\t基本支出\t项目支出\n2012601\t行政运行\t60.00\t60.00\n2012604\t档案馆\t40.00\n40.00\n221\t住房保障支出\t5.00\t5.00';
  expect(rows(text)).toEqual([
    '科目编码|科目名称|合计|基本支出|项目支出',
    '2012601|行政运行|60.00|60.00',
    '2012604|档案馆|40.00|40.00 (places lost)',
    '221|住房保障支出|5.00|5.00',
  ]);
});

test.each([
  ['a page number', '2012604\t档案馆\t40.00\n12'],
  ['words', '2012604\t档案馆\t40.00\n档案馆'],
  ['a row without an amount', '2012604\t档案馆\n40.00'],
])('stays apart: %s', (_, text) => {
  expect(rows(text)).toHaveLength(1);
  expect(rows(text)[0]).not.toContain('lost');
});
