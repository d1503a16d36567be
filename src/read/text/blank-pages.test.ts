import { expect, test } from 'vitest';
import { readText } from './read-text.js';

const doubtsOf = (text: string) => {
  const read = readText('made-up.txt', new TextEncoder().encode(text));
  return read.ok ? (read.value.doubts ?? []).map(({ message }) => message) : undefined;
};

test('pages without a word at the end were not read', () =>
  expect(doubtsOf('云岭县档案馆\n\f第二页\n\f\n\f\n\f\n')).toEqual([
    '第3—5页（共3页）没有文字，可能是扫描件或图片；这些页没有读取，与之有关的内容没有核对。',
  ]));

test('and so were those between others', () =>
  expect(doubtsOf('云岭县档案馆\n\f\n\f \n\f\n\f第五页\n')).toEqual([
    '第2—4页（共3页）没有文字，可能是扫描件或图片；这些页没有读取，与之有关的内容没有核对。',
  ]));

test('one page may be left blank', () =>
  expect(doubtsOf('云岭县档案馆\n\f\n\f第三页\n\f第四页\n\f\n\f第六页')).toEqual([]));

test('a text without page breaks has no pages', () => expect(doubtsOf('云岭县档案馆\n\n\n\n\n第二段')).toEqual([]));
