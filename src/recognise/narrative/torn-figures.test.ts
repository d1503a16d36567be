import { expect, test } from 'vitest';
import { readText } from '../../read/text/read-text.js';
import { openDisclosure } from '../open-disclosure.js';

const bookOf = (text: string) => {
  const source = readText('a.txt', new TextEncoder().encode(text));
  if (!source.ok) throw new Error(source.refusal.kind);
  return openDisclosure(source.value);
};

const HEAD = '云岭县档案馆2025年度部门决算公开\n';

test('a figure that a line end cuts where a point may have stood is in doubt', () => {
  const book = bookOf(
    `${HEAD}1.一般公共服务支出（类）档案事务（款）行政运行（项）。年初预算为19\n49万元，支出决算为6.15万元，完成年初预算的31.55%。`,
  );
  expect(book.statements.map(({ value }) => value)).toEqual([null, '6.15', '31.55']);
  expect(book.doubts.map(({ message }) => message)).toEqual([expect.stringContaining('可能缺了小数点')]);
});

test.each([
  ['a figure with its point', '年初预算为19\n49.50万元，支出决算为6.15万元。', ['1949.50', '6.15']],
  [
    'amounts told without decimals',
    '年初预算为19\n49万元，支出决算为1960万元，其中：人员经费1860万元，公用经费100万元，上年支出1950万元。',
    ['1949', '1960', '1860', '100', '1950'],
  ],
  ['a figure cut elsewhere', '年初预算为19\n490万元，支出决算为6.15万元。', ['19490', '6.15']],
])('no doubt: %s', (_, text, values) => {
  expect(bookOf(`${HEAD}一、${text}`).statements.map(({ value }) => value)).toEqual(values);
});
