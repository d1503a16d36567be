import { expect, test } from 'vitest';
import { joinWrappedUnits } from './wrapped-units.js';

const joined = (...texts: readonly string[]): string[] =>
  joinWrappedUnits(texts.map((text, line) => ({ text, at: { line, quote: text } }))).map(({ text }) => text.trim());

test('names of units above and below their figures are put together', () => {
  expect(
    joined(
      '        合计          60.00   60.00',
      '        山前县水利局',
      '312001               36.00   36.00',
      '        （本级）',
      '        山前县水利',
      '312002  和灌溉培训    24.00   24.00',
      '        中心',
    ),
  ).toEqual([
    '合计          60.00   60.00',
    '312001 山前县水利局（本级） 36.00 36.00',
    '312002 山前县水利和灌溉培训中心 24.00 24.00',
  ]);
});

test('figures below their names alone are left as they are', () => {
  const lines = ['山前县水利局', '36.00   36.00', '山前县林业局', '24.00   24.00'];
  expect(joined(...lines)).toEqual(lines);
});
