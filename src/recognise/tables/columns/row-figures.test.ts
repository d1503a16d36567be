import { describe, expect, test } from 'vitest';
import type { RawRow } from '../layout.js';
import { agrees, figuresOfRows, type RowFigures, unitsOf } from './row-figures.js';

const rowOf = (...values: (string | null)[]): RawRow =>
  ({ figures: values.map((value) => ({ text: value ?? '-', value, at: { quote: '' } })) }) as unknown as RawRow;

const valuesOf = ({ from, count, values }: RowFigures): number[] => [...values.subarray(from, from + count)];
const slackOf = ({ from, count, slack }: RowFigures): number[] => [...slack.subarray(from, from + count)];

test.each([
  ['12', 0, 12],
  ['12.34', 3, 12_340],
  ['-12.34', 2, -1234],
  ['0.019', 2, 1],
  ['-0.5', 1, -5],
] as const)('%s in units of %i decimals', (decimal, decimals, units) => {
  expect(unitsOf(decimal, decimals)).toBe(units);
});

describe('figures of a table', () => {
  test('have the slack of their last digit', () => {
    const [first, second] = figuresOfRows([rowOf('1.25', '3'), rowOf(null)]);
    expect(valuesOf(first!)).toEqual([1250, 3000]);
    // Beside amounts with two decimals, 3 is no rounded number.
    expect(slackOf(first!)).toEqual([5, 5]);
    expect(valuesOf(second!)).toEqual([Number.NaN]);
  });

  test('are exact however small their last digit is', () => {
    const [row] = figuresOfRows([rowOf('98765432.123456', '0.000001')]);
    const [large, small] = valuesOf(row!);
    expect(agrees(large! + small!, unitsOf('98765432.123457', 7), 0)).toBe(true);
    expect(agrees(large! + small!, unitsOf('98765432.123458', 7), 9)).toBe(false);
  });

  test('that are too large together for exact sums are cut, and the slack covers it', () => {
    const [row] = figuresOfRows([rowOf('123456789012345.678', '0.322', '123456789012346.000')]);
    const [a, b, sum] = valuesOf(row!);
    expect([a, b, sum].every((value) => Number.isSafeInteger(value))).toBe(true);
    expect(
      agrees(
        a! + b!,
        sum!,
        slackOf(row!).reduce((all, one) => all + one, 0),
      ),
    ).toBe(true);
  });
});
