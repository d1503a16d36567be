import { expect, test } from 'vitest';
import { readText } from '../../read/text/read-text.js';
import { openDisclosure } from '../open-disclosure.js';

const CELLS = [
  '一般公共预算支出表',
  '单位：万元',
  '项目',
  '合计',
  '基本支出',
  '项目支出',
  '功能分类科目编码',
  '科目名称',
  '类',
  '款',
  '项',
  '201',
  '一般公共服务支出',
  '80.00',
  '60.00',
  '20.00',
  '201',
  '26',
  '档案事务',
  '80.00',
  '60.00',
  '20.00',
  '201',
  '26',
  '01',
  '行政运行',
  '60.00',
  '60.00',
  '201',
  '26',
  '04',
  '档案馆',
  '20.00',
  '20.00',
  '221',
  '住房保障支出',
  '9.00',
  '9.00',
  '221',
  '02',
  '住房改革支出',
  '9.00',
  '9.00',
  '221',
  '02',
  '01',
  '住房公积金',
  '9.00',
  '9.00',
  '合计',
  '89.00',
  '69.00',
  '20.00',
];

const rowsOf = (lines: readonly string[]) => {
  const source = readText('a.txt', new TextEncoder().encode(['云岭县档案馆2025年部门预算公开', ...lines].join('\n')));
  if (!source.ok) throw new Error(source.refusal.kind);
  return openDisclosure(source.value).tables.map(({ rows }) =>
    rows.map(({ code, name, cells }) => [code, name, ...Object.values(cells).map(({ value }) => value)].join(' ')),
  );
};

const everyTenth = (mark: (page: number) => readonly string[]) =>
  CELLS.flatMap((cell, index) => (index > 0 && index % 10 === 0 ? [...mark(index / 10), cell] : [cell]));

test.each([
  ['with a dash on either side', (page: number) => [`- ${page} -`]],
  ['in words, with all pages', (page: number) => [`第 ${page} 页 共 5 页`]],
  ['out of all pages', (page: number) => [`${page}/5`]],
  ['with a running head', (page: number) => [`— ${page} —`, '云岭县档案馆部门预算']],
  ['bare, at the end of a page', (page: number) => [`${page}`, '\f']],
])('a table that prints one cell a line goes on over page numbers %s', (_, mark) => {
  const printed = rowsOf(CELLS);
  expect(printed[0]).toContain('2012604 档案馆 20.00 20.00');
  expect(rowsOf(everyTenth(mark).join('\n').replaceAll('\f\n', '\f').split('\n'))).toEqual(printed);
});
