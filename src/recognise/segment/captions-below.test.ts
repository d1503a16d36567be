import { expect, test } from 'vitest';
import type { SourceDocument } from '../../read/source.js';
import { readLines } from '../../read/text/read-text.js';
import { titlesAboveTables } from './captions-below.js';
import { printedLines } from './line-shapes.js';

const ordered = (...lines: readonly string[]): string[] =>
  titlesAboveTables(printedLines({ lines: readLines(lines.join('\n')) } as unknown as SourceDocument)).map(({ line }) =>
    line.text.replaceAll('\t', '|').trim(),
  );

test('captions below their tables are put above them', () => {
  expect(
    ordered(
      '情况说明',
      ...['项目\t预算数', '合计\t8.00', '公开表1 ¶ 部门收支总表 ¶ 单位：万元'],
      ...['项目\t收入', '合计\t8.00', '公开表2 ¶ 部门收入总表 ¶ 单位：万元'],
      ...['项目\t支出', '合计\t8.00', '公开表3 ¶ 部门支出总表 ¶ 单位：万元', '注：含上年结转。'],
    ),
  ).toEqual([
    '情况说明',
    ...['公开表1', '部门收支总表', '单位：万元', '项目|预算数', '合计|8.00'],
    ...['公开表2', '部门收入总表', '单位：万元', '项目|收入', '合计|8.00'],
    ...['公开表3', '部门支出总表', '单位：万元', '项目|支出', '合计|8.00', '注：含上年结转。'],
  ]);
});

test('titles above their tables stay', () => {
  const lines = ['部门收支总表', '部门收入总表', '部门支出总表', '财政拨款收支总表'];
  const printed = ['构成', '合计\t8.00', ...lines.flatMap((title) => [title, '项目\t预算数', '合计\t8.00'])];
  expect(ordered(...printed)).toEqual(printed.map((line) => line.replaceAll('\t', '|')));
});
