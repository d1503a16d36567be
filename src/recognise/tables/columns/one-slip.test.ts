import { expect, test } from 'vitest';
import { factsOf, readTable } from '../read-table.test-support.js';

const TABLE = `
一般公共预算支出表
单位：万元
科目编码 科目名称 合计 基本支出 项目支出 事业单位经营支出
合计 271.00 176.00 95.00
201 一般公共服务支出 111.00 111.00
205 教育支出 60.00 60.00
208 社会保障和就业支出 42.00 42.00
210 卫生健康支出 35.00 35.00
221 住房保障支出 23.00 23.00`;
const read = (...changes: readonly (readonly [string, string])[]) => {
  const { table, doubts } = readTable(changes.reduce((text, [from, to]) => text.replace(from, to), TABLE));
  return { facts: factsOf(table), doubts: doubts.length };
};

test.each<[string, readonly [string, string], string]>([
  ['an item', ['35.00 35.00', '35.00 53.00'], '210 卫生健康支出 | 项目支出 | 53.00'],
  ['the total of an item', ['35.00 35.00', '3.50 35.00'], '210 卫生健康支出 | 项目支出 | 35.00'],
  ['the total', ['176.00 95.00', '176.00 96.00'], '合计 | 项目支出 | 96.00'],
])('a slip in one figure of %s leaves the columns known, and what is printed as it is', (_, change, fact) => {
  const { facts, doubts } = read(change);
  expect(facts).toContain(fact);
  expect(facts).toHaveLength(read().facts.length);
  expect(doubts).toBe(0);
});

test('rows that no slip in one figure explains stay in doubt', () => {
  const changes = [
    ['35.00 35.00', '35.00 53.00'],
    ['176.00 95.00', '176.00 96.00'],
  ] as const;
  expect(read(...changes).doubts).toBeGreaterThan(0);
});
