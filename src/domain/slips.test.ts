import { expect, test } from 'vitest';
import { scaled } from './number.js';
import { slipBetween } from './slips.js';

test.each([
  // printed   right       slip
  ['1551.6', '1515.6', 'digits-swapped'],
  ['18.54', '19.54', 'digit-mistyped'],
  ['12345', '1.2345', 'unit-mixed'],
  ['95.44', '795.44', 'digits-dropped'],
  ['-3.5', '3.5', 'sign-lost'],
  ['62.65', '42.31', undefined],
  ['0', '32.44', undefined],
  ['5', '5', undefined],
] as const)('%s for %s', (printed, right, slip) => expect(slipBetween(scaled(printed), scaled(right))).toBe(slip));
