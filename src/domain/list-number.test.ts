import { expect, test } from 'vitest';
import { numberValue } from './list-number.js';

test.each([
  ['一、', 1],
  ['（九）', 9],
  ['十.', 10],
  ['十二、', 12],
  ['二十、', 20],
  ['(三十一)', 31],
  ['4.', 4],
  ['其中：', undefined],
  ['', undefined],
] as const)('%s is %s', (numbering, value) => expect(numberValue(numbering)).toBe(value));
