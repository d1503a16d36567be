import { expect, test } from 'vitest';
import type { SourceLine } from '../../../read/source.js';
import type { Layout } from '../layout.js';
import { joinRunningRows, joinRunningSides } from './running-cells.js';
import { joinWrappedSides } from './wrapped-sides.js';

const lines = (...texts: readonly string[]): SourceLine[] =>
  texts.map((text, index) => ({ text, at: { line: index + 1, quote: text } }));
const textOf = (joined: readonly SourceLine[]): string[] => joined.map(({ text }) => text);

test('a wrapped name between its code and its figures makes one row, each figure with its own place', () => {
  const joined = joinRunningRows(
    lines('208 05 05', '机关事业单位基本养老', '保险缴费支出', '8.00 8.00', '221 02 01 住房公积金 3.00 3.00'),
  );
  expect(textOf(joined)).toEqual([
    '208 05 05 机关事业单位基本养老保险缴费支出 8.00 8.00',
    '221 02 01 住房公积金 3.00 3.00',
  ]);
  expect(joined[0]!.places).toEqual([
    { line: 4, quote: '8.00' },
    { line: 4, quote: '8.00' },
  ]);
});

test('lines that do not make the name of the code stay as they are', () => {
  const printed = lines('208 05 05', '山前县水利局', '8.00 8.00');
  expect(joinRunningRows(printed)).toEqual(printed);
});

test('the rest of a wrapped label joins it where its figure and the other list follow', () => {
  const side = { keys: [], columns: [] };
  const layout: Layout = { sides: [side, side], width: 0, fromWords: true };
  const printed = lines('（二）政府性基金预算拨', '款', '8.00 （二）外交支出', '（三）国防支出', '其他', '2.00');
  expect(textOf(joinRunningSides(printed, layout))).toEqual([
    '（二）政府性基金预算拨款 8.00 （二）外交支出',
    '（三）国防支出',
    '其他',
    '2.00',
  ]);
});

test('in a list beside another one a name that needs no rest is joined by the last word of its name', () => {
  const side = { keys: [], columns: [] };
  const layout: Layout = { sides: [side, side], width: 0, fromWords: true };
  const printed = lines('（三）国有资本经营预算', '拨款', '8.00', '（三）国防支出');
  expect(textOf(joinRunningSides(printed, layout))).toEqual(['（三）国有资本经营预算拨款 8.00', '（三）国防支出']);
});

test('of figures between two wrapped names those are the right one’s of which the first is the sum of the others', () => {
  const columns = Array.from({ length: 4 }, (_, position) => ({ position, path: [], meaning: 'amount' as const }));
  const side = { keys: [], columns };
  const layout = {
    sides: [{ keys: [], columns: columns.slice(0, 1) }, side],
    width: 0,
    fromWords: true,
  } as unknown as Layout;
  const printed = lines('（三）国有资本经营预算 （七）文化旅游体育与传媒', '3.00 9.00 5.00 4.00', '拨款 支出');
  expect(textOf(joinWrappedSides(printed, layout))).toEqual([
    '（三）国有资本经营预算拨款 3.00 （七）文化旅游体育与传媒支出 9.00 5.00 4.00',
  ]);
});

test('wrapped names without figures are joined where no line stands between their parts', () => {
  const side = { keys: [], columns: [] };
  const layout: Layout = { sides: [side, side], width: 0, fromWords: true };
  const printed = lines('二、政府性基金预算拨', '款收入', '三、国有资本经营预算', '拨款收入', '二、国防支出 8.00');
  expect(textOf(joinWrappedSides(printed, layout))).toEqual([
    '二、政府性基金预算拨款收入',
    '三、国有资本经营预算拨款收入',
    '二、国防支出 8.00',
  ]);
});
