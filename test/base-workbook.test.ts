// The base workbook gives back what was written into it, and says where it was filled in wrongly.
import XLSX from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import type { BaseData } from '../src/compile/base-data.js';
import { compileDisclosure } from '../src/compile/compile.js';
import { templateOf } from '../src/forms/templates/index.js';
import { readBaseWorkbook } from '../src/prepare/base-workbook/read-base-workbook.js';
import { renderBaseWorkbook, renderNewBaseWorkbook } from '../src/render/base-workbook/render-base-workbook.js';
import { randomBase } from './random-base.js';

/** Random workbooks; MINGSUAN_CASES asks for more. */
const CASES = Number.parseInt(process.env['MINGSUAN_CASES'] ?? '3', 10);

/** Decimals without closing zeros: a workbook keeps numbers, not how they were written. */
const canonical = (base: BaseData): unknown =>
  JSON.parse(JSON.stringify(base), (_, value: unknown) =>
    typeof value === 'string' && /^\d+\.\d+$/.test(value) ? value.replace(/\.?0+$/, '') : value,
  );

describe.each(['budget', 'final-accounts'] as const)('%s', (type) => {
  test.each(Array.from({ length: CASES }, (_, index) => index + 1))('comes back as it was: base %i', async (seed) => {
    const base = randomBase(seed, { type });
    const read = readBaseWorkbook(await renderBaseWorkbook(base));
    expect(read.ok ? canonical(read.value.base) : read.refusal).toEqual(canonical(base));
  });
});

/** A workbook with some cells changed by hand. */
async function changed(base: BaseData, cells: Readonly<Record<string, string | number | null>>): Promise<Uint8Array> {
  const book = XLSX.read(await renderBaseWorkbook(base), { type: 'array' });
  for (const [place, value] of Object.entries(cells)) {
    const [sheet = '', cell = ''] = place.split('!');
    const data = book.Sheets[sheet]!;
    if (value === null) delete data[cell];
    else data[cell] = typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: value };
  }
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

const said = (bytes: Uint8Array): string[] => {
  const read = readBaseWorkbook(bytes);
  if (read.ok || read.refusal.kind !== 'base-data-has-problems') return [];
  return read.refusal.problems.map(
    ({ at, problem }) => `${at?.sheet}!${at?.cell ?? ''} ${at?.label ?? ''} ${problem.zh}`,
  );
};

test('everything that is wrong is told at once, each with its sheet, cell and label', async () => {
  const bytes = await changed(randomBase(3), {
    '基本信息!B6': '明年',
    '预算明细!I5': '一万二千',
    '预算明细!G6': '财政的钱',
    '预算明细!D7': null,
    '公务车辆!B5': '2辆',
    '公务车辆!A5': '其他用车',
    '国有资产!B5': '去年底',
  });
  expect(said(bytes)).toEqual([
    '基本信息!B6 年度 “明年”不是年度。',
    expect.stringMatching(/^预算明细!I5 本年金额 “一万二千”不是以元为单位/),
    '预算明细!G6 资金来源 “财政的钱”不在可选的值中。',
    '预算明细!D7 支出功能分类 没有填写。',
    expect.stringMatching(/^国有资产!B5 截止日期/),
    '公务车辆!B5 数量（辆） “2辆”不是数。',
  ]);
});

test('an amount with its unit is told in 元, and one whose separators stand elsewhere is asked for again', async () => {
  const bytes = await changed(randomBase(3), {
    '预算明细!I5': '68.4万元',
    '预算明细!I6': '5,7000',
    '基本信息!B6': '2026年',
  });
  const read = readBaseWorkbook(bytes);
  const problems = read.ok || read.refusal.kind !== 'base-data-has-problems' ? [] : read.refusal.problems;
  expect(problems.map(({ at, remedy }) => `${at?.cell} ${remedy.zh}`)).toEqual([
    'I5 填写以元为单位的数，如 12864.50，不写单位。如为 68.4 万元，填 684000。',
    'I6 填写以元为单位的数，如 12864.50，不写单位。',
  ]);
});

