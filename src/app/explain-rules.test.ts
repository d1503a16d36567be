import { expect, test } from 'vitest';
import { RULES } from '../rules/index.js';
import { explainRules, type RulesAsked } from './explain-rules.js';

const ask = (asked: Partial<RulesAsked>): string | undefined =>
  explainRules({ language: 'zh', format: 'text', width: 80, ...asked });
const lines = (asked: Partial<RulesAsked>): readonly string[] => ask(asked)?.trimEnd().split('\n') ?? [];
const codes = (asked: Partial<RulesAsked>): readonly string[] =>
  lines(asked).flatMap((line) => /^[A-Z]{3}\d{3}(?= )/.exec(line)?.[0] ?? []);

test.each([
  { words: ['勾稽'], language: 'zh' },
  { words: ['RECEPTION'], language: 'en' },
  { words: ['tie001'], language: 'zh' },
] as const)('rules are found by $words', (asked) => {
  expect(codes(asked).length).toBeGreaterThan(0);
});

test('all words must stand in a rule', () => {
  expect(codes({ words: ['income', 'total'] }).length).toBeLessThan(codes({ words: ['income'] }).length);
  expect(ask({ words: ['income', 'no-such-word'] })).toBeUndefined();
});

test('all rules are listed in the order of their codes, those of a family under its code', () => {
  expect(codes({ width: 120 })).toEqual(RULES.map(({ code }) => code).sort());
  expect(new Set(codes({ code: 'tpe' }).map((code) => code.slice(0, 3)))).toEqual(new Set(['TPE']));
  expect(ask({ code: 'NOSUCH' })).toBeUndefined();
});

test.each([80, 120])('no line of the list is longer than %i places', (width) => {
  for (const language of ['zh', 'en'] as const)
    for (const line of lines({ language, width })) {
      const places = [...line].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? 2 : 1), 0);
      expect(places, line).toBeLessThanOrEqual(width + 2);
    }
});

test.each(['zh', 'en'] as const)('one rule is told in %s', (language) => {
  const text = ask({ code: 'code-equals-codes-below', language })!;
  const headings =
    language === 'zh' ? ['适用', '依据', '实测', '提示'] : ['Applies to', 'Basis', 'Measured', 'Messages'];
  for (const heading of headings) expect(text.split('\n')).toContain(heading);
  expect(text).toContain('⟦');
});

test('as JSON a list is short and one rule whole', () => {
  const list: readonly object[] = JSON.parse(ask({ format: 'json', code: 'TIE' })!);
  expect(list[0]).toMatchObject({ code: 'TIE001', severity: 'error', stage: 'stable' });
  expect(list[0]).not.toHaveProperty('examples');
  const [one] = JSON.parse(ask({ format: 'json', code: 'TIE001' })!);
  expect(one.examples.invalid[0].text).toContain('⟦');
});
