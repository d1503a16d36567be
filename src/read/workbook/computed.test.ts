import type XLSX from '@e965/xlsx';
import { expect, test } from 'vitest';
import { computeSums } from './computed.js';

const figure = (v: number): XLSX.CellObject => ({ t: 'n', v });
const formula = (f: string): XLSX.CellObject => ({ t: 'z', f }) as XLSX.CellObject;

/** What the formula in the first cell comes to; the cells beside it are 0.1, 0.2, blank, a text and the sum of the first two. */
function result(f: string): unknown {
  const first = formula(f);
  const row = [first, figure(0.1), figure(0.2), undefined, { t: 's', v: '无' } as XLSX.CellObject, formula('B1+C1')];
  const unknown = computeSums({ '!data': [row] });
  return first.v ?? unknown[0];
}

test.each([
  ['SUM(B1:D1)', 0.3],
  ['B1+C1-SUM(B1,C1)', 0],
  ['$B$1+5', 5.1],
  ['F1', 0.3],
  ['SUM(B1:E1)', 'A1'],
  ['A1+1', 'A1'],
  ['B1*C1', 'A1'],
  ['VLOOKUP(B1,C1:D9,2)', 'A1'],
])('a formula never reckoned: %s', (f, expected) => expect(result(f)).toBe(expected));

test('results that were stored stay', () => {
  const cell: XLSX.CellObject = { t: 'n', v: 7, f: 'B1+C1' };
  expect(computeSums({ '!data': [[cell, figure(1), figure(2)]] })).toEqual([]);
  expect(cell.v).toBe(7);
});

test('a chain of sums in which each names the next one twice is reckoned once', () => {
  const chain = Array.from({ length: 59 }, (_, row) => [formula(`A${row + 2}+A${row + 2}-A${row + 2}`)]);
  expect(computeSums({ '!data': [...chain, [figure(1157.15)]] })).toEqual([]);
  expect(chain[0]![0]!.v).toBe(1157.15);
});
