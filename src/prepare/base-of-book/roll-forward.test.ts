import { expect, test } from 'vitest';
import { randomBase } from '../../../test/random-base.js';
import { rolledForward } from './roll-forward.js';

const base = randomBase(4, { type: 'budget' });
const sumOf = (texts: readonly (string | null)[]): number => texts.reduce((sum, text) => sum + Number(text ?? 0), 0);

test.each([
  ['keep-amounts', true],
  ['empty-amounts', false],
] as const)('%s: last year’s figures are those of the year before', (rollForward, keeps) => {
  const { base: next } = rolledForward(base, { rollForward });
  expect(next.year).toBe(base.year + 1);
  expect(next.publishedOn).toBeNull();
  expect(next.reasons).toEqual({});
  expect(sumOf(next.lines.map(({ lastYear }) => lastYear))).toBeCloseTo(sumOf(base.lines.map(({ amount }) => amount)));
  expect(next.lines.some(({ amount }) => amount !== '0')).toBe(keeps);
  expect(next.lines.filter(({ carriedOver }) => carriedOver).every(({ amount }) => amount === '0')).toBe(true);
  expect(next.threePublic.reception.lastYear).toBe(base.threePublic.reception.amount);
});

test('a code that the next classification does not have is told', () => {
  const [line] = base.lines;
  if (!line) throw new Error('no line');
  const { notes } = rolledForward(
    { ...base, lines: [{ ...line, functional: '2019988' }] },
    { rollForward: 'keep-amounts' },
  );
  expect(notes[0]?.message.zh).toContain('没有 2019988');
});
