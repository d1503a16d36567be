import { expect, test } from 'vitest';
import type { SourceLine } from '../../../read/source.js';
import type { Layout } from '../layout.js';
import { joinTrailingParts } from './trailing-parts.js';

const side = { keys: [], columns: [] };
const layout: Layout = { sides: [side, side], width: 0, fromWords: true };
const joined = (...texts: readonly string[]): string[] => {
  const lines = texts.map((text, index): SourceLine => ({ text, at: { line: index + 1, quote: text } }));
  return joinTrailingParts(lines, layout).map(({ text }) => text);
};

test('the rest of a name below its figures joins it, that of the other list its own', () => {
  expect(
    joined(
      '（一）一般公共 9.00 （七）文化旅游体育 8.00',
      '  预算拨款      与传媒支出',
      '（八）社会保障和就 7.00',
      '   业支出',
    ),
  ).toEqual(['（一）一般公共预算拨款 9.00 （七）文化旅游体育与传媒支出 8.00', '（八）社会保障和就业支出 7.00']);
});

test('what makes no known name, or ends the name above the figures, stays', () => {
  for (const texts of [
    ['（一）一般公共 9.00', '山前县水利局'],
    ['（一）一般公共服务支出 9.00', '支出'],
    ['一、社会保障和就业', '一、一般公共预算 9.00 2.00 2.00', '支出'],
  ])
    expect(joined(...texts)).toEqual(texts);
});
