import { expect, test } from 'vitest';
import { printSlips } from './print-slips.js';

test.each([
  [1551n, 1515n],
  [120n, 130n],
  [12n, 1200n],
  [-105n, -15n],
  [-15n, -51n],
] as const)('%s may be a slip for %s', (printed, right) => {
  expect(printSlips(printed)).toContain(right);
});

test.each([-15n, 0n, 7n])('%s is no slip for itself, nor for a number of the other sign', (printed) => {
  const all = printSlips(printed);
  expect(all).not.toContain(printed);
  expect(all.some((one) => (printed < 0n ? one > 0n : one < 0n))).toBe(false);
});
