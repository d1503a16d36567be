import { expect, test } from 'vitest';
import { chineseNumber } from './chinese-number.js';

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [99, '九十九'],
  [100, '一百'],
  [105, '一百零五'],
  [110, '一百一十'],
  [118, '一百一十八'],
  [132, '一百三十二'],
])('%i is %s', (value, words) => expect(chineseNumber(value)).toBe(words));
