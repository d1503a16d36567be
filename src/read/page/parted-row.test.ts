import { expect, test } from 'vitest';
import type { SourceLine } from '../source.js';
import { joinPartedRow } from './parted-row.js';

const row = (text: string): SourceLine => {
  const at = { page: 1, box: [72, 700, 520, 715] as const, quote: text };
  return { text, at, cells: text.split('|').map((cell) => ({ text: cell, at: { ...at, quote: cell } })) };
};
const foot: SourceLine = { text: '- 1 -', at: { page: 1, quote: '- 1 -' } };
const joined = (upper: string, lower: string, full: readonly number[]) =>
  joinPartedRow([row(upper), foot], new Set(full), [row(lower)])
    ?.row.cells?.map(({ text }) => text)
    .join('|');

test.each([
  ['an amount that breaks off', '213|农林水|1,019.9|419.16', '|支出|6|', [1, 2], '213|农林水支出|1,019.96|419.16'],
  [
    'a name that stands lower than its amounts',
    '208||638,0|',
    '|养老保险缴费支出|00.00|',
    [2],
    '208|养老保险缴费支出|638,000.00|',
  ],
  ['names in full cells', '年初结转和|6|20.78', '结余||', [0], '年初结转和结余|6|20.78'],
])('a row parted by the end of a page: %s', (_, upper, lower, full, whole) =>
  expect(joined(upper, lower, full)).toBe(whole));

test.each([
  ['a row of its own', '2130108|病虫害控制|343.97', '221|住房保障支出|53.63', [0, 1, 2]],
  ['a row without amounts below a cell with room', '事业收入||5.00', '其他收入||', []],
  ['a numbered row without amounts', '四、事业收入||5.00', '五、其他收入||', [0]],
  ['an amount below a whole one', '|事业收入|5.00', '||3.00', [1, 2]],
  ['a whole number below one', '|人数|120', '||35', [1, 2]],
])('no row parted by the end of a page: %s', (_, upper, lower, full) =>
  expect(joined(upper, lower, full)).toBeUndefined());
