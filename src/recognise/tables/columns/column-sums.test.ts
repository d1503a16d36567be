import { expect, test } from 'vitest';
import { addTallies, areAlike, keyOf, sumAt, tallyOf } from './column-sums.js';

test('a tally tells sums and how many values made them up', () => {
  const tally = addTallies(tallyOf([1200, undefined, -30]), tallyOf([undefined, undefined, 30]));
  expect([0, 1, 2].map((at) => sumAt(tally, at))).toEqual([1200, undefined, 0]);
  expect(areAlike(tally, tallyOf([1200, undefined, 0]))).toBe(false);
});

test('keys tell large sums apart that differ in their low or high digits', () => {
  const keys = [2 ** 40, 2 ** 40 + 1, 2 ** 41, -(2 ** 40)].map((sum) => keyOf(tallyOf([sum])));
  expect(new Set(keys).size).toBe(keys.length);
});
