import { expect, test } from 'vitest';
import type { SourceLine } from '../source.js';
import { headInColumns } from './parted-head.js';

const row = (...cells: string[]): SourceLine => {
  const at = { page: 1, quote: '' };
  return { text: cells.join('\t'), at, cells: cells.map((text) => ({ text, at })), grid: 'exact' };
};
const foot: SourceLine = { text: '- 1 -', at: { page: 1, quote: '- 1 -' } };
const WIDE = [70, 170, 270, 370, 470];
const next = [row('合计', '小计', '合计', '小计'), row('9.00', '4.00', '8.00', '3.00')];
const parted = (lines: readonly SourceLine[], borders: readonly number[]) =>
  headInColumns(lines, borders, next, WIDE)?.rows.map(({ cells }) =>
    cells!.map(({ text, columnSpan, at }) => `${at.column}${text}${columnSpan ? `×${columnSpan}` : ''}`).join(' '),
  );

test('the first row of a header at the foot of a page stands over the columns of the next page', () => {
  expect(parted([row('预算数', '决算数'), foot], [70.4, 270, 469])).toEqual(['1预算数×2 2 3决算数×2 4']);
  expect(parted([row('项目', '预算数', '决算数')], [70, 170, 270, 470])).toEqual(['1项目 2预算数 3决算数×2 4']);
});

test.each<[string, readonly SourceLine[], readonly number[]]>([
  ['a table of its own, with figures', [row('车辆', '3')], [70, 270, 470]],
  ['other borders', [row('预算数', '决算数')], [70, 250, 470]],
  ['a narrower table', [row('预算数', '决算数')], [70, 270, 400]],
  ['text below it', [row('预算数', '决算数'), foot, foot, foot], [70, 270, 470]],
])('no header is parted: %s', (_, lines, borders) => expect(parted(lines, borders)).toBeUndefined());
