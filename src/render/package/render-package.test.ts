import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type FileMetaData, parquetMetadata, parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import { afterAll, describe, expect, test } from 'vitest';
import { randomBase } from '../../../test/random-base.js';
import { compileDisclosure } from '../../compile/compile.js';
import type { BudgetBook } from '../../domain/book.js';
import { TEMPLATES } from '../../forms/templates/index.js';
import { ZipParts } from '../../read/office/zip-parts.js';
import { readText } from '../../read/text/read-text.js';
import { openDisclosure } from '../../recognise/open-disclosure.js';
import { exactDecimal, inYuan } from './exact-amount.js';
import type { PackageFile } from './package-file.js';
import { renderPackage } from './render-package.js';
import { harmless, plainText } from './tidy-csv.js';
import { zipFiles } from './zip-files.js';

const TEXT = `云岭县档案馆2026年部门预算公开
部门支出总表
单位：万元
| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
|  | 合计 | 1,200.5050 | 700.50 | 500.0050 |
| 201 | 一般公共服务支出 | 1,200.5050 | 700.50 | 500.0050 |
| 20126 | 档案事务 | 1,200.5050 | 700.50 | 500.0050 |
| 2012601 | 行政运行 | 700.50 | 700.50 |  |
| 2012604 | =档案馆（=SUM） | 500.0050 |  | 500.0050 |

一、收支总体情况
2026年支出预算1,200.51万元，比2025年增加-20.00万元，增长1.69%。
`;

function bookOfText(): BudgetBook {
  const source = readText('=档案馆.txt', new TextEncoder().encode(TEXT));
  if (!source.ok) throw new Error(source.refusal.kind);
  return openDisclosure(source.value);
}

function compiledBook(): BudgetBook {
  const draft = compileDisclosure(randomBase(4, { type: 'budget' }), TEMPLATES[0]!);
  if (!draft.ok) throw new Error(JSON.stringify(draft.refusal));
  return draft.value.book;
}

const EVALUATED = `云岭县档案馆2023年度部门决算公开
项目支出绩效自评表
（2023年度）
项目名称 | 档案数字化
主管部门 | 云岭县档案馆 | 实施单位 | 云岭县档案馆
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额 | 50.00 | 48.50 | 45.59 | 10 | 94.00% | 9.4
 | 其中：当年财政拨款 | 50.00 | 48.50 | 45.59 | — | 94.00% | —
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 扫描页数 | ≥12000页 | 12,300页 | 60 | 60 |
效益指标 | 社会效益指标 | 利用便利程度 | 提升 | 有所提升 | 30 | 27 | =利用平台上线较晚
总分 | 100 | 96.4 |
`;

function evaluatedBook(): BudgetBook {
  const source = readText('自评.txt', new TextEncoder().encode(EVALUATED));
  if (!source.ok) throw new Error(source.refusal.kind);
  return openDisclosure(source.value);
}

const PLAIN = ['facts', 'statements', 'targets', 'indicators'] as const;
const BOOKS = [
  ['a book that was read', bookOfText, PLAIN],
  ['a book that was compiled', compiledBook, PLAIN],
  [
    'a book with self-evaluations',
    evaluatedBook,
    [...PLAIN, 'evaluations', 'evaluation_funds', 'evaluation_indicators'],
  ],
] as const;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function written(files: readonly PackageFile[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingsuan-package-'));
  folders.push(folder);
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

const bytesOf = (files: readonly PackageFile[], path: string): Uint8Array => {
  const file = files.find((one) => one.path === path);
  if (!file) throw new Error(`no ${path}`);
  return file.bytes;
};
const csvOf = (files: readonly PackageFile[], name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(new TextDecoder().decode(bytesOf(files, `data/${name}.csv`)), {
    header: true,
    skipEmptyLines: true,
  }).data;

interface Loaded {
  readonly valid: boolean;
  readonly errors: readonly Error[];
  readonly descriptor: object;
  readonly resources: readonly { read(options: object): Promise<readonly object[]>; readonly name: string }[];
}

describe.each(BOOKS)('%s', (_, make, tables) => {
  test('is valid by the Frictionless tools, descriptor and every row', async () => {
    const folder = written(await renderPackage(make()));
    // @ts-expect-error the tool has no types
    const { Package, Profile } = (await import('datapackage')).default;
    const loaded: Loaded = await Package.load(join(folder, 'datapackage.json'), { basePath: folder });
    expect(loaded.errors.map(({ message }) => message)).toEqual([]);
    expect(loaded.valid).toBe(true);
    const fiscal = await Profile.load('fiscal-data-package');
    expect(fiscal.validate(loaded.descriptor)).toEqual({ valid: true, errors: [] });
    for (const resource of loaded.resources) await resource.read({ keyed: true });
  });

  test.each(tables)('%s in Parquet are those in CSV, decimals to the last digit', async (name) => {
    const files = await renderPackage(make());
    const { buffer, byteOffset, byteLength } = bytesOf(files, `data/${name}.parquet`);
    const file = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
    const rows = await parquetReadObjects({ file, metadata: exactly(parquetMetadata(file)) });
    const shown = rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [key, asText(value)])),
    );
    expect(shown).toEqual(csvOf(files, name));
  });

  test('no field of CSV can be taken for a formula', async () => {
    const files = await renderPackage(make());
    const fields = tables.flatMap((name) => csvOf(files, name).flatMap((row) => Object.values(row)));
    expect(fields.filter((field) => /^[=+@\t\r＝＋＠]|^-(?!\d)/.test(field))).toEqual([]);
  });

  test('the archive holds the same files, and is the same every time', async () => {
    const files = await renderPackage(make());
    const archive = zipFiles(files);
    const parts = new ZipParts(archive, 'ZIP', 1e8);
    for (const { path, bytes } of files) expect(Buffer.from(parts.read(path) ?? [])).toEqual(Buffer.from(bytes));
    expect(zipFiles(await renderPackage(make()))).toEqual(archive);
  });
});

