import { describe, expect, test } from 'vitest';
import { readLines } from './read-text.js';

const printed = (text: string) =>
  readLines(text).map(({ text, at, cells }) => [at.line, cells ? cells.map((cell) => cell.text) : text]);

describe('tables that a text holds as HTML', () => {
  test('all on one line, with cells over rows and columns', () => {
    const table =
      '<table><tr><td rowspan="2">科目</td><td colspan="2">本年</td></tr><tr><td>合计</td><td>基本支出</td></tr>' +
      '<tr><td>档案馆</td><td>12.50</td><td></td></tr></table>';
    expect(printed(`支出总表\n\n${table}\n\n说明。`)).toEqual([
      [1, '支出总表'],
      [2, ''],
      [3, ['科目', '本年', '']],
      [3, ['', '合计', '基本支出']],
      [3, ['档案馆', '12.50', '']],
      [4, ''],
      [5, '说明。'],
    ]);
  });
  test('over several lines, each row at its own, within a page of its own', () => {
    const text =
      '表一\n<html><body><table border="1">\n<tr>\n<td>项目</td>\n<td>金额<br>（万元）</td>\n</tr>\n<tr><td\nstyle="text-align: left">合计</td><td>3</td></tr>\n</table></body></html>\n表二';
    expect(printed(text)).toEqual([
      [1, '表一'],
      [3, ['项目', '金额（万元）']],
      [7, ['合计', '3']],
      [10, '表二'],
    ]);
  });
  test('words that begin a table and never end it stay words', () => {
    expect(printed('表\n<table>\n项目 3')).toEqual([
      [1, '表'],
      [2, '<table>'],
      [3, '项目 3'],
    ]);
  });
});
