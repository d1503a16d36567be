import { expect, test } from 'vitest';
import type { DocumentFacts } from '../../../domain/book.js';
import { readLines } from '../../../read/text/read-text.js';
import type { TableBlock } from '../../blocks.js';
import { recogniseTables } from '../index.js';
import { factsOf } from '../read-table.test-support.js';

const DOCUMENT: DocumentFacts = {
  type: 'budget',
  year: 2025,
  department: { name: '云岭县水务局', code: null },
  region: null,
};

const linesOf = (text: string) => readLines(text.replace(/^\n/, '').replaceAll('→', '\t'));

const INCOME: TableBlock = {
  is: 'table',
  kind: 'income-summary',
  title: '部门收入预算表',
  lines: linesOf(`
部门收入预算表
部门名称：云岭县水务局→单位：万元
部门（单位）代码→部门（单位）名称→合计→本年收入→上年结转结余
小计→财政拨款收入→财政专户管理资金→事业收入→其他收入→小计→一般公共预算→单位资金
一般公共预算→政府性基金预算→国有资本经营预算
合计→520.00→500.00→500.00→20.00→20.00
308→云岭县水务局→520.00→500.00→500.00→20.00→20.00`),
};

const OUTLAY: TableBlock = {
  is: 'table',
  kind: 'general-expenditure',
  title: '一般公共预算支出预算表',
  lines: linesOf(`
一般公共预算支出预算表
单位：万元
功能分类科目→合计→基本支出→项目支出
科目编码→科目名称→小计→人员经费→公用经费
合计→520.00→210.00→180.00→30.00→310.00
213→农林水支出→480.00→170.00→140.00→30.00→310.00
21303→水利→480.00→170.00→140.00→30.00→310.00
2130301→行政运行→170.00→170.00→140.00→30.00
2130306→水利工程运行与维护→115.00→115.00
2130314→防汛→195.00→195.00
221→住房保障支出→40.00→40.00→40.00
22102→住房改革支出→40.00→40.00→40.00
2210201→住房公积金→40.00→40.00→40.00`),
};

test('where a document lost every blank cell between its tabs, sums tell the columns and places do not', () => {
  const { tables, doubts } = recogniseTables([INCOME, OUTLAY, OUTLAY, OUTLAY], DOCUMENT);
  expect(doubts).toEqual([]);
  expect(factsOf(tables[0]!).slice(0, 5)).toEqual([
    '合计 | 合计 | 520.00',
    '合计 | 本年收入/小计 | 500.00',
    '合计 | 本年收入/一般公共预算 | 500.00',
    '合计 | 上年结转结余/小计 | 20.00',
    '合计 | 上年结转结余/一般公共预算 | 20.00',
  ]);
  const outlay = factsOf(tables[1]!);
  expect(outlay).toContain('2130306 水利工程运行与维护 | 项目支出 | 115.00');
  expect(outlay).toContain('2130314 防汛 | 项目支出 | 195.00');
  expect(outlay).toContain('2210201 住房公积金 | 基本支出/人员经费 | 40.00');
});

test('the same between bars', () => {
  const barred = ({ lines, ...block }: TableBlock): TableBlock => ({
    ...block,
    lines: readLines(lines.map(({ text }) => text.replaceAll('\t', ' | ')).join('\n')),
  });
  const all = [INCOME, OUTLAY, OUTLAY, OUTLAY];
  expect(barred(OUTLAY).lines.some(({ grid }) => grid === 'exact')).toBe(true);
  const facts = (blocks: readonly TableBlock[]) => recogniseTables(blocks, DOCUMENT).tables.map(factsOf);
  expect(facts(all.map(barred))).toEqual(facts(all));
});

test('an amount between the bars of names shows that its row lost a blank cell, and no bar is believed', () => {
  const table = [
    '一般公共预算基本支出表',
    '单位：元',
    '| 科目编码 |  | 科目名称 | 合计 | 人员经费 | 公用经费 |',
    '| 类 | 款 |  |  |  |  |',
    '| 合计 |  | 9,996.00 | 9,346.00 | 650.00 |  |',
    '| 301 |  | 工资福利支出 | 9,346.00 | 9,346.00 |  |',
    '|  | 01 | 基本工资 | 9,346.00 | 9,346.00 |  |',
    '| 302 |  | 商品和服务支出 | 650.00 |  | 650.00 |',
    '|  | 01 | 办公费 | 650.00 |  | 650.00 |',
  ].join('\n');
  const block: TableBlock = { ...OUTLAY, title: '一般公共预算基本支出表', lines: readLines(table) };
  const facts = factsOf(recogniseTables([block], DOCUMENT).tables[0]!);
  expect(facts).toContain('合计 | 合计 | 9996.00');
  expect(facts).toContain('合计 | 公用经费 | 650.00');
});
