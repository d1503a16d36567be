import { expect, test } from 'vitest';
import type { Cell } from '../../domain/book.js';
import { chooseReadings, type PicturedFigure } from './choose-readings.js';

const cell = (value: string): Cell => ({ text: value, value, at: { quote: value } });
const figure = (one: Cell, state: PicturedFigure['state'], ...others: string[]): PicturedFigure => ({
  cell: one,
  candidates: [one.value, ...others],
  state,
});

test.each<[string, PicturedFigure['state'], string, string[], string, string | undefined]>([
  // why                                                        state    read     others             whole     chosen
  ['a doubtful figure that closes its sum is settled', 'open', '40.00', ['49.00'], '100.00', '40.00'],
  ['another reading is taken where only it closes the sum', 'open', '46.00', ['40.00', '49.00'], '100.00', '40.00'],
  ['a doubtful figure that no reading mends stays in doubt', 'open', '46.00', ['48.00'], '100.00', undefined],
  ['a figure read well gives way to one that mends its sum', 'firm', '46.00', ['40.00'], '100.00', '40.00'],
  ['a figure read well stays wrong where nothing mends it', 'firm', '46.00', ['48.00'], '100.00', '46.00'],
  ['a shaky figure in a broken sum is doubted', 'shaky', '46.00', [], '100.00', undefined],
  ['a shaky figure in a sum that holds is kept', 'shaky', '40.00', [], '100.00', '40.00'],
])('%s', (_, state, read, others, whole, chosen) => {
  const [total, a, b] = [cell(whole), cell('60.00'), cell(read)];
  const figures = [figure(total, 'firm'), figure(a, 'firm'), figure(b, state, ...others)];
  expect(chooseReadings(figures, [{ whole: total, parts: [a, b] }]).get(b)).toBe(chosen);
});

test('a reading that two sums ask for differently stays in doubt', () => {
  const [total, a, b, other] = [cell('100.00'), cell('60.00'), cell('46.00'), cell('49.00')];
  const figures = [
    figure(total, 'firm'),
    figure(a, 'firm'),
    figure(b, 'open', '40.00', '49.00'),
    figure(other, 'firm'),
  ];
  const sums = [
    { whole: total, parts: [a, b] },
    { whole: other, parts: [b] },
  ];
  expect(chooseReadings(figures, sums).get(b)).toBeUndefined();
});

test('two doubtful figures of one sum are settled together where one pair alone closes it', () => {
  const [total, a, b] = [cell('100.00'), cell('66.00'), cell('46.00')];
  const figures = [figure(total, 'firm'), figure(a, 'open', '60.00'), figure(b, 'open', '40.00')];
  const chosen = chooseReadings(figures, [{ whole: total, parts: [a, b] }]);
  expect([chosen.get(a), chosen.get(b)]).toEqual(['60.00', '40.00']);
});
