import { expect, test } from 'vitest';
import { resultIn } from './results.js';

test.each([
  ['12,300页', '页', '12300'],
  ['97.5%', '%', '97.5'],
  ['97.5％', '百分比', '97.5'],
  ['8', '间', '8'],
  ['8间', null, undefined],
  ['8', null, '8'],
  ['12300页', '万页', undefined],
  ['12月底前', '页', undefined],
  ['90%以上', '%', undefined],
  ['8-10间', '间', undefined],
  ['良好', null, undefined],
  [null, '间', undefined],
] as const)('a result %s beside a target in %s is %s', (actual, unit, number) => {
  expect(resultIn({ actual, unit })).toBe(number);
});