test('full-width digits are digits', async () => {
  const bytes = await changed(randomBase(3), {
    '基本信息!B6': '２０２６',
    '预算明细!D5': '２０１０１０１ 行政运行',
    '预算明细!I5': '１２，３４５．６０',
  });
  const read = readBaseWorkbook(bytes);
  const { year, lines } = read.ok ? read.value.base : randomBase(3);
  expect([year, lines[0]?.functional, lines[0]?.amount]).toEqual([2026, '2010101', '12345.60']);
});

test('what changed is told in words, not in keys', async () => {
  const base: BaseData = { ...randomBase(3), reasons: { 'three-public': '压减接待', '2010101': '人员增加' } };
  const { 变动原因: sheet } = XLSX.read(await renderBaseWorkbook(base), { type: 'array' }).Sheets;
  expect([sheet?.['A5']?.v, sheet?.['A6']?.v].sort()).toEqual(['2010101 行政运行', '“三公”经费']);
});

test('a sheet or header that is missing is told once, and not again for every row', async () => {
  const book = XLSX.read(await renderBaseWorkbook(randomBase(3)), { type: 'array' });
  book.SheetNames = book.SheetNames.filter((name) => name !== '政府采购' && name !== '预算单位');
  book.Sheets['预算明细']!['D4'] = { t: 's', v: '科目' };
  expect(said(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)).toEqual([
    '预算单位!  工作簿中没有这张表。',
    '预算明细!  找不到“支出功能分类”。',
    '政府采购!  工作簿中没有这张表。',
  ]);
});

test.each([
  ['codes without names', { '预算明细!D5': '2080505' }, (base: BaseData) => base.lines[0]?.functional, '2080505'],
  ['a code that is a number', { '预算明细!E5': 30102 }, (base: BaseData) => base.lines[0]?.departmental, '30102'],
  ['noise of arithmetic', { '预算明细!I5': 0.1 + 0.2 }, (base: BaseData) => base.lines[0]?.amount, '0.3'],
  ['commas', { '预算明细!I5': '1,234.50' }, (base: BaseData) => base.lines[0]?.amount, '1234.50'],
  ['a blank is not nothing', { '预算明细!J5': null }, (base: BaseData) => base.lines[0]?.lastYear, null],
  ['nothing is not blank', { '预算明细!J5': 0 }, (base: BaseData) => base.lines[0]?.lastYear, '0'],
  [
    'a date as a person writes it',
    { '基本信息!B12': '2026年2月9日' },
    (base: BaseData) => base.publishedOn,
    '2026-02-09',
  ],
] as const)('%s', async (_, cells, of, expected) => {
  const read = readBaseWorkbook(await changed(randomBase(3), cells));
  expect(read.ok ? of(read.value.base) : read.refusal).toEqual(expected);
});

test('what compiling finds wrong is told by the cell that holds it', async () => {
  const read = readBaseWorkbook(
    await changed(randomBase(3), {
      '预算明细!F6': '50201',
      '变动原因!C5': null,
      '变动原因!A5': null,
      '变动原因!B5': null,
    }),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  const compiled = compileDisclosure(read.value.base, templateOf('ministry-budget')!);
  const places = compiled.ok ? [] : compiled.refusal.problems.map((one) => read.value.locate(one).at);
  expect(places).toContainEqual({ sheet: '预算明细', cell: 'F6', label: '政府经济分类' });
});

test('an empty workbook asks for what it needs, and any other workbook is refused', async () => {
  const bytes = await renderNewBaseWorkbook({ type: 'budget', year: 2026, template: 'qinghai' });
  expect(said(bytes).length).toBeGreaterThan(5);
  const other = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet([['收入总计', 1]]), '收支总表');
  const read = readBaseWorkbook(XLSX.write(other, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  expect(read).toEqual({ ok: false, refusal: { kind: 'no-base-workbook' } });
});
