import { expect, test } from 'vitest';
import { isBlank, isNumbered, matchesOf, squeezed, wordsIn } from './text.js';

const SPACES = ' \t\n\v\f\r\u00a0\u1680\u2003\u2028\u202f\u205f\u3000\ufeff';

test.each([...SPACES])('white space %j parts words and is squeezed out', (space) => {
  const text = `${space}年初${space}${space}预算 数${space}`;
  expect(wordsIn(text)).toEqual(text.split(/\s+/).filter((word) => word !== ''));
  expect(squeezed(text)).toBe('年初预算数');
  expect(isBlank(space + space)).toBe(true);
});

test.each([
  '（一）“三公”经费，合计：１２．５％',
  '面积 20㎡，约 3½ 亩',
  '① 项目 Ａ～Ｂ …… ﹪',
  'é e\u0301 か\u3099',
  '一级指标\t≥９５％\t《办法》',
])('%s is squeezed as by the standard form', (text) => {
  expect(squeezed(text)).toBe(text.normalize('NFKC').replace(/\s+/g, ''));
});

test.each([
  ['一、 收入', true],
  ['（ 二 ） 支出', true],
  ['1. 工资', true],
  ['1.5 万元', false],
  ['2010101 行政运行', false],
])('%s begins with a number of a list: %s', (line, expected) => expect(isNumbered(line)).toBe(expected));

test('a pattern that finds one match only is refused', () => expect(() => matchesOf('', /x/)).toThrow(TypeError));
