import { expect, test } from 'vitest';
import { readLines } from '../../../read/text/read-text.js';
import { joinWrappedFigures } from './wrapped-figures.js';

const joined = (...lines: readonly string[]): string[] =>
  joinWrappedFigures(readLines(lines.join('\n'))).map(({ text }) => text);

test('a figure wrapped above and below the line of its row goes into it, and what stands behind keeps its place', () => {
  expect(
    joined(
      '                1809.4',
      '本年收入合计                 本年支出合计        1809.43',
      '                     3',
    ),
  ).toEqual(['本年收入合计          1809.43 本年支出合计        1809.43']);
});

test('two figures of one row', () => {
  expect(joined('          1,234.5        200.', '合 计', '               6          00')).toEqual([
    '合 计       1,234.56       200.00',
  ]);
});

test.each([
  ['the row prints a figure there', ['      1809.4', '合计  1809.40', '           3']],
  ['the parts do not stand below each other', ['      1809.4', '合计', '3']],
  ['the figure is whole', ['      1809.43', '合计', '            3']],
  ['the line below is another row', ['      1809.4', '合计', '           3  其他收入']],
])('nothing is joined where %s', (_, lines) => {
  expect(joined(...lines)).toEqual(lines);
});
