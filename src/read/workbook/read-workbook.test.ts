import XLSX from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { zipOf } from '../office/zip-of.test-support.js';
import { printed } from '../printed.test-support.js';
import { displayedText } from './displayed.js';
import { readWorkbook } from './read-workbook.js';

type Sheets = Readonly<Record<string, XLSX.WorkSheet>>;

function bookOf(sheets: Sheets, type: 'xlsx' | 'biff8' = 'xlsx', hidden: readonly number[] = []): Buffer {
  const book = XLSX.utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) XLSX.utils.book_append_sheet(book, sheet, name);
  book.Workbook = { Sheets: book.SheetNames.map((_, index) => ({ Hidden: (hidden[index] ?? 0) as 0 | 1 | 2 })) };
  return XLSX.write(book, { type: 'buffer', bookType: type, compression: true });
}

const sheetOf = (rows: (string | number | null)[][], extra: Partial<XLSX.WorkSheet> = {}): XLSX.WorkSheet =>
  Object.assign(XLSX.utils.aoa_to_sheet(rows), extra);
const merge = (range: string) => XLSX.utils.decode_range(range);
const read = async (sheets: Sheets) => printed(await readWorkbook('a.xlsx', bookOf(sheets)));

describe('sheets', () => {
  const table = sheetOf(
    [
      ['收支总表', null, null],
      [null, null, '单位：万元'],
      ['收入', null, '合计'],
      ['项目', '金额', null],
      ['甲', '1.00', '2.00'],
    ],
    { '!merges': [merge('A1:C1'), merge('A3:B3'), merge('C3:C4')] },
  );
  const lines = ['¶|收支总表|||', '|||单位：万元|', '|收入||合计|', '|项目|金额||', '|甲|1.00|2.00|'];

  test.each(['xlsx', 'biff8'] as const)('merged cells keep their fields in %s', async (type) => {
    expect(printed(await readWorkbook('a', bookOf({ Sheet1: table }, type)))).toEqual(lines);
  });
  test('hidden and very hidden sheets are left out', async () => {
    const bytes = bookOf({ 甲: table, 乙: sheetOf([['x']]), 丙: sheetOf([['y']]) }, 'xlsx', [0, 1, 2]);
    expect(printed(await readWorkbook('a.xlsx', bytes))).toEqual(lines);
  });
  test('hidden rows and columns are left out', async () => {
    const sheet = sheetOf(
      [
        ['甲表', null, '差'],
        ['1', '2', '3'],
        ['4', '5', '6'],
      ],
      {
        '!cols': [{}, { hidden: true }, {}],
        '!rows': [{}, { hidden: true }, {}],
      },
    );
    expect(await read({ Sheet1: sheet })).toEqual(['¶|甲表|差|', '|4|6|']);
  });
  test('columns and rows beyond the table are none', async () => {
    const bytes = zipOf({
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
      'xl/workbook.xml':
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml':
        '<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c><c r="D1"><v>1.5</v></c></row><row r="1048576"><c r="XFD1048576"/></row></sheetData></worksheet>',
    });
    expect(printed(await readWorkbook('a.xlsx', bytes))).toEqual(['¶|甲|1.5|']);
  });
  test('the name of a sheet is its title where it has no other', async () => {
    const rows = [
      ['项目', '金额'],
      ['甲', '1.00'],
    ];
    expect((await read({ 部门收入总表: sheetOf(rows) }))[0]).toBe('¶部门收入总表');
    expect((await read({ Sheet1: sheetOf(rows) }))[0]).toBe('¶|项目|金额|');
    expect((await read({ 部门收入总表: sheetOf([['部门收入总表', null], ...rows]) }))[0]).toBe('¶|部门收入总表||');
  });
  test('running text in cells is running text', async () => {
    const text = '一、职责\n负责全县的档案管理。\n二、机构\n设两个股。';
    const sheet = sheetOf(
      [
        ['部门说明', null],
        [text, null],
        ['甲', '1'],
      ],
      { '!merges': [merge('A2:B2')] },
    );
    expect(await read({ Sheet1: sheet })).toEqual([
      '¶|部门说明||',
      '一、职责',
      '负责全县的档案管理。',
      '二、机构',
      '设两个股。',
      '|甲|1|',
    ]);
  });
  test('lines of a label are one label', async () => {
    expect(await read({ Sheet1: sheetOf([['科目\n编码', '金额\r\n（万元）']]) })).toEqual(['¶|科目编码|金额（万元）|']);
  });
  test('a long text beside a label that reaches down stays in its cell', async () => {
    const goal = '目标内容'.repeat(15);
    const sheet = sheetOf(
      [
        ['年度目标', '甲'],
        [null, goal],
      ],
      { '!merges': [merge('A1:A2')] },
    );
    expect(await read({ Sheet1: sheet })).toEqual(['¶|年度目标|甲|', `||${goal}|`]);
  });
  test('places name sheet and cell', async () => {
    const result = await readWorkbook('a.xlsx', bookOf({ 甲: sheetOf([['乙', null, '1.00']]) }));
    const [line] = result.ok ? result.value.lines : [];
    expect(line?.at).toEqual({ sheet: '甲', cell: 'A1', line: 1, quote: '乙 1.00' });
    expect(line?.cells?.[1]?.at).toEqual({ sheet: '甲', cell: 'C1', line: 1, quote: '1.00' });
  });
});

