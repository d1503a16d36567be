import { expect, test } from 'vitest';
import type { DocumentFacts } from '../../../domain/book.js';
import { readLines } from '../../../read/text/read-text.js';
import { recogniseTables } from '../index.js';
import { readTable } from '../read-table.test-support.js';

const DOCUMENT: DocumentFacts = {
  type: 'budget',
  year: 2025,
  department: { name: '云岭县档案馆', code: null },
  region: null,
};

test('a header whose names wrap inside the cells between tabs tells its columns by its words', () => {
  const lines = readLines(
    `2025年部门收入预算总表
编制部门：云岭县档案馆 →单位：元
项目 →收入预算
功能分类科目编码
功能分类科目名称 →合计 →财政拨款收入 →事业收入 事业单位
经营收入 其他收入
类 →款 →项
201 →一般公共服务支出 →320,000 →300,000 →20,000 →0 →0
201 →26 →档案事务 →320,000 →300,000 →20,000 →0 →0
201 →26 →04 →档案馆 →320,000 →300,000 →20,000 →0 →0
合计 →320,000 →300,000 →20,000 →0 →0`.replaceAll('→', '\t'),
  );
  const block = { is: 'table', kind: 'income-summary', title: '2025年部门收入预算总表', lines } as const;
  const table = recogniseTables([block], DOCUMENT).tables[0]!;
  expect(table.columns.map((column) => column.meaning)).toEqual([
    'total',
    'of-which-appropriation',
    'service-income',
    'business-income',
    'other-income',
  ]);
  expect(table.rows.map((row) => `${row.code} ${row.cells['c1']?.value} ${row.cells['c3']?.value}`)).toEqual([
    '201 320000 20000',
    '20126 320000 20000',
    '2012604 320000 20000',
    'null 320000 20000',
  ]);
});

test('names of a header on lines without tabs are no fewer columns', () => {
  const lines = readLines(
    `2025年部门收入预算总表
编制部门：云岭县档案馆 →单位：元
项目 →收入预算
功能分类科目编码
功能分类科目名称 →合计 →财政拨款收入 →事业收入
事业单位
经营收入
其他收入
类 →款 →项
201 →一般公共服务支出 →320000.00 →320000.00 →0.00 →0.00 →0.00
201 →26 →档案事务 →320000.00 →320000.00 →0.00 →0.00 →0.00
201 →26 →04 →档案馆 →320000.00 →320000.00 →0.00 →0.00 →0.00
合计 →320000.00 →320000.00 →0.00 →0.00 →0.00`.replaceAll('→', '\t'),
  );
  const block = { is: 'table', kind: 'income-summary', title: '2025年部门收入预算总表', lines } as const;
  const table = recogniseTables([block], DOCUMENT).tables[0]!;
  expect(table.columns.map((column) => column.path.at(-1))).toEqual([
    '合计',
    '财政拨款收入',
    '事业收入',
    '事业单位经营收入',
    '其他收入',
  ]);
  expect(table.rows.map((row) => table.columns.map(({ id }) => row.cells[id]?.value).join(' '))).toEqual(
    Array.from({ length: 4 }, () => '320000.00 320000.00 0.00 0.00 0.00'),
  );
});

test('heads above merged columns lost their blank cells, and the rows none', () => {
  const { table } = readTable(
    `
财政拨款“三公”经费支出决算表
单位：万元
预算数→决算数
合计→因公出国（境）费→公务用车购置及运行维护费→公务接待费→合计→因公出国（境）费→公务用车购置及运行维护费→公务接待费
小计→公务用车购置费→公务用车运行维护费→小计→公务用车购置费→公务用车运行维护费
1→2→3→4→5→6→7→8→9→10→11→12
36.00→0.00→28.60→0.00→28.60→7.40→32.00→0.00→25.27→0.00→25.27→6.73`,
    'three-public',
  );
  expect(table.columns.map(({ path }) => path.at(-1))).toEqual([
    ...['合计', '因公出国（境）费', '小计', '公务用车购置费', '公务用车运行维护费', '公务接待费'],
    ...['合计', '因公出国（境）费', '小计', '公务用车购置费', '公务用车运行维护费', '公务接待费'],
  ]);
});
