// The disclosure of fixtures/formats once more, from a scanner: its figures are those of the text, or they are in doubt.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkBook } from '../src/app/check-book.js';
import type { BudgetBook, Cell } from '../src/domain/book.js';
import { sharp } from '../src/read/image/decode-image.js';
import { readImage } from '../src/read/image/read-image.js';
import { recogniser } from '../src/read/ocr/models.js';
import { readPdf } from '../src/read/pdf/read-pdf.js';
import type { SourceDocument } from '../src/read/source.js';
import { readText } from '../src/read/text/read-text.js';
import { openDisclosure } from '../src/recognise/open-disclosure.js';

const FOLDER = join(import.meta.dirname, '../fixtures/formats');
const isInstalled = (await recogniser()) !== undefined && (await sharp()) !== undefined;
if (!isInstalled)
  console.warn('未安装文字识别组件，跳过扫描件测试。Optional packages are absent: tests of scans are skipped.');

/** Figures by table, row and column. */
function figuresOf(book: BudgetBook): Map<string, Cell> {
  const figures = new Map<string, Cell>();
  for (const table of book.tables)
    for (const row of table.rows)
      for (const [id, cell] of Object.entries(row.cells))
        if (cell.value !== null) figures.set(`${table.kind} ${row.code ?? ''} ${row.name} ${id}`, cell);
  return figures;
}

async function read(result: ReturnType<typeof readPdf>): Promise<SourceDocument> {
  const source = await result;
  if (!source.ok) throw new Error(source.refusal.kind);
  return source.value;
}

describe.skipIf(!isInstalled)('a scanned disclosure', () => {
  let printed: BudgetBook;
  let source: SourceDocument;
  let scanned: BudgetBook;
  beforeAll(async () => {
    const text = readText('disclosure.txt', readFileSync(join(FOLDER, 'disclosure.txt')));
    if (!text.ok) throw new Error(text.refusal.kind);
    printed = openDisclosure(text.value);
    source = await read(readPdf('scan.pdf', readFileSync(join(FOLDER, 'scan.pdf'))));
    scanned = openDisclosure(source);
  }, 300_000);

  test('prints the same tables', () => {
    const shape = (book: BudgetBook) => book.tables.map(({ kind, unit, rows }) => [kind, unit, rows.length]);
    expect(shape(scanned)).toEqual(shape(printed));
    expect(scanned.document).toEqual(printed.document);
  });

  test('gives at least 99 % of the figures, and every wrong one in doubt', () => {
    const figures = figuresOf(scanned);
    const wrong = [...figuresOf(printed)].filter(([key, cell]) => figures.get(key)?.value !== cell.value);
    expect(wrong.filter(([key]) => figures.get(key)?.doubtful !== true)).toEqual([]);
    expect(wrong.length).toBeLessThanOrEqual(figuresOf(printed).size * 0.01);
  });

  test('leads to no finding that the text does not lead to', () => {
    const found = (book: BudgetBook) =>
      checkBook(book).findings.flatMap(({ rule, message }) =>
        rule.startsWith('SRC') ? [] : [`${rule} ${message.zh}`],
      );
    const known = new Set(found(printed));
    expect(found(scanned).filter((one) => !known.has(one))).toEqual([]);
  });

  test('says of each page that it was recognised, and how sure', () => {
    expect(source.doubts).toHaveLength(source.pages ?? 0);
    for (const doubt of source.doubts ?? [])
      expect(doubt.message).toMatch(/第 \d+ 页是图像或取不出文字.*平均把握 9\d\.\d%/);
  });

  test('a page as a picture gives the same cells', async () => {
    const picture = await read(readImage('scan.png', readFileSync(join(FOLDER, 'scan.png'))));
    const rows = (one: SourceDocument) => one.lines.flatMap((line) => (line.cells ? [line.text] : []));
    const page = source.lines.filter((line) => line.at.page === 3);
    expect(rows(picture)).toEqual(rows({ ...source, lines: page }));
    expect(rows(picture)).toHaveLength(18);
  });

  test('pages whose fonts do not tell what they print are read as pictures', async () => {
    const withoutCodes = Buffer.from(
      readFileSync(join(FOLDER, 'ruled.pdf')).toString('latin1').replaceAll('/ToUnicode', '/NoUnicode'),
      'latin1',
    );
    const book = openDisclosure(await read(readPdf('ruled.pdf', withoutCodes)));
    expect(book.doubts.filter(({ recognised }) => recognised !== undefined)).toHaveLength(11);
    const values = (one: BudgetBook) => [...figuresOf(one)].map(([name, { value }]) => `${name} ${value}`);
    const known = values(printed);
    expect(values(book).filter((one) => known.includes(one)).length).toBeGreaterThan(known.length * 0.95);
  }, 300_000);
});
