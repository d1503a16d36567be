import { expect, test } from 'vitest';
import type { DocumentFacts } from '../../../domain/book.js';
import { readLines } from '../../../read/text/read-text.js';
import { recogniseTables } from '../index.js';

const DOCUMENT: DocumentFacts = {
  type: 'final-accounts',
  year: 2024,
  department: { name: '云岭县档案馆', code: null },
  region: null,
};

const TEXT = `一般公共预算财政拨款基本支出决算表
单位：万元
经济分类
科目编码
科目名称 决算数
经济分类
科目编码
科目名称 决算数
301 工资福利支出 30.00 302 商品和服务支出 6.00
30101 基本工资 20.00 30201 办公费 4.00
30102 津贴补贴 10.00 30202 印刷费 0.00
30103 奖金 0.00 30211 差旅费 2.00
人员经费合计 30.00 公用经费合计 6.00`;

test.each([
  ['words', TEXT],
  ['cells between tabs', TEXT.replaceAll(/(?<=\S) (?=\S)/g, ' \t')],
])('two lists whose heads stand one below the other are two lists: %s', (_, text) => {
  const lines = readLines(text);
  const block = { is: 'table', kind: 'general-basic-expenditure', title: lines[0]!.text, lines } as const;
  const { tables, doubts } = recogniseTables([block], DOCUMENT);
  const rows = tables[0]!.rows.map((row) => `${row.code ?? ''} ${row.name} ${Object.values(row.cells)[0]?.value}`);
  expect(rows.slice(0, 4)).toEqual([
    '301 工资福利支出 30.00',
    '302 商品和服务支出 6.00',
    '30101 基本工资 20.00',
    '30201 办公费 4.00',
  ]);
  expect(doubts).toEqual([]);
});
