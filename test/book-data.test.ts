// The law of publishing for data: base data → book → JSON and CSV → the same book, the same figures.
import Papa from 'papaparse';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import { bookSchema } from '../src/app/book-schema.js';
import { printBooks } from '../src/app/print-books.js';
import type { BudgetBook } from '../src/domain/book.js';
import { scaled } from '../src/domain/number.js';
import { TEMPLATES } from '../src/forms/templates/index.js';
import { renderPackage } from '../src/render/package/render-package.js';
import { plainText } from '../src/render/package/tidy-csv.js';
import { compiled, runs } from './round-trip.js';

const figuresOf = (book: BudgetBook): string[] =>
  book.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      table.columns.flatMap((column) => {
        const cell = row.cells[column.id];
        const names = [table.kind, row.code ?? '', row.name, column.path.join('/')];
        return cell?.value ? [[...names, cell.text, String(scaled(cell.value))].join('|')] : [];
      }),
    ),
  );

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('%s', (_, template) => {
  test.each(runs(2))('base %i', async (seed) => {
    const { book } = compiled(template, seed);
    const json = printBooks([book], 'json', 'zh');
    expect(JSON.parse(json)).toEqual(book);
    expect(bookSchema.safeParse(book).success).toBe(true);
    const facts = (await renderPackage(book)).find(({ path }) => path === 'data/facts.csv');
    const rows = Papa.parse<Record<string, string>>(new TextDecoder().decode(facts?.bytes), {
      header: true,
      skipEmptyLines: true,
    }).data;
    const text = (field: string | undefined): string => plainText(field ?? '');
    const read = rows.map((row) =>
      [
        ...['form_kind', 'row_code', 'row_name', 'column_path', 'printed'].map((name) => text(row[name])),
        String(scaled(row['value'] ?? '')),
      ].join('|'),
    );
    expect(read).toEqual(figuresOf(book));
  });
});

/** The names of all fields; a file may hold files, so not without end. */
type Fields<T, Depth extends readonly 0[] = []> = Depth['length'] extends 9
  ? never
  : T extends readonly (infer Item)[]
    ? Fields<Item, [...Depth, 0]>
    : T extends object
      ? { [Key in keyof T & string]: (string extends Key ? never : Key) | Fields<T[Key], [...Depth, 0]> }[keyof T &
          string]
      : never;

test('the schema has every field of a book', () =>
  expectTypeOf<Exclude<Fields<BudgetBook>, Fields<z.infer<typeof bookSchema>>>>().toBeNever());
