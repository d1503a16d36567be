import { expect, test } from 'vitest';
import { isColumnNumbers } from './header-lines.js';

const at = { quote: '' };
const line = (text: string) => ({ text, at, cells: text.split('|').map((cell) => ({ text: cell, at })) });

test.each([
  ['1|2|3|4|5|6', true],
  ['栏次||1|2|3', true],
  ['栏次|-|1|2|3', true],
  ['1|2|3|4|5|6||0', true],
  ['1|2|3|0', false],
  ['3|4|5|6|7|8|0', false],
  ['1|2|4|5|6|7', false],
])('%s numbers the columns: %s', (text, expected) => expect(isColumnNumbers(line(text))).toBe(expected));
