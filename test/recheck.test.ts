import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkBook } from '../src/app/check-book.js';
import { checkToRecheck } from '../src/app/recheck-book.js';
import type { BudgetBook } from '../src/domain/book.js';
import { readText } from '../src/read/text/read-text.js';
import { openDisclosure } from '../src/recognise/open-disclosure.js';
import { type BookChange, changedBook } from './changed-book.js';

const RUNS = Number(process.env['RECHECK_RUNS'] ?? 8);
const FIXTURES = ['archives-spaces', 'science-tabs', 'sports-exploded', 'water-yuan', 'library-targets'];
const change: fc.Arbitrary<BookChange> = fc.record({
  of: fc.constantFrom(
    'cell',
    'cell',
    'cell',
    'paragraph',
    'statement',
    'told',
    'indicator',
    'weight',
    'field',
    'decimals',
    'row',
  ),
  at: fc.nat(9999),
  by: fc.nat(99),
});

/** Nothing that was worked out for one book serves the other. */
const fresh = (book: BudgetBook): BudgetBook => structuredClone(book);

describe.each(FIXTURES)('%s', (name) => {
  const source = readText(name, readFileSync(new URL(`../fixtures/${name}/input.txt`, import.meta.url)));
  if (!source.ok) throw new Error(`${name} cannot be read`);
  const book = openDisclosure(source.value);
  const checked = checkToRecheck(book);

  test('remembering what rules read changes no report', () => {
    expect(checked.report).toEqual(checkBook(fresh(book)));
  });

  test('checking a changed figure again gives the report of a full check', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        let changed = book;
        for (const one of changes) {
          changed = changedBook(changed, one);
          expect(checked.recheck(changed)).toEqual(checkBook(fresh(changed)));
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('so does checking it again beside other documents', () => {
    const year = book.document.year ?? 2024;
    const others: readonly BudgetBook[] = [
      { ...changedBook(book, { of: 'cell', at: 7, by: 3 }), document: { ...book.document, year: year - 1 } },
      changedBook(book, { of: 'told', at: 3, by: 5 }),
    ];
    const beside = checkToRecheck(book, [], {}, others);
    expect(beside.report).toEqual(checkBook(fresh(book), [], {}, others.map(fresh)));
    fc.assert(
      fc.property(change, (one) => {
        const changed = changedBook(book, one);
        expect(beside.recheck(changed)).toEqual(checkBook(fresh(changed), [], {}, others.map(fresh)));
      }),
      { numRuns: RUNS },
    );
  });

  test('another year is another document', () => {
    const other = { ...book, document: { ...book.document, year: (book.document.year ?? 2024) - 1 } };
    expect(checked.recheck(other)).toEqual(checkBook(fresh(other)));
  });
});
