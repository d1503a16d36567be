import { expect, test } from 'vitest';
import type { Figure } from '../domain/figures.js';
import { FiguresTested } from './figures-tested.js';
import { equal, minus, plus, type Tie } from './tie.js';

const figure = (key: string): Figure => ({
  key,
  kind: 'money',
  interval: { low: 0n, high: 0n },
  text: '1',
  unit: '万元',
  at: { quote: '1' },
  label: { zh: key, en: key },
});
const [a, b, c] = [figure('a'), figure('b'), figure('c')];

test('an equation is the same whichever side is called the whole', () => {
  const figures = new FiguresTested();
  expect(figures.equation(equal(a, b))).toBe(figures.equation(equal(b, a)));
  expect(figures.equation(equal(a, b))).not.toBe(figures.equation({ is: 'sum', whole: a, parts: [minus(b)] }));
  const sum: Tie = { is: 'sum', whole: c, parts: [plus(a), plus(b)] };
  const rest: Tie = { is: 'sum', whole: a, parts: [plus(c), minus(b)] };
  expect(figures.equation(sum)).toBe(figures.equation(rest));
});

test('equations of other figures, or of other kinds, have other names', () => {
  const figures = new FiguresTested();
  const many = Array.from({ length: 200 }, (_, at) => figure(`f${at}`));
  const names = many.flatMap((whole, at) => {
    const [part, base] = [many[(at + 1) % 200]!, many[(at + 2) % 200]!];
    const ties: Tie[] = [
      equal(whole, part),
      { is: 'sum', whole, parts: [plus(part), plus(base)] },
      { is: 'share', whole, part, base },
      { is: 'growth', whole, change: plus(part), now: base },
    ];
    return ties.map((tie) => figures.equation(tie));
  });
  expect(new Set(names).size).toBe(names.length);
});

test('naming an equation does not count its figures as tested', () => {
  const figures = new FiguresTested();
  figures.equation(equal(a, b));
  expect(figures.has('a')).toBe(false);
  figures.add('a');
  expect([figures.has('a'), figures.has('b'), figures.has('c')]).toEqual([true, false, false]);
});
