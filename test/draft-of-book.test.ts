// A book that was read can be printed again, and what is read from that print is the same book.
import { expect, test } from 'vitest';
import type { Draft } from '../src/compile/draft.js';
import { draftOfBook } from '../src/compile/draft-of-book.js';
import type { BudgetBook } from '../src/domain/book.js';
import { compareBooks } from '../src/domain/compare-books.js';
import { TEMPLATES } from '../src/forms/templates/index.js';
import { readText } from '../src/read/text/read-text.js';
import { openDisclosure } from '../src/recognise/open-disclosure.js';
import { renderDraftText } from '../src/render/draft-text.js';
import { compiled, runs } from './round-trip.js';

function readAgain({ document }: Draft): BudgetBook {
  const source = readText('disclosure.txt', new TextEncoder().encode(renderDraftText(document)));
  if (!source.ok) throw new Error(source.refusal.kind);
  return openDisclosure(source.value);
}

const cases = TEMPLATES.flatMap((template) => runs(2).map((seed) => [template.id, seed, template] as const));

test.each(cases)('%s: a book that was read, base %i', (_, seed, template) => {
  const book = readAgain(compiled(template, seed));
  const again = readAgain(draftOfBook(book));
  expect(compareBooks(book, again)).toEqual([]);
});

test.each(cases)('%s: a compiled book, which knows no lines, base %i', (_, seed, template) => {
  const { book } = compiled(template, seed);
  expect(compareBooks(book, readAgain(draftOfBook(book)))).toEqual([]);
});
