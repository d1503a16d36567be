import { expect, test } from 'vitest';
import type { SourceLine } from '../../../read/source.js';
import { pathsOfGrid } from './header-grid.js';

/** Rows told by words; a word's width and height in columns and rows may follow it: 支出*2x1. */
const header = (...rows: string[]): SourceLine[] =>
  rows.map((told) => ({
    text: told,
    at: { quote: told },
    grid: 'exact',
    cells: told.split('|').map((cell) => {
      const [text = '', spans = '1x1'] = cell.split('*');
      const [columnSpan = 1, rowSpan = 1] = spans.split('x').map((one) => Number.parseInt(one, 10));
      return {
        text,
        at: { quote: text },
        ...(columnSpan > 1 ? { columnSpan } : {}),
        ...(rowSpan > 1 ? { rowSpan } : {}),
      };
    }),
  }));

test.each<[string, SourceLine[], string[]]>([
  [
    'a blank cell beside a merged one is not part of it',
    header('项目*1x2|支出*2x1|||', '|基本支出|项目支出|结转下年|'),
    ['项目', '支出/基本支出', '支出/项目支出', '结转下年', ''],
  ],
  [
    'the lowest header may be merged',
    header('项目|本年收入*3x1||', '|合计|专户资金*2x1|'),
    ['项目', '本年收入/合计', '本年收入/专户资金', '本年收入/专户资金'],
  ],
  [
    'blank cells of a grid that merges none belong to the cell on their left',
    header('项目|支出||', '|合计|基本支出|项目支出'),
    ['项目', '支出/合计', '支出/基本支出', '支出/项目支出'],
  ],
])('%s', (_, lines, paths) => {
  expect(pathsOfGrid(lines, paths.length).map((path) => path.join('/'))).toEqual(paths);
});
