import { expect, test } from 'vitest';
import type { SourceLine } from '../../../read/source.js';
import type { RawFigure } from '../layout.js';
import { settleSides } from './open-sides.js';

interface Draft {
  readonly line: SourceLine;
  readonly side: number;
  readonly figures: RawFigure[];
}

const lineAt = (line: number): SourceLine => ({
  text: '',
  at: { line, quote: '' },
  cells: undefined,
  grid: undefined,
  pageStart: false,
});
const figuresAt = (line: number, ...texts: readonly string[]): RawFigure[] =>
  texts.map((text) => ({ text, value: text, at: { line, quote: text } }));

/** Two labels on one line, whose figures stand on the next line and were given to the second. */
const below = (line: number, ...texts: readonly string[]): [Draft, Draft] => {
  const own = lineAt(line);
  return [
    { line: own, side: 0, figures: [] },
    { line: own, side: 1, figures: figuresAt(line + 1, ...texts) },
  ];
};
const whole = (line: number, ...texts: readonly string[]): Draft => ({
  line: lineAt(line),
  side: 1,
  figures: figuresAt(line, ...texts),
});

test('one figure below two labels is the first side’s where rows of the second print more', () => {
  const [income, expenditure] = below(3, '90.00');
  const rows = [whole(1, '60.00', '60.00'), whole(2, '30.00', '30.00'), income, expenditure];
  expect(settleSides(rows).size).toBe(0);
  expect(income.figures.map(({ text }) => text)).toEqual(['90.00']);
  expect(expenditure.figures).toEqual([]);
});

test('where rows of the second side print as few, it may be of either', () => {
  const [income, expenditure] = below(3, '90.00');
  const rows = [whole(1, '60.00'), whole(2, '30.00'), income, expenditure];
  expect(settleSides(rows)).toEqual(new Set([expenditure]));
  expect(expenditure.figures).toHaveLength(1);
});

test('figures on the line of their labels are settled', () => {
  expect(settleSides([whole(1, '60.00'), whole(2, '30.00')]).size).toBe(0);
});