/** Decimals as the whole numbers that the file holds: the reader itself would make binary fractions of them. */
function exactly(metadata: FileMetaData): FileMetaData {
  for (const element of metadata.schema)
    if (element.converted_type === 'DECIMAL') {
      delete element.converted_type;
      delete element.logical_type;
    }
  return metadata;
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (!(value instanceof Uint8Array)) return typeof value === 'string' ? harmless(value) : String(value);
  const whole = BigInt.asIntN(128, BigInt(`0x${Buffer.from(value).toString('hex')}`));
  const digits = (whole < 0n ? -whole : whole).toString().padStart(9, '0');
  return exactDecimal(`${whole < 0n ? '-' : ''}${digits.slice(0, -8)}.${digits.slice(-8)}`) ?? '';
}

test('facts carry amounts in 元, classifications, kind of funds and provenance', async () => {
  const facts = csvOf(await renderPackage(bookOfText()), 'facts');
  const fact = facts.find((one) => one['row_code'] === '2012604' && one['column_meaning'] === 'project');
  expect(fact).toMatchObject({
    fiscal_year: '2026',
    agency_name: '云岭县档案馆',
    form_kind: 'expenditure-summary',
    exp_func_code: '2012604',
    row_name: "'=档案馆（=SUM）",
    amount_yuan: '5000050',
    value: '500.005',
    printed: '500.0050',
    unit: '万元',
    source_file: "'=档案馆.txt",
    source_line: '9',
    source_quote: '500.0050',
  });
});

test('a book without self-evaluations has no tables for them', async () => {
  const paths = (await renderPackage(bookOfText())).map(({ path }) => path);
  expect(paths.filter((path) => path.includes('evaluation'))).toEqual([]);
});

test('self-evaluations carry what was given, spent, reached and scored', async () => {
  const files = await renderPackage(evaluatedBook());
  expect(csvOf(files, 'evaluations')).toMatchObject([
    { evaluation_id: 'evaluation-1', pro_name: '档案数字化', total_weight: '100', total_score: '96.4', unit: '万元' },
  ]);
  expect(csvOf(files, 'evaluation_funds')).toMatchObject([
    { is_total: 'true', original_budget_yuan: '500000', executed: '45.59', execution_rate: '94', score: '9.4' },
    { is_total: 'false', fund_name: '当年财政拨款', executed_yuan: '455900', score: '' },
  ]);
  expect(csvOf(files, 'evaluation_indicators')).toMatchObject([
    { level3: '扫描页数', operator: '≥', target: '12000', unit: '页', actual: '12300', actual_printed: '12,300页' },
    {
      level3: '利用便利程度',
      target: '',
      actual: '',
      actual_printed: '有所提升',
      score: '27',
      reason: "'=利用平台上线较晚",
    },
  ]);
});

test.each([
  ['1223.44', '万元', '12234400'],
  ['0.00000001', '万元', '0.0001'],
  ['-3.5', '亿元', '-350000000'],
  ['0.00', '元', '0'],
  ['007.10', '千元', '7100'],
  ['12', '人', null],
  ['1234567890123456789012345678901', '元', null],
] as const)('%s %s is %s 元', (decimal, unit, yuan) => {
  expect(inYuan(decimal, unit)).toBe(yuan);
});

test.each([
  ['=1+1', "'=1+1"],
  ["'=1+1", "''=1+1"],
  ['＝A1', "'＝A1"],
  ['\t12', "'\t12"],
  ['-cmd', "'-cmd"],
  ['-12.50', '-12.50'],
  ["'tis", "'tis"],
  ['一、收入', '一、收入'],
] as const)('%s in CSV is %s and can be had back', (text, field) => {
  expect(harmless(text)).toBe(field);
  expect(plainText(field)).toBe(text);
});
