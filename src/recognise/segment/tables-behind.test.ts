import { expect, test } from 'vitest';
import type { SourceDocument } from '../../read/source.js';
import { readLines } from '../../read/text/read-text.js';
import { printedLines } from './line-shapes.js';
import { tablesUnderTitles } from './tables-behind.js';

const ordered = (text: string): string[] =>
  tablesUnderTitles(printedLines({ lines: readLines(text) } as unknown as SourceDocument)).map(({ line }) =>
    line.text.replaceAll('\t', '|').trim(),
  );

const TITLES = ['部门收支总表', '部门收入总表', '部门支出总表', '政府性基金预算支出表'];
const text = (tables: number) =>
  [
    ...TITLES,
    '一、情况说明',
    ...TITLES.flatMap((title) => [title, '\t单位：万元']),
    '注：本馆没有政府性基金，本表为空表。',
    ...TITLES.slice(0, tables).flatMap((title) => ['', `项目\t${title.slice(0, 4)}`, '合计\t8.00']),
  ].join('\n');

test('tables behind the text go back below their titles', () => {
  expect(ordered(text(4)).slice(5)).toEqual([
    ...['部门收支总表', '|单位：万元', '项目|部门收支', '合计|8.00'],
    ...['部门收入总表', '|单位：万元', '项目|部门收入', '合计|8.00'],
    ...['部门支出总表', '|单位：万元', '项目|部门支出', '合计|8.00'],
    ...['政府性基金预算支出表', '|单位：万元', '项目|政府性基', '合计|8.00'],
    '注：本馆没有政府性基金，本表为空表。',
  ]);
});

test('rows of which each cell stands on a line of its own are one table', () => {
  const titled = TITLES.flatMap((title) => [title, '单位：万元', '说明见后。']).join('\n');
  const lines = readLines(`${titled}\n\n项目\t预算数\n合计\t8.00\n接待费\t3.00\n车辆费\t5.00`);
  const apart = lines.map((line, index) => {
    if (!line.cells || index < 13) return line;
    const first = 14 + (index - 13) * 2;
    const cells = line.cells.map((cell, at) => ({ ...cell, at: { ...cell.at, line: first + at } }));
    return { ...line, cells, at: { ...line.at, line: first } };
  });
  const printed = printedLines({ lines: apart } as unknown as SourceDocument);
  expect(tablesUnderTitles(printed)).toBe(printed);
});

test('where titles and tables are not as many, all stay where they are', () => {
  expect(ordered(text(3)).at(-1)).toBe('合计|8.00');
  expect(ordered(text(3))[6]).toBe('|单位：万元');
  expect(ordered(text(3))[7]).toBe('部门收入总表');
});
