import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { BudgetBook } from '../domain/book.js';
import { readText } from '../read/text/read-text.js';
import { openDisclosure } from '../recognise/open-disclosure.js';
import { checkBook } from './check-book.js';
import { printBooks } from './print-books.js';

const FIXTURES = new URL('../../fixtures/', import.meta.url);
const texts = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));

test('there are fixtures', () => expect(texts.length).toBeGreaterThan(4));

test.each(texts)('%s: a book that was printed is checked like the one that was read', (name) => {
  const source = readText(name, readFileSync(new URL(name, FIXTURES)));
  if (!source.ok) return;
  const book = openDisclosure(source.value);
  const printed: BudgetBook = JSON.parse(printBooks([book], 'json', 'zh'));
  expect(checkBook(printed).findings).toEqual(JSON.parse(JSON.stringify(checkBook(book).findings)));
});

test('an amount told in another unit is put right in its unit', () => {
  const text = `云岭县档案馆2025年部门预算公开
三、部门支出总体情况说明
云岭县档案馆2025年支出预算332.50万元，其中：基本支出232.50万元；项目支出100.00亿元。
部门支出总表
单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 332.50 | 232.50 | 100.00
201 | 一般公共服务支出 | 332.50 | 232.50 | 100.00
20126 | 档案事务 | 332.50 | 232.50 | 100.00
2012601 | 行政运行 | 232.50 | 232.50 |
2012604 | 档案馆 | 100.00 | | 100.00`;
  const source = readText('made-up.txt', new TextEncoder().encode(text));
  const { causes } = checkBook(openDisclosure((source.ok && source.value) as never));
  expect(causes).toMatchObject([{ printed: '100.00亿元', suggested: '100.00万元' }]);
});
