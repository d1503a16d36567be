import { expect, test } from 'vitest';
import { likelyRows } from './likely-rows.js';
import type { PrintHead } from './print-header.js';

const HEADS = (['level1', 'level2', 'level3', 'value', 'unit'] as const).map(
  (role, at): PrintHead => ({ role, text: role, left: at * 10, right: at * 10 + 8 }),
);
const isLikely = (...rows: readonly string[]): boolean => {
  const cells = rows.map((row, line) => row.split('|').map((text) => (text === '' ? undefined : { text, line })));
  return likelyRows(cells, HEADS) !== undefined;
};

test.each([
  ['as they should be', ['产出指标|数量指标|修缮步道长度|≥12|公里', '|质量指标|一次验收合格率|=100|%'], true],
  ['the labels of two rows in one cell', ['产出指标效益指标|数量指标|修缮步道长度|≥12|公里'], false],
  ['the values of two rows in one cell', ['产出指标|数量指标|修缮步道长度|12项100%|公里'], false],
  ['a unit instead of a value', ['产出指标|数量指标|修缮步道长度|公里|'], false],
  ['a unit beside words', ['产出指标|数量指标|修缮步道长度|≥12|', '|时效指标|完成情况|及时|公里'], false],
] as const)('%s', (_, rows, likely) => {
  expect(isLikely(...rows)).toBe(likely);
});
