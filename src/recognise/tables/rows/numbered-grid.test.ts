import { expect, test } from 'vitest';
import type { DocumentFacts, Table } from '../../../domain/book.js';
import { readLines } from '../../../read/text/read-text.js';
import { recogniseTables } from '../index.js';

const DOCUMENT: DocumentFacts = {
  type: 'final-accounts',
  year: 2024,
  department: { name: '云岭县中心医院', code: null },
  region: null,
};

function read(text: string): Table {
  const lines = readLines(text.trim());
  const block = { is: 'table', kind: 'income-expenditure-summary', title: '收入支出决算总表', lines } as const;
  return recogniseTables([block], DOCUMENT).tables[0]!;
}

const rowsOf = (table: Table): string[] =>
  table.rows.map(
    (row) =>
      `${row.name} = ${table.columns.flatMap(({ id }, index) => (row.cells[id]?.value ? [`${index}:${row.cells[id].value}`] : [])).join(' ')}`,
  );

test('line numbers tell where cells belong whose blank neighbours were lost', () => {
  const table = read(`
收入支出决算总表
单位：万元
收入 | 支出 | ||||
项目 | 行次 | 金额 | 项目 | 行次 | 金额 |
栏次 | 1 | 栏次 | 2 | ||
一、财政拨款收入 | 1 | 60.00 | 一、一般公共服务支出 | 28 | |
二、上级补助收入 | 2 | 二、外交支出 | 29 | ||
三、事业收入 | 3 | 35.00 | 三、国防支出 | 30 | |
7 | 七、文化体育与传媒支出 | 34 | |||
9 | 九、医疗卫生与计划生育支出 | 36 | 90.00 | ||
22 | 49 | ||||
本年收入合计 | 23 | 95.00 | 本年支出合计 | 50 | 90.00 |
年初结转和结余 | 25 | 5.00 | 年末结转和结余 | 52 | 10.00 |
总计 | 27 | 100.00 | 总计 | 54 | 100.00 |`);
  expect(rowsOf(table)).toEqual([
    '财政拨款收入 = 0:60.00',
    '一般公共服务支出 = ',
    '上级补助收入 = ',
    '外交支出 = ',
    '事业收入 = 0:35.00',
    '国防支出 = ',
    '文化体育与传媒支出 = ',
    '医疗卫生与计划生育支出 = 1:90.00',
    '本年收入合计 = 0:95.00',
    '本年支出合计 = 1:90.00',
    '年初结转和结余 = 0:5.00',
    '年末结转和结余 = 1:10.00',
    '总计 = 0:100.00',
    '总计 = 1:100.00',
  ]);
});
