import { expect, test } from 'vitest';
import { exactValue, minus, sumOf } from './quantity.js';
import { roundAmounts } from './round.js';

test.each([
  // amounts, figures over them, rounded to whole tens
  ['three thirds make a whole', [33n, 33n, 34n], [[0, 1, 2]]],
  ['a whole amount stays', [40n, 26n, 24n], [[0], [1, 2], [0, 1, 2]]],
  [
    'two ways of adding the same amounts',
    [15n, 15n, 15n, 15n],
    [
      [0, 1],
      [2, 3],
      [0, 2],
      [1, 3],
      [0, 1, 2, 3],
    ],
  ],
  [
    'amounts below the digit',
    [1n, 2n, 3n, 4n],
    [
      [0, 1],
      [2, 3],
      [0, 1, 2, 3],
    ],
  ],
] as const)('%s', (_, amounts, figures) => {
  const wanted = figures.map((indexes) => sumOf(indexes));
  const rounded = roundAmounts(amounts, wanted, 10n);
  for (const figure of wanted) {
    const moved = exactValue(figure, rounded) * 10n - exactValue(figure, amounts);
    expect(moved > -10n && moved < 10n).toBe(true);
  }
  for (const [index, amount] of amounts.entries()) if (amount % 10n === 0n) expect(rounded[index]).toBe(amount / 10n);
});

test('a difference between years moves less than a digit too', () => {
  const amounts = [14n, 14n, 14n, 16n, 16n, 16n];
  const now = sumOf([0, 1, 2]);
  const last = sumOf([3, 4, 5]);
  const figures = [now, last, minus(now, last)];
  const rounded = roundAmounts(amounts, figures, 10n);
  for (const figure of figures) {
    const moved = exactValue(figure, rounded) * 10n - exactValue(figure, amounts);
    expect(moved > -10n && moved < 10n).toBe(true);
  }
});
