import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { smallText } from '../scripts/hostile/hostile-file.js';
import { certify } from '../src/app/certify.js';
import { checkDisclosures } from '../src/app/check-disclosures.js';
import { diffDisclosures } from '../src/app/diff-disclosures.js';
import { printDiff } from '../src/app/diff-outputs.js';
import { renderOutput } from '../src/app/document-outputs.js';
import { explainCompile } from '../src/app/explain-compile.js';
import { openDisclosures } from '../src/app/open-disclosures.js';
import { DIFF_FORMATS, OUTPUT_NAMES, REPORT_FORMATS } from '../src/app/output-options.js';
import { printBooks } from '../src/app/print-books.js';
import { readBase } from '../src/app/read-base.js';
import { readBook, readSourceOf } from '../src/app/read-book.js';
import { openBooks } from '../src/app/render-books.js';
import { reportOutput } from '../src/app/report-outputs.js';
import type { Checked } from '../src/app/work/job.js';
import { compileDisclosure } from '../src/compile/compile.js';
import { TEMPLATES } from '../src/forms/templates/index.js';
import { EXAMPLE_BASE } from '../src/prepare/base-example.js';
import { renderBaseWorkbook, renderNewBaseWorkbook } from '../src/render/base-workbook/render-base-workbook.js';

