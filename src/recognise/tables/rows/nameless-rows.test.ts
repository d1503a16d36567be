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

test('codes in front of the figures of a row without its name are no figures', () => {
  const lines = readLines(
    `一般公共预算基本支出部门预算经济分类预算表
单位：元
经济分类科目编码 经济分类科目名称 合计 人员经费 公用经费
类 款
301 工资福利支出 300,000 300,000
301 01 基本工资 300,000 300,000
302 商品和服务支出 60,000 60,000
302 01 办公费 40,000 40,000
302 13 15,000 15,000
302 14 租赁费 5,000 5,000
合计 360,000 300,000 60,000
维修(护)费`,
  );
  const block = { is: 'table', kind: 'general-basic-expenditure', title: lines[0]!.text, lines } as const;
  const { tables, doubts } = recogniseTables([block], DOCUMENT);
  const row = tables[0]!.rows.find(({ code }) => code === '30213');
  expect([row?.cells['c1']?.value, row?.cells['c2']?.value, row?.cells['c3']?.value]).toEqual([
    '15000',
    undefined,
    '15000',
  ]);
  expect(doubts).toEqual([]);
});

test('the last part of a code is no amount, though its name stands on the next line', () => {
  const lines = readLines(
    `一般公共预算支出表
单位：元
类 款 项 科目名称 合计 基本支出 项目支出
合计 360,000.00 300,000.00 60,000.00
208 05 05 机关事业单位基本养老保险缴费支出 200,000.00 200,000.00
机关事业单位职业年金缴
208 05 06
费支出
100,000.00 100,000.00
201 26 04 档案馆 60,000.00 60,000.00`,
  );
  const block = { is: 'table', kind: 'general-expenditure', title: lines[0]!.text, lines } as const;
  const { tables } = recogniseTables([block], DOCUMENT);
  const values = tables[0]!.rows.flatMap(({ cells }) => Object.values(cells).map(({ value }) => value));
  expect(values.filter((value) => /^0\d$/.test(value ?? ''))).toEqual([]);
});
