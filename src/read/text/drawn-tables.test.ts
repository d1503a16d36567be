import { expect, test } from 'vitest';
import { readLines } from './read-text.js';

const rows = (text: string): string[][] =>
  readLines(text).flatMap(({ cells, grid }) => (cells && grid === 'exact' ? [cells.map((cell) => cell.text)] : []));
const plainLines = (text: string): string[] =>
  readLines(text).flatMap(({ cells, at }) => (cells || at.quote === '' ? [] : [at.quote]));

test.each([
  [
    'a header, then rows with blank lines between them, a name on two lines and a blank cell',
    `  -----------------------------------
  项目                 预算数   备注
  -------------------- -------- -----
  “三公”经费           1.20     

  公务用车购置及运行   1.00     无
  维护费                        
  -----------------------------------`,
    [
      ['项目', '预算数', '备注'],
      ['“三公”经费', '1.20', ''],
      ['公务用车购置及运行维护费', '1.00', '无'],
    ],
  ],
  [
    'a header above a rule, rows up to a blank line',
    `
  项目       预算数
  ---------- --------
  人员经费   3.00
  公用经费   

以上为全部支出。`,
    [
      ['项目', '预算数'],
      ['人员经费', '3.00'],
      ['公用经费', ''],
    ],
  ],
  [
    'no header',
    `  ---------- --------
  人员经费   3.00

  公用经费   2.00
  ---------- --------`,
    [
      ['人员经费', '3.00'],
      ['公用经费', '2.00'],
    ],
  ],
  [
    'a grid with a cell of two lines',
    `+----------+--------+
| 项目     | 预算数 |
+==========+========+
| 因公出国 | 1.00   |
| （境）费 |        |
+----------+--------+`,
    [
      ['项目', '预算数'],
      ['因公出国（境）费', '1.00'],
    ],
  ],
  [
    'emphasis in cells',
    '| **项目** | **预算数** |\n|---|---|\n| 合计 | **3.00** |',
    [
      ['项目', '预算数'],
      ['合计', '3.00'],
    ],
  ],
])('a table drawn with dashes: %s', (_, text, cells) => {
  expect(rows(text)).toEqual(cells);
});

test('a caption below a drawn table stands above it in print', () => {
  const lines = readLines(`
  项目   预算数
  ------ --------
  合计   3.00

  : 部门公开表1 ¶ 部门收支总表 ¶ 单位：万元

正文`);
  const words = lines.map(({ text }) => text).filter((text) => text !== '');
  expect(words).toEqual(['部门公开表1', '部门收支总表', '单位：万元', '项目\t预算数', '合计\t3.00', '正文']);
});

test.each([
  ['words that reach from one column into the next', '  本年预算数据 上年\n  ---- ----\n  合计 3.00'],
  ['a rule without gaps', '说明\n--------------\n以上数据均为万元。'],
])('no table: %s', (_, text) => {
  expect(rows(text)).toEqual([]);
});

test('the marks of Markdown are no words', () => {
  const text = `# 第一部分 概况 {#part-1}

::: {.note}
云岭县档案馆\\
1\\.**人员经费**12.00万元。见[部门收支总表](#t1)
:::

[]{#a .anchor}部门收支总表
<span id="b"
class="anchor"></span>部门收入总表`;
  expect(plainLines(text)).toEqual([
    '# 第一部分 概况',
    '云岭县档案馆',
    '1.人员经费12.00万元。见部门收支总表',
    '部门收支总表',
    '部门收入总表',
  ]);
});

test('boxes drawn with strokes, ruled only around the rows, and cells between wide bars are rows too', () => {
  const boxed = `
┌──────┬────┐
│科目  │合计│
├──────┼────┤
│教育  │5.00│
│卫生  │    │
│住房  │3.00│
└──────┴────┘`;
  expect(rows(boxed)).toEqual([
    ['科目', '合计'],
    ['教育', '5.00'],
    ['卫生', ''],
    ['住房', '3.00'],
  ]);
  expect(rows('┌──┬────┬────┐\n│年│合计│接待│\n│一│1.00│    │\n└──┴────┴────┘')).toEqual([
    ['年', '合计', '接待'],
    ['一', '1.00', ''],
  ]);
  const wide = readLines('科目｜合计｜基本\n教育｜5.00｜\n住房｜3.00｜3.00');
  expect(wide.map(({ cells }) => cells?.map((cell) => cell.text))).toEqual([
    ['科目', '合计', '基本'],
    ['教育', '5.00', ''],
    ['住房', '3.00', '3.00'],
  ]);
});