describe('what cells show', () => {
  test.each<[number, string, string]>([
    [1234.5, '#,##0.00', '1,234.50'],
    [1.005, '0.00', '1.01'],
    [-2.345, '#,##0.00_ ', '-2.35 '],
    [0.97175, '0.00%', '97.18%'],
    [0, '#,##0.00;-#,##0.00;', ''],
    [0.1 + 0.2, 'General', '0.3'],
    [330000000001, 'General', '330000000001'],
    [45700, 'yyyy"年"m"月"d"日"', '2025年2月12日'],
  ])('%d in %s', (value, format, shown) => {
    expect(displayedText({ t: 'n', v: value, z: format, w: XLSX.SSF.format(format, value) })).toBe(shown);
  });
  test('dates of the short system format', async () => {
    expect(await read({ Sheet1: { '!ref': 'A1', A1: { t: 'n', v: 45700, z: 'm/d/yy' } } })).toEqual(['¶2025/2/12']);
  });
  test('formulas show the value that was saved with them', async () => {
    expect(await read({ Sheet1: { '!ref': 'A1', A1: { t: 'n', v: 3, f: 'SUM(B1:B2)', z: '0.00' } } })).toEqual([
      '¶3.00',
    ]);
  });
});

describe('other files by this name', () => {
  test('a web page', async () => {
    const page = '<html><body><table><tr><td>甲</td><td>1.00</td></tr></table></body></html>';
    expect(printed(await readWorkbook('a.xls', Buffer.from(page)))).toEqual(['|甲|1.00|']);
  });
  test('a value table', async () => {
    expect(printed(await readWorkbook('a.xls', Buffer.from('甲\t1.00\n乙\t2.00\n')))).toEqual([
      '|甲|1.00|',
      '|乙|2.00|',
    ]);
  });
  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'empty'],
    ['no cell', bookOf({ Sheet1: sheetOf([[]]) }), 'empty'],
    ['cut off', bookOf({ Sheet1: sheetOf([['甲']]) }).subarray(0, 900), 'damaged'],
    ['an old book cut off', bookOf({ Sheet1: sheetOf([['甲']]) }, 'biff8').subarray(0, 900), 'damaged'],
    [
      'a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
    ],
    [
      'more columns than there are',
      zipOf({
        'xl/workbook.xml': '<workbook/>',
        'xl/worksheets/sheet1.xml': '<worksheet><cols><col min="7" max="99999999999"/></cols><sheetData/></worksheet>',
      }),
      'damaged',
    ],
    ['a bomb', zipOf({ 'xl/worksheets/sheet1.xml': Buffer.alloc(84_000_000, 0x20) }), 'too-much-inside'],
  ])('%s is refused', async (_, bytes, kind) => {
    expect(printed(await readWorkbook('a.xlsx', bytes))).toEqual([`refused: ${kind}`]);
  });
});
