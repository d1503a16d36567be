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
