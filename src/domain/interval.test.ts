import { expect, test } from 'vitest';
import { exactly, type Interval, loosened, meets } from './interval.js';
import { counted, decimalsOf, halfDigit, printed, printedMoney, scaled } from './number.js';

const ends = ({ low, high }: Interval): readonly [bigint, bigint] => [low, high];
/** What a print stands for, by big integers alone. */
const around = (decimal: string): Interval => {
  const [value, slack] = [scaled(decimal), halfDigit(decimalsOf(decimal))];
  return { low: value - slack, high: value + slack };
};

const PRINTS = [
  ...['0', '-0', '0.00', '5', '-5', '795.44', '-1223.4', '0.1', '12.345678', '12.12345678', '0.123456789', '5.'],
  ...['90071992.54', '90071992.55', '-90071992.54', '99999999999999', '123456789012345678.12', '1234567890123456'],
];

test.each(PRINTS)('%s stands for the same in safe and in big integers', (decimal) => {
  expect(ends(printed(decimal))).toEqual(ends(around(decimal)));
  expect(ends(counted(decimal))).toEqual(ends(exactly(scaled(decimal))));
  for (const [unit, yuan] of [
    ['元', 1n],
    ['千元', 1000n],
    ['百万元', 1_000_000n],
    ['亿元', 100_000_000n],
  ] as const) {
    const { low, high } = around(decimal);
    expect(ends(printedMoney(decimal, unit)), unit).toEqual([(low * yuan) / 10_000n, (high * yuan) / 10_000n]);
  }
});

test('intervals meet and are loosened alike however they are kept', () => {
  for (const a of PRINTS)
    for (const b of PRINTS) {
      const [x, y] = [printed(a), printed(b)];
      const plain = (one: Interval): Interval => ({ low: one.low, high: one.high });
      expect(meets(x, y)).toBe(meets(plain(x), plain(y)));
      expect(ends(loosened(x))).toEqual(ends(loosened(plain(x))));
    }
});
