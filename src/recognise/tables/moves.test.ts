import { expect, test } from 'vitest';
import type { RawRow } from './layout.js';
import { NO_WAY_FOUND, waysOfLost } from './moves.js';
import type { SideTraits } from './side-traits.js';

const at = { line: 1, quote: '' };
const rowOf = (figures: number, lacking: number): RawRow =>
  ({
    shift: 0,
    lacking,
    figures: Array.from({ length: figures }, (_, position) => ({ text: '1', value: '1', at, position })),
  }) as unknown as RawRow;
const traitsOf = (columns: number): SideTraits =>
  ({ columnAt: Array.from({ length: columns }, (_, column) => column) }) as unknown as SideTraits;

test('one blank cell may stand before, between or behind two figures', () => {
  expect(waysOfLost(rowOf(2, 1), traitsOf(3)).map(({ columns }) => columns)).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
  ]);
});

test('a row of far more figures than columns ends the search without a way', () => {
  expect(waysOfLost(rowOf(60, 50), traitsOf(58))).toBe(NO_WAY_FOUND);
});
