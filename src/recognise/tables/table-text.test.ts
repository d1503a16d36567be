import { expect, test } from 'vitest';
import { readTable } from './read-table.test-support.js';

const ROWS = `功能分类科目编码→功能分类科目名称→合计→基本支出→项目支出
→合计→100.00→60.00→40.00
220→自然资源海洋气象等支出→100.00→60.00→40.00`;

test.each([
  '云岭县自然资源和规划局技术中心→→→→单位：万元',
  '云岭县自然资源和规划局技术中心 单位：万元',
  '310云岭县自然资源和规划局技术中心 单位：万元',
  '云岭县自然资源和规划局技术中心→2025年1月10日→→→金额单位：万元',
  '预算公开03\n云岭县自然资源和规划局技术中心→→→→单位：万元',
])('whose table it is and its unit are no header: %s', (line) => {
  const { table } = readTable(`部门预算支出总表\n${line}\n${ROWS}`);
  expect(table.unit).toBe('万元');
  expect(table.columns.map(({ path }) => path.join('/'))).toEqual(['合计', '基本支出', '项目支出']);
});

test.each([
  '单位：元',
  '单 位： 元',
  '金额单 位：人民币 元',
  '(单　位：元)',
])('the unit, however it is spaced: %s', (line) => {
  expect(readTable(`部门预算支出总表\n${line}\n${ROWS}`).table.unit).toBe('元');
});

test('a header that ends in its unit stays one', () => {
  const { table } = readTable(`部门预算支出总表\n项目→合计→单位：万元\n${ROWS.split('\n').slice(1).join('\n')}`);
  expect(table.columns.length).toBeGreaterThan(1);
});
