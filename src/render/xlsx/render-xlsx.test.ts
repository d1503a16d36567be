import XLSX from '@e965/xlsx';
import { expect, test } from 'vitest';
import type { PrintedCell, PrintedDocument, PrintedTable } from '../../compile/draft.js';
import { ZipParts } from '../../read/office/zip-parts.js';
import { renderXlsx } from './render-xlsx.js';

const text = (words: string): PrintedCell => ({ text: words, align: 'left' });
const amount = (printed: string, value: string, sumOf?: PrintedCell['sumOf']): PrintedCell => ({
  text: printed,
  align: 'right',
  value,
  ...(sumOf ? { sumOf } : {}),
});

const form = (body: readonly (readonly PrintedCell[])[], given: Partial<PrintedTable> = {}): PrintedTable => ({
  kind: 'expenditure-summary',
  number: null,
  title: '部门支出总表',
  unit: '单位：万元',
  header: [[text('项目'), text('合计')]],
  body,
  note: null,
  landscape: false,
  widths: [4, 2],
  ...given,
});

const documentOf = (...tables: readonly PrintedTable[]): PrintedDocument => ({
  title: '云岭县档案馆2026年部门预算公开',
  department: '云岭县档案馆',
  year: 2026,
  date: '2026-02-11',
  parts: [{ is: 'cover' }, ...tables.map((table) => ({ is: 'table', table }) as const)],
});

/** The sheet of the only form; its body begins in row 4. */
async function sheetOf(...body: readonly (readonly PrintedCell[])[]): Promise<XLSX.WorkSheet> {
  const book = XLSX.read(await renderXlsx(documentOf(form(body))), { cellFormula: true, cellNF: true });
  return book.Sheets['部门支出总表']!;
}

test.each([
  // printed          decimal             type  format       shown
  ['1,234.50', '1234.50', 'n', '#,##0.00', '1,234.50'],
  ['0.00', '0.00', 'n', '0.00', '0.00'],
  ['-12,000', '-12000', 'n', '#,##0', '-12,000'],
  ['1,234.5678', '1234.5678', 'n', '#,##0.0000', '1,234.5678'],
  ['9,999,999,999,999.99', '9999999999999.99', 'n', '#,##0.00', '9,999,999,999,999.99'],
  ['99,999,999,999,999.99', '99999999999999.99', 's', undefined, '99,999,999,999,999.99'],
  ['（5.00）', '-5.00', 's', undefined, '（5.00）'],
] as const)('an amount printed %s stays as printed', async (printed, value, type, format, shown) => {
  const cell = (await sheetOf([text('合计'), amount(printed, value)]))['B4'];
  expect([cell.t, cell.t === 'n' ? cell.z : undefined, cell.w ?? cell.v]).toEqual([type, format, shown]);
});

test('amounts of a form without separators have none', async () => {
  const sheet = await sheetOf([text('合计'), amount('1234.50', '1234.50')], [text('其中'), amount('12.50', '12.50')]);
  expect([sheet['B4'].z, sheet['B5'].z]).toEqual(['0.00', '0.00']);
});

test.each([
  '=1+1',
  '+cmd',
  '-2',
  '@SUM(A1)',
  '2080505',
  '=HYPERLINK("x")',
])('%s of a document is a text', async (words) => {
  const cell = (await sheetOf([text(words), text('')]))['A4'];
  expect([cell.t, cell.v, cell.f]).toEqual(['s', words, undefined]);
});

test('a sum is a formula with its value, over neighbours as one range', async () => {
  const rows = [
    [
      text('合计'),
      amount('6.00', '6.00', [
        [1, 1],
        [2, 1],
        [4, 1],
      ]),
    ],
    [text('甲'), amount('1.00', '1.00')],
    [text('乙'), amount('2.00', '2.00')],
    [text('丙'), text('')],
    [text('丁'), amount('3.00', '3.00')],
  ];
  const cell = (await sheetOf(...rows))['B4'];
  expect([cell.f, cell.v]).toEqual(['SUM(B5:B6,B8)', 6]);
});

test('what is printed is never replaced by a sum that differs, and blank stays blank', async () => {
  const sheet = await sheetOf(
    [text('合计'), amount('6.01', '6.01', [[1, 1]])],
    [text('甲'), amount('6.00', '6.00')],
    [text('乙'), text('')],
  );
  expect([sheet['B4'].f, sheet['B4'].v, sheet['B6']?.v]).toEqual([undefined, 6.01, undefined]);
});

test('tabs are named after number and title, short enough, without forbidden characters, no two alike', async () => {
  const tables = [
    form([[text('甲'), text('')]], { number: '表1', title: '收入/支出[总]表' }),
    form([[text('甲'), text('')]], { number: '表1', title: '收入/支出[总]表' }),
    form([[text('甲'), text('')]], { title: '一般公共预算财政拨款“三公”经费、会议费、培训费支出情况表（含上年结转）' }),
    form([[text('甲'), text('')]], { title: '目录' }),
  ];
  const book = XLSX.read(await renderXlsx(documentOf(...tables)));
  expect(book.SheetNames).toEqual([
    '目录',
    '表1 收入 支出 总 表',
    '表1 收入 支出 总 表 (2)',
    '一般公共预算财政拨款“三公”经费、会议费、培训费支出情况表（含',
    '目录 (2)',
  ]);
});

test('header rows are frozen, repeated on every page, and the page is numbered', async () => {
  const parts = new ZipParts(
    await renderXlsx(documentOf(form([[text('甲'), text('')]], { number: '表1' }))),
    'XLSX',
    1e7,
  );
  const part = (name: string) => new TextDecoder().decode(parts.read(name));
  expect(part('xl/workbook.xml')).toContain("'表1 部门支出总表'!$1:$4</definedName>");
  const sheet = part('xl/worksheets/sheet2.xml');
  for (const words of ['ySplit="4"', 'fitToWidth="1"', 'paperSize="9"', '第 &amp;P 页']) expect(sheet).toContain(words);
});

test('the same document gives the same bytes', async () => {
  const document = documentOf(form([[text('合计'), amount('1.00', '1.00')]]));
  const first = await renderXlsx(document);
  await new Promise((later) => setTimeout(later, 1_100));
  expect(await renderXlsx(document)).toEqual(first);
});
