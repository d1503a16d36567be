import { expect, test } from 'vitest';
import { isoDate } from './iso-date.js';

test.each([
  ['2025-12-31', '2025-12-31'],
  ['2025/2/9', '2025-02-09'],
  ['2025年2月9日', '2025-02-09'],
  ['2024 年 12 月底', '2024-12-31'],
  ['2024年2月末', '2024-02-29'],
  ['2025年末', '2025-12-31'],
  ['2025年13月底', undefined],
  ['2025-02-30', undefined],
  ['去年底', undefined],
  ['', undefined],
])('%s', (words, date) => expect(isoDate(words)).toBe(date));
