import { expect, test } from 'vitest';
import { searchRules } from './search-rules.js';

test.each([
  { words: ['勾稽'], language: 'zh' },
  { words: ['RECEPTION'], language: 'en' },
  { words: ['tie001'], language: 'zh' },
] as const)('rules are found by $words', ({ words, language }) => {
  expect(searchRules(words, language)).toMatch(/^[A-Z]{3}\d{3} {2}/);
});

test('all words must stand in a rule', () => {
  const one = searchRules(['income'], 'en')!.split('\n').length;
  expect(searchRules(['income', 'total'], 'en')!.split('\n').length).toBeLessThan(one);
  expect(searchRules(['income', 'no-such-word'], 'en')).toBeUndefined();
});
