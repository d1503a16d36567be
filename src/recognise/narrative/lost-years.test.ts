import { expect, test } from 'vitest';
import { readText } from '../../read/text/read-text.js';
import { openDisclosure } from '../open-disclosure.js';

const bookOf = (text: string) => {
  const source = readText('a.txt', new TextEncoder().encode(`云岭县文化馆2025年度部门决算公开\n${text}`));
  if (!source.ok) throw new Error(source.refusal.kind);
  return openDisclosure(source.value);
};

test('an amount that begins with a year and dwarfs all others has lost its 年', () => {
  const book = bookOf('“三公”经费394.85万元，与2024247.15万元相比增加147.70万元。');
  expect(book.statements.map(({ value }) => value)).toEqual(['394.85', null, '147.70']);
  expect(book.doubts.map(({ message }) => message)).toEqual([expect.stringContaining('可能缺了“年”字')]);
});

test.each([
  ['amounts as large beside it', '2025年收入合计2024247.15万元，其中：财政拨款收入1812120.40万元。'],
  ['an amount alone', '2025年收入合计2024247.15万元。'],
  ['a year far away', '2025年收入合计2008247.15万元，其中：其他收入120.40万元。'],
])('no doubt: %s', (_, text) => {
  const book = bookOf(text);
  expect(book.doubts).toEqual([]);
  expect(book.statements[0]?.value).toMatch(/247\.15$/);
});
