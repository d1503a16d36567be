import { expect, test } from 'vitest';
import { readLines } from './read-text.js';

const cellsOf = (text: string): (readonly string[] | undefined)[] =>
  readLines(text).map(({ cells }) => cells?.map(({ text }) => text));

test('whose table it is and its unit head no columns', () => {
  const rows = ['项目 | 行次 | 决算数 | 项目 | 行次 | 决算数', '合计 | 1 | 8.00 | 其中：货物 | 3 | 2.00'];
  const lines = cellsOf(
    ['编制单位：云岭县档案馆 | 单位：万元', ...rows, '会议费 | 2 | 5.00 | 工程 | 4 | 3.00'].join('\n'),
  );
  expect(lines[0]).toEqual(['编制单位：云岭县档案馆', '单位：万元']);
});

test('merged cells of a header that are printed once stand over all of their columns', () => {
  const lines = cellsOf(
    [
      '项目 | 预算数 | 决算数',
      '项目 | 合计 | 一般公共预算 | 合计 | 一般公共预算',
      '公务接待费 | 3.00 | 2.00 | 2.00 | 2.00',
      '会议费 | 1.00 | 1.00 | 0.50 | 0.50',
    ].join('\n'),
  );
  expect(lines[0]).toEqual(['项目', '预算数', '预算数', '决算数', '决算数']);
});
