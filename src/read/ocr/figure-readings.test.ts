import { expect, test } from 'vitest';
import { decimalsOnPage, weighFigure } from './figure-readings.js';

const reading = (text: string, share: number, others: readonly (readonly [string, number])[] = []) => ({
  text,
  share,
  characters: [...text].map((one, step) => ({ text: one, confidence: share, step })),
  others: others.map(([other, part]) => ({ text: other, share: part })),
});

test.each<[string, readonly [string, number][], readonly number[], string]>([
  ['2.932,700', [['2,932,700', 0.3]], [], '2,932,700'],
  ['119.100', [['119,100', 0.3]], [], '119,100'],
  ['119.100', [['119,100', 0.3]], [3], '119.100'],
  ['12.5', [['12.50', 0.4]], [2], '12.50'],
  ['243', [['2.43', 0.4]], [2], '2.43'],
  ['30201', [['30207', 0.4]], [2], '30201'],
  ['250, 000', [['250.000', 0.3]], [], '250,000'],
  ['22.', [['22', 0.2]], [], '22'],
  ['行政运行', [['行政运竹', 0.4]], [], '行政运行'],
])('%s is read by how figures are printed', (text, others, decimals, read) => {
  expect(weighFigure(reading(text, 0.5, others), new Set(decimals)).text).toBe(read);
});

test('a page tells how many decimals its amounts have', () => {
  const sure = ['1,204.50', '30.25', '7.00'].map((text) => reading(text, 0.99));
  expect([...decimalsOnPage([...sure, reading('119.100', 0.6, [['119,100', 0.4]])])]).toEqual([2]);
});
