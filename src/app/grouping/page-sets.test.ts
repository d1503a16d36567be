import { expect, test } from 'vitest';
import { pageSets } from './page-sets.js';

test.each([
  ['pages of one scan, in the order of their numbers', ['扫描10.jpg', '扫描2.jpg', '扫描1.jpg'], [[2, 1, 0]]],
  [
    'two scans',
    ['a1.png', 'a2.png', 'b1.png', 'b2.png'],
    [
      [0, 1],
      [2, 3],
    ],
  ],
  ['numbers within names', ['2025第1页.tif', '2025第2页.tif'], [[0, 1]]],
  ['a lone picture', ['1.png', '封面.png'], []],
  ['documents', ['1.pdf', '2.pdf'], []],
])('%s', (_, names, sets) => expect(pageSets(names)).toEqual(sets));
