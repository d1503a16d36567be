import { expect, test } from 'vitest';
import type { Figure } from '../domain/figures.js';
import { printed, printedMoney } from '../domain/number.js';
import { minus, plus, solveFor, type Tie, testTie, tieData } from './tie.js';

const money = (key: string, text: string): Figure => ({
  key,
  kind: 'money',
  interval: printedMoney(text, '万元'),
  text,
  unit: '万元',
  at: { quote: text },
  label: { zh: key, en: key },
});
const percent = (key: string, text: string): Figure => ({
  ...money(key, text),
  kind: 'percent',
  interval: printed(text),
  unit: '%',
});
const sum = (whole: string, ...parts: readonly string[]): Tie => ({
  is: 'sum',
  whole: money('w', whole),
  parts: parts.map((part, index) => plus(money(`p${index}`, part))),
});
const growth = (rate: string, change: string, now: string, sign: 1 | -1 = 1): Tie => ({
  is: 'growth',
  whole: percent('r', rate),
  change: { figure: money('c', change), sign },
  now: money('n', now),
});

test.each<readonly [string, Tie, string]>([
  ['exact', sum('30.00', '10.00', '20.00'), 'holds'],
  ['each part rounded by itself', sum('0.03', '0.01', '0.01', '0.00'), 'holds'],
  ['other precision', sum('1223.4432', '795.44', '428.00'), 'holds'],
  ['cut instead of rounded', sum('10.02', '5.00', '5.00'), 'rounding'],
  ['short', sum('62.65', '42.31'), 'broken'],
  ['nothing listed', sum('5.00'), 'broken'],
  ['growth', growth('42.67', '128', '428'), 'holds'],
  ['growth on the wrong base', growth('10.46', '128', '428'), 'broken'],
  ['decrease told without sign', growth('38.11', '35.24', '57.23', -1), 'holds'],
  ['nothing before', growth('100', '5', '5'), 'untestable'],
])('%s', (_, tie, outcome) => expect(testTie(tie).outcome).toBe(outcome));

test('every figure of a sum can be solved for', () => {
  const tie: Tie = {
    is: 'sum',
    whole: money('w', '30.00'),
    parts: [plus(money('a', '50.00')), minus(money('b', '5.00'))],
  };
  expect(solveFor(tie, 'w')).toBe(4_500_000_000n);
  expect(solveFor(tie, 'a')).toBe(3_500_000_000n);
  expect(solveFor(tie, 'b')).toBe(2_000_000_000n);
  expect(solveFor(tie, 'other')).toBeUndefined();
});

test('sums too large for safe integers are tested like small ones', () => {
  const large = '999999999.00';
  expect(testTie(sum('1999999998.00', large, large))).toMatchObject({
    outcome: 'holds',
    expected: 199_999_999_800_000_000n,
  });
  const broken = testTie(sum('1999999990.00', large, large));
  expect([broken.outcome, broken.difference]).toEqual(['broken', -800_000_000n]);
  const small = testTie(sum('3.00', '1.00', '1.50'));
  expect([small.outcome, small.expected, small.difference]).toEqual(['broken', 250_000_000n, 50_000_000n]);
});

test('a share names its base in the unit of its part', () => {
  const base: Figure = { ...money('base', '277028.20'), unit: '元', interval: printedMoney('277028.20', '元') };
  const tie: Tie = { is: 'share', whole: percent('told', '15.10'), part: money('part', '3.19'), base };
  expect(tieData(tie, testTie(tie))).toMatchObject({ part: '3.19', base: '27.7028', expected: '11.52' });
});
