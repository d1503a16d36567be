import { expect, test } from 'vitest';
import { readLines } from './read-text.js';

const rows = (text: string): string[] =>
  readLines(text).map(({ cells, text: words }) => cells?.map((cell) => cell.text).join('/') ?? words);

const WHOLE = ['项目 | 馆藏修复 | 单位 | 博物馆 |', '总额 | 30.00 | 拨款 | 30.00 |', '其他 | 0.00 | 结转 | 0.00 |'];

test('parts of a row between whole rows are put together', () => {
  const parts = ['一级 指标 |', '二级 指标 | 三级', '指标 | 指标值 |'];
  expect(rows([...WHOLE, '一级 指标 |', '二级 指标 | 三级指标 |', '指标值 |', WHOLE[0]].join('\n')).slice(3)).toEqual([
    '一级 指标/二级 指标/三级指标/指标值/',
    '项目/馆藏修复/单位/博物馆/',
  ]);
  expect(rows([...WHOLE, ...parts].join('\n')).length).toBe(6);
});

test('rows of a narrower table are none', () => {
  const narrow = ['序号 | 金额 |', '1 | 20.00 |', '2 | 10.00 |', '合计 | 30.00 |'];
  expect(rows([...WHOLE, ...narrow].join('\n')).slice(3)).toHaveLength(4);
});
