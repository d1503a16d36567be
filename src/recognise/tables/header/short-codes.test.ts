import { expect, test } from 'vitest';
import type { DocumentFacts } from '../../../domain/book.js';
import { readLines } from '../../../read/text/read-text.js';
import { recogniseTables } from '../index.js';

const DOCUMENT: DocumentFacts = {
  type: 'budget',
  year: 2025,
  department: { name: '云岭县档案馆', code: null },
  region: null,
};
const HEAD = `2025年部门一般公共预算支出功能分类预算表
编制部门：云岭县档案馆 单位：元
项目 一般公共预算支出
功能分类科目编码
功能分类科目名称 合计 基本支出 项目支出
类 款 项`;
const ROWS = `201 一般公共服务支出 300,000 200,000 100,000
201 26 档案事务 300,000 200,000 100,000
201 26 1 行政运行 200,000 200,000 0
5 26 04 档案馆 100,000 0 100,000
合计 300,000 200,000 100,000`;

test.each([
  ['in words', `${HEAD}\n${ROWS}`],
  [
    'between tabs',
    `${HEAD}\n${ROWS}`
      .replaceAll(' ', '\t')
      .replace(/^(201\t)(?=一)/m, '$1\t\t')
      .replace('26\t档', '26\t\t档'),
  ],
])('codes that lost a zero or their class are whole, and kept as printed: %s', (_, text) => {
  const title = '2025年部门一般公共预算支出功能分类预算表';
  const block = { is: 'table', kind: 'general-expenditure', title, lines: readLines(text) } as const;
  const table = recogniseTables([block], DOCUMENT).tables[0]!;
  expect(
    table.rows.map((row) => `${row.code} ${row.name} ${row.codeAsPrinted ?? ''} ${row.cells['c1']?.value}`),
  ).toEqual([
    '201 一般公共服务支出  300000',
    '20126 档案事务  300000',
    '2012601 行政运行 201 26 1 200000',
    '2012604 档案馆 5 26 04 100000',
    'null 合计  300000',
  ]);
});

test('a last piece no higher than the one above it is of an item, and the title of the next table no name', () => {
  const title = '政府性基金预算支出表';
  const text = `${title}
单位：元
功能分类科目 2025年预算数
科目编码 科目名称 合计 基本支出 项目支出
类 款 项
合计 9,000 9,000
229 其他支出 9,000 9,000
60 彩票公益金安排的支出 9,000 9,000
02 9,000 9,000
221 住房保障支出 8,000 8,000
02 住房改革支出 8,000 8,000
01 住房公积金 8,000 8,000
国有资本经营预算支出表`;
  const block = { is: 'table', kind: 'managed-funds-expenditure', title, lines: readLines(text) } as const;
  const table = recogniseTables([block], DOCUMENT).tables[0]!;
  expect(table.rows.map(({ code, name }) => `${code} ${name}`).slice(3, 7)).toEqual([
    '2296002 ',
    '221 住房保障支出',
    '22102 住房改革支出',
    '2210201 住房公积金',
  ]);
});