const folder = mkdtempSync(join(tmpdir(), 'mingsuan-own-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LANGUAGES = ['zh', 'en'] as const;
const ENDINGS: Readonly<Record<string, string>> = { text: 'txt', checklist: 'xlsx', 'checklist-docx': 'docx' };

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}
const wrong = smallText().replace('201\t一般公共服务支出\t300.00', '201\t一般公共服务支出\t350.00');
const OPTIONS = { rules: [], settings: {}, waivers: [], baseline: null, today: '2026-01-01', with: [], views: [] };

const draft = (() => {
  const template = TEMPLATES.find(({ id }) => id === 'ministry-budget');
  const compiled = template && compileDisclosure(EXAMPLE_BASE, template);
  if (!compiled?.ok) throw new Error('the example cannot be compiled');
  return compiled.value;
})();

async function checked(...paths: readonly string[]): Promise<Checked[]> {
  const all: Checked[] = [];
  for await (const { result } of checkDisclosures(paths, { ...OPTIONS, views: ['places', 'originals', 'book'] }, {}))
    if (result.ok) all.push(result.value);
  return all;
}

async function whatIs(path: string): Promise<string> {
  const source = await readSourceOf(path);
  if (source.ok) return 'a disclosure';
  return source.refusal.kind === 'own-output' ? source.refusal.what : source.refusal.kind;
}

test('a report in any format and language is known as one, however its documents came out', async () => {
  const paths = [put('one.txt', wrong), put('two.txt', smallText('青石市林业局')), put('three.txt', '今天天气很好。')];
  const reports = await checked(...paths);
  const known: string[] = [];
  for (const language of LANGUAGES)
    for (const format of REPORT_FORMATS.filter((one) => one !== 'pdf')) {
      const printed = await reportOutput(format, { language, colour: false, version: '0.1.0' });
      for (const [index, some] of [...reports.map((report) => [report]), reports].entries()) {
        const content =
          'each' in printed ? some.map(({ report }) => printed.each(report)).join('') : await printed.all(some);
        if (typeof content !== 'string' && !(content instanceof Uint8Array)) throw new Error(format);
        const name = `${language}-${format}-${index}`;
        known.push(`${name} ${await whatIs(put(`reports/${name}.${ENDINGS[format] ?? format}`, content))}`);
      }
    }
  expect(known.filter((one) => !one.endsWith(' report'))).toEqual([]);
});

test('a copy of a PDF with its places marked is a report, and the PDF is none', async () => {
  const rendered = await renderOutput('pdf', draft, 'draft');
  if (!rendered.ok) throw new Error('no PDF');
  const path = put('draft.pdf', rendered.value[0]?.bytes ?? '');
  const reports = await checked(path);
  expect(reports.length).toBe(1);
  for (const language of LANGUAGES) {
    const printed = await reportOutput('pdf', { language, colour: false, version: '0.1.0' });
    const content = 'all' in printed && (await printed.all(reports));
    if (!content || typeof content === 'string' || !('bytes' in content) || !content.bytes) throw new Error('no copy');
    expect(await whatIs(put(`marked-${language}.pdf`, content.bytes))).toBe('report');
  }
});

test('comparisons, books, base data, certificates and data packages are known, a compiled disclosure is one', async () => {
  const found: Record<string, string> = {};
  const see = async (name: string, content: string | Uint8Array) => {
    found[name] = await whatIs(put(`own/${name}`, content));
  };
  const [first, second] = [put('former.txt', smallText()), put('later.txt', wrong)];
  for (const [name, after] of Object.entries({ same: first, changed: second })) {
    const diff = await diffDisclosures(first, after);
    if (!diff.ok) throw new Error('no comparison');
    for (const language of LANGUAGES)
      for (const format of DIFF_FORMATS)
        await see(`${name}-${language}.${ENDINGS[format] ?? format}`, await printDiff(diff.value, format, language));
  }
  const book = await readBook(second);
  if (!book.ok) throw new Error('no book');
  for (const format of ['json', 'csv', 'text'] as const)
    for (const language of LANGUAGES)
      await see(`book-${language}.${ENDINGS[format] ?? format}`, printBooks([book.value], format, language));
  const reports = await checked(second);
  await see(
    'certificate.json',
    JSON.stringify(
      certify(
        reports.map(({ report }) => report),
        '0.1.0',
        '2026-01-01',
      ),
      null,
      1,
    ),
  );
  await see('base.xlsx', await renderBaseWorkbook(EXAMPLE_BASE));
  await see('empty.xlsx', await renderNewBaseWorkbook({ type: 'budget', year: null, template: null }));
  await see('base.json', JSON.stringify(EXAMPLE_BASE, null, 2));
  await see('other.json', '{\n "name": "something else"\n}');
  for (const output of OUTPUT_NAMES) {
    const rendered = await renderOutput(output, draft, 'compiled');
    if (!rendered.ok) throw new Error(output);
    for (const { path, bytes } of rendered.value) if (!/\.(?:zip|parquet)$/.test(path)) await see(path, bytes);
  }
  const kinds: Record<string, string[]> = {};
  for (const [name, kind] of Object.entries(found)) kinds[kind] = [...(kinds[kind] ?? []), name];
  expect(Object.keys(kinds).sort()).toEqual(
    ['a disclosure', 'base-data', 'book', 'certificate', 'comparison', 'data-package', 'unsupported-format'].sort(),
  );
  expect(kinds['a disclosure']?.sort()).toEqual(['docx', 'html', 'pdf', 'txt', 'xlsx'].map((end) => `compiled.${end}`));
  expect(kinds['unsupported-format']).toEqual(['other.json']);
  expect(kinds['base-data']).toEqual(['base.xlsx', 'empty.xlsx', 'base.json']);
  expect(kinds['comparison']?.length).toBe(16);
});

test('beside disclosures they are passed over and named; alone or named themselves they are refused', async () => {
  const base = put('beside/base.xlsx', await renderBaseWorkbook(EXAMPLE_BASE));
  put('beside/one.txt', wrong);
  const only = dirname(put('only/base.xlsx', await renderBaseWorkbook(EXAMPLE_BASE)));
  const told: string[][] = [];
  const opened = async (path: string) => {
    const all: string[] = [];
    const onPassedOver = (files: readonly string[]) => told.push([...files]);
    for await (const { files, result } of openDisclosures([path], { make: 'book' }, { onPassedOver }))
      all.push(`${files.join()} ${result.ok ? 'read' : result.refusal.kind}`);
    return all;
  };
  expect(await opened(dirname(base))).toEqual([`${join(dirname(base), 'one.txt')} read`]);
  expect(await opened(only)).toEqual([`${only} nothing-inside`]);
  expect(told).toEqual([[base], [join(only, 'base.xlsx')]]);
  expect(await opened(base)).toEqual([`${base} own-output`]);
});

test('a command that takes another kind of file says what this one is', async () => {
  const base = put('named/base.xlsx', await renderBaseWorkbook(EXAMPLE_BASE));
  const json = put('named/base.json', JSON.stringify(EXAMPLE_BASE));
  const book = put('named/book.json', JSON.stringify(draft.book));
  for (const path of [base, json]) {
    const books = await openBooks(path);
    expect(!books.ok && explainCompile(books.refusal)[0]?.zh).toBe(`${path} 是基础数据，不是预算书 JSON。`);
  }
  const read = await readBase(book);
  expect(!read.ok && explainCompile(read.refusal)[0]?.en).toContain('a book that was read or compiled, no base data');
});
