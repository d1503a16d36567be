import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeZip } from '../scripts/hostile/write-zip.js';
import { bookSchema } from '../src/app/book-schema.js';
import { openDisclosures } from '../src/app/open-disclosures.js';
import type { BudgetBook } from '../src/domain/book.js';
import { ROOT } from './disclosures.js';

const folder = mkdtempSync(join(tmpdir(), 'mingsuan-parts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = readFileSync(join(ROOT, 'fixtures', 'formats', 'disclosure.txt'), 'utf8');
const lines = text.split('\n');
const startOf = (words: string): number => lines.findIndex((line) => line.startsWith(words));
const tables = startOf('部门收支总表');
const targets = startOf('项目支出绩效目标表');
const narrative = startOf('第三部分');
const cover = lines[0] ?? '';

/** The disclosure of the fixture as three files, as departments publish them. */
const parts = [
  { name: '1.绩效目标.txt', data: [cover, ...lines.slice(targets, narrative)].join('\n') },
  { name: '2.公开表.csv', data: [cover, ...lines.slice(tables, targets)].map(asCsv).join('\n') },
  { name: '3.说明.txt', data: [...lines.slice(0, tables), ...lines.slice(narrative)].join('\n') },
];

function asCsv(line: string): string {
  if (!line.startsWith('|')) return line;
  const cells = line.split('|').slice(1, -1);
  return cells.map((cell) => `"${cell.trim()}"`).join(',');
}

async function booksOf(path: string): Promise<{ readonly files: readonly string[]; readonly book: BudgetBook }[]> {
  const books = [];
  for await (const { files, result } of openDisclosures([path], { make: 'book' }, { jobs: 1 })) {
    if (!result.ok) throw new Error(`${files.join()}: ${result.refusal.kind}`);
    books.push({ files, book: result.value });
  }
  return books;
}

/** What a book says, without where it was read. */
const content = (book: BudgetBook) => ({
  document: book.document,
  tables: book.tables.map(({ kind, unit, rows }) => ({
    kind,
    unit,
    rows: rows.map(({ code, name, cells }) => [code, name, ...Object.values(cells).map((cell) => cell.value)]),
  })),
  statements: book.statements.map(({ subject, measure, value, unit }) => [subject, measure, value, unit]),
  projects: book.targets.projects.map(({ name, amount, indicators }) => [name, amount, indicators.length]),
});

test('a folder and a ZIP of the parts are the same book as the whole, each place in its own file', async () => {
  const inFolder = join(folder, 'parts');
  mkdirSync(inFolder);
  for (const { name, data } of parts) writeFileSync(join(inFolder, name), data);
  writeFileSync(join(folder, '公开.zip'), writeZip(parts.map((part) => ({ ...part, flags: 0x800 }))));
  writeFileSync(join(folder, 'whole.txt'), text);

  const [whole] = await booksOf(join(folder, 'whole.txt'));
  for (const path of [inFolder, join(folder, '公开.zip')]) {
    const books = await booksOf(path);
    expect(books.map(({ files }) => files)).toEqual([[2, 1, 0].map((at) => join(path, parts[at]?.name ?? ''))]);
    const book = books[0]?.book;
    if (!book || !whole) throw new Error('no book');
    expect(content(book)).toEqual(content(whole.book));
    expect(bookSchema.safeParse(book).error).toBeUndefined();
    expect(book.source.files?.map(({ name }) => name)).toEqual([2, 1, 0].map((at) => parts[at]?.name));
    for (const { at } of [...book.tables, ...book.statements, ...book.sections]) {
      const printed = parts.find(({ name }) => name === at.file)?.data.split('\n')[(at.line ?? 0) - 1] ?? '';
      expect(printed.replaceAll(/\s/g, ''), `${at.file} ${at.line}`).toContain(
        at.quote.replaceAll(/\s/g, '').slice(0, 8),
      );
    }
  }
});
