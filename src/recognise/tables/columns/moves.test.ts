import { expect, test } from 'vitest';
import type { RawRow } from '../layout.js';
import { factsOf, readTable } from '../read-table.test-support.js';
import { NO_WAY_FOUND, waysOfLost } from './moves.js';
import type { SideTraits } from './side-traits.js';

const at = { line: 1, quote: '' };
const rowOf = (figures: number, lacking: number): RawRow =>
  ({
    shift: 0,
    lacking,
    figures: Array.from({ length: figures }, (_, position) => ({ text: '1', value: '1', at, position })),
  }) as unknown as RawRow;
const traitsOf = (columns: number): SideTraits =>
  ({ columnAt: Array.from({ length: columns }, (_, column) => column) }) as unknown as SideTraits;

test('one blank cell may stand before, between or behind two figures', () => {
  expect(waysOfLost(rowOf(2, 1), traitsOf(3)).map(({ columns }) => columns)).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
  ]);
});

test('a row of far more figures than columns ends the search without a way', () => {
  expect(waysOfLost(rowOf(60, 50), traitsOf(58))).toBe(NO_WAY_FOUND);
});

test('where the header lost a blank cell, rows stand to the right of it as a whole, also those that lost a cell themselves', () => {
  const { table } = readTable(`
部门支出总体情况表
单位：万元
科目编码→→单位代码→单位（科目名称）→合计→基本支出→→→项目支出→
→→→→→小计→人员经费→公用经费→小计→其他运转类→特定目标类
类→款→项→→→→→→→→
→→→→合计→130.00→50.00→45.00→5.00→80.00→80.00
→→→317→云岭县档案馆→130.00→50.00→45.00→5.00→80.00→→80.00`);
  expect(factsOf(table).slice(0, 3)).toEqual([
    '合计 | 合计 | 130.00',
    '合计 | 基本支出/小计 | 50.00',
    '合计 | 基本支出/人员经费 | 45.00',
  ]);
});
