import { expect, test } from 'vitest';
import { shownSafely } from './terminal.js';

test.each([
  ['a\u001b[2Jb\u0007', 'a?[2Jb?'],
  ['\u001b[31m错误\u001b[39m\t1\n', '\u001b[31m错误\u001b[39m\t1\n'],
  ['预算\u202efdp.txt', '预算?fdp.txt'],
])('%j is shown as %j', (text, shown) => expect(shownSafely(text)).toBe(shown));
