// One disclosure in every format gives one book: only the places and the breaks of lines differ.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BudgetBook } from '../src/domain/book.js';
import type { Result } from '../src/domain/result.js';
import { readDoc } from '../src/read/doc/read-doc.js';
import { readDocx } from '../src/read/docx/read-docx.js';
import { readHtml } from '../src/read/html/read-html.js';
import { readPdf } from '../src/read/pdf/read-pdf.js';
import type { ReadRefusal } from '../src/read/refusal.js';
import type { SourceDocument } from '../src/read/source.js';
import { readText } from '../src/read/text/read-text.js';
import { readWorkbook } from '../src/read/workbook/read-workbook.js';
import { openDisclosure } from '../src/recognise/open-disclosure.js';

type Read = (
  name: string,
  bytes: Uint8Array,
) => Promise<Result<SourceDocument, ReadRefusal>> | Result<SourceDocument, ReadRefusal>;

const FOLDER = join(import.meta.dirname, '../fixtures/formats');

async function source(name: string, read: Read): Promise<SourceDocument> {
  const result = await read(name, readFileSync(join(FOLDER, name)));
  if (!result.ok) throw new Error(`${name}: ${result.refusal.kind}`);
  return result.value;
}

/** The book without what may differ: where things stand, and where running text is broken into lines. */
function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !/^(?:at|\w+At|source|lines)$/.test(key))
      .map(([key, one]) => [key, withoutPlaces(one)]),
  );
}

describe('one disclosure in every format', () => {
  let book: BudgetBook;
  beforeAll(async () => {
    book = openDisclosure(await source('disclosure.txt', readText));
  });

  test('the text gives the whole book', () => {
    expect(book.tables.map((table) => [table.kind, table.unit])).toEqual([
      ['income-expenditure-summary', '万元'],
      ['income-summary', '万元'],
      ['expenditure-summary', '万元'],
      ['appropriation-summary', '万元'],
      ['general-expenditure', '万元'],
      ['general-basic-expenditure', '万元'],
      ['three-public', '万元'],
      ['managed-funds-expenditure', '万元'],
      ['project-expenditure', '万元'],
    ]);
    expect(book.targets.projects[0]?.indicators).toHaveLength(6);
    expect(book.statements.length).toBeGreaterThan(20);
    expect(book.doubts).toEqual([]);
  });

  test.each<[string, Read]>([
    ['disclosure.docx', readDocx],
    ['disclosure.doc', readDoc],
    ['disclosure.xlsx', readWorkbook],
    ['disclosure.xls', readWorkbook],
    ['disclosure.html', readHtml],
    ['ruled.pdf', readPdf],
    ['borderless.pdf', readPdf],
  ])('%s gives the same book', async (name, read) => {
    expect(withoutPlaces(openDisclosure(await source(name, read)))).toEqual(withoutPlaces(book));
  });

  test('cells are shown where they stand in each format', async () => {
    const places = new Map<string, object>();
    for (const [name, read] of [
      ['disclosure.docx', readDocx],
      ['disclosure.doc', readDoc],
      ['disclosure.xlsx', readWorkbook],
    ] as const) {
      const [table] = openDisclosure(await source(name, read)).tables;
      const cell = Object.values(table?.rows[0]?.cells ?? {})[0];
      if (cell) places.set(name, cell.at);
    }
    expect(places.get('disclosure.docx')).toMatchObject({ table: 1, row: 3, column: 2, quote: '1,250.00' });
    expect(places.get('disclosure.doc')).toMatchObject({ table: 1, row: 3, column: 2, quote: '1,250.00' });
    expect(places.get('disclosure.xlsx')).toMatchObject({ sheet: '1收支总表', cell: 'B5', quote: '1,250.00' });
  });
});
