import { expect, test } from 'vitest';
import { readLines } from './read-text.js';

const rows = (text: string): string[][] =>
  readLines(text).flatMap(({ cells }) => (cells?.map(({ text }) => text) ? [cells.map(({ text }) => text)] : []));

test('blank first and last cells where bars only part cells', () => {
  expect(rows('单位名称 | 总计 | 备注\n | 12.00 | \n云岭县档案馆 | 12.00 | 无')).toEqual([
    ['单位名称', '总计', '备注'],
    ['', '12.00', ''],
    ['云岭县档案馆', '12.00', '无'],
  ]);
});

test('outer bars of Markdown part off no cell', () => {
  expect(rows('| 项目 | 金额 |\n| --- | --- |\n| | 12.00 |')).toEqual([
    ['项目', '金额'],
    ['', '12.00'],
  ]);
});

test('the rule below a header of Markdown is no line of words', () => {
  const words = readLines('| 项目 | 金额 |\n| :--- | ---: |\n| 合计 | 12.00 |\n|---|').map(({ text }) => text);
  expect(words).toEqual(['项目\t金额', '', '合计\t12.00', '']);
});

test('merged cells of a header reach over the columns below them', () => {
  const text = `单位名称 | 总计 | 一般公共预算支出 | 政府性基金预算支出
单位名称 | 总计 | 合计 | 基本支出 | 项目支出 | 合计 | 基本支出 | 项目支出
云岭县档案馆 | 12.00 | 12.00 | 10.00 | 2.00 |  |  | 
青禾县档案馆 | 3.00 | 3.00 | 3.00 |  |  |  | `;
  expect(rows(text)[0]).toEqual([
    '单位名称',
    '总计',
    ...['一般公共预算支出', '一般公共预算支出', '一般公共预算支出'],
    ...['政府性基金预算支出', '政府性基金预算支出', '政府性基金预算支出'],
  ]);
});

test('two halves that begin alike', () => {
  const text =
    '收入 | 支出\n项目 | 预算数 | 项目 | 预算数\n财政拨款收入 | 12.00 | 教育支出 | 12.00\n合计 | 12.00 | 合计 | 12.00';
  expect(rows(text)[0]).toEqual(['收入', '收入', '支出', '支出']);
});

test('where it is open how far merged cells reach, places tell nothing', () => {
  const text =
    '合计 | 人员经费 | 公用经费\n合计 | 工资 | 补助 | 离退休费 | 商品 | 资本\n6.00 | 1.00 | 2.00 |  | 3.00 | ';
  expect(readLines(text).map(({ grid }) => grid)).toEqual(['loose', 'loose', 'loose']);
});

test('a form whose rows differ in width stays as it is', () => {
  const text = '项目名称 | 库房维修\n主管部门 | 云岭县档案馆 | 实施单位 | 云岭县档案馆\n总体目标 | 改善保管条件';
  expect(rows(text).map((cells) => cells.length)).toEqual([2, 4, 2]);
});
