// What a Word file must be besides readable: contents with pages, repeated headers, amounts that stay whole, no clock.
import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { PrintedDocument } from '../src/compile/draft.js';
import { TEMPLATES } from '../src/forms/templates/index.js';
import { renderDocx } from '../src/render/docx/render-docx.js';
import { placedCells } from '../src/render/page/placed-cells.js';
import { CELL_PADDING, layoutTable } from '../src/render/page/table-layout.js';
import { lettersWide } from '../src/render/page/text-width.js';
import { compiled, readFrom } from './round-trip.js';

const withoutPictures = async () => undefined;
const { document } = compiled(TEMPLATES[0]!, 3);

/** The text of one part of an archive. */
function partOf(zip: Uint8Array, path: string): string {
  const bytes = Buffer.from(zip);
  const at = bytes.indexOf(path) - 30;
  const data = at + 30 + path.length;
  return inflateRawSync(bytes.subarray(data, data + bytes.readUInt32LE(at + 18))).toString('utf8');
}

describe('the file', async () => {
  const bytes = await renderDocx(document, withoutPictures);
  const body = partOf(bytes, 'word/document.xml');

  test('names every part and table in its contents, each with a page', () => {
    const entries = [...body.matchAll(/<w:hyperlink [^>]*w:anchor="(_Toc\d+)">(.*?)<\/w:hyperlink>/g)];
    const pages = entries.map(([, , entry]) => Number.parseInt(/<w:t[^>]*>(\d+)<\/w:t>/.exec(entry!)?.[1] ?? '', 10));
    expect(entries.length).toBeGreaterThan(20);
    expect(pages).toEqual([...pages].sort((a, b) => a - b));
    expect(entries.map(([, mark]) => mark)).toEqual(entries.map((_, index) => `_Toc${index + 1}`));
    for (const [, mark] of entries) expect(body).toContain(`w:name="${mark}"`);
  });
  test('repeats headers and keeps rows whole', () => {
    const rows = document.parts.flatMap((part) => (part.is === 'table' ? [part.table] : []));
    const headers = rows.reduce((sum, { header }) => sum + header.length, 0);
    const charts = document.parts.filter(({ is }) => is === 'chart').length;
    expect(body.match(/<w:tblHeader\/>/g)?.length).toBe(headers + charts);
    expect(body.match(/<w:cantSplit\/>/g)?.length).toBe(body.match(/<w:tr>/g)?.length);
  });
  test('names typefaces for Chinese, its title, and languages in which no amount breaks', () => {
    expect(partOf(bytes, 'word/styles.xml')).toContain('w:eastAsia="仿宋_GB2312"');
    expect(partOf(bytes, 'word/styles.xml')).toContain('<w:lang w:val="en-US" w:eastAsia="zh-CN"/>');
    expect(partOf(bytes, 'docProps/core.xml')).toContain(`<dc:title>${document.title}</dc:title>`);
    expect(partOf(bytes, 'docProps/core.xml')).toContain('<dc:language>zh-CN</dc:language>');
    expect(partOf(bytes, 'word/settings.xml')).toContain('<w:updateFields/>');
  });
  test('shows the amounts of charts where nothing draws them', async () => {
    const book = await readFrom('disclosure.docx', bytes);
    const charts = document.parts.flatMap((part) => (part.is === 'chart' ? [part.chart] : []));
    for (const { values } of charts)
      for (const { name } of values)
        expect(book.tables.some(({ rows }) => rows.some((row) => row.name === name))).toBe(true);
  });
});

test('holds marks that XML cannot hold, and any other text', async () => {
  const text = '<&>"\u0001\ud800甲😀';
  const odd: PrintedDocument = { ...document, title: text, department: text, parts: [{ is: 'paragraph', text }] };
  const body = partOf(await renderDocx(odd), 'word/document.xml');
  expect(body).toContain('&lt;&amp;&gt;&quot;甲😀');
  expect(body).not.toMatch(/\u0001|\ufffd/);
});

test.each(
  TEMPLATES.map((template) => [template.id, template] as const),
)('%s keeps amounts on one line', (_, template) => {
  for (const part of compiled(template, 5).document.parts) {
    if (part.is !== 'table') continue;
    const layout = layoutTable(part.table, part.table.landscape ? 728 : 442, 400);
    for (const { cell, column, columnSpan } of placedCells(part.table.body).flat())
      if (cell.value !== undefined && columnSpan === 1)
        expect(lettersWide(cell.text) * layout.fontSize + CELL_PADDING).toBeLessThanOrEqual(layout.columns[column]!);
    expect(layout.columns.reduce((sum, one) => sum + one, 0)).toBeCloseTo(part.table.landscape ? 728 : 442, 3);
  }
});
