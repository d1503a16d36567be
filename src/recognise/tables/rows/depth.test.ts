import { expect, test } from 'vitest';
import { depthsOf } from './depth.js';

const depths = (...numberings: readonly string[]) =>
  depthsOf(numberings.map((numbering) => ({ numbering, level: 'item' as const })));

test.each([
  ['一、 above （一）', ['一、', '（一）', '（二）', '二、'], [0, 1, 1, 0]],
  ['（一） above 1.', ['一、', '（一）', '1.', '（二）'], [0, 1, 2, 1]],
  ['brackets alone above 1.', ['（一）', '1.', '2.', '（二）'], [0, 1, 1, 0]],
  ['plain numbers above brackets', ['1.', '（一）', '（二）', '2.', ''], [0, 1, 1, 0, 1]],
] as const)('rows are as deep as the document lists them: %s', (_, numberings, expected) => {
  expect(depths(...numberings)).toEqual(expected);
});
