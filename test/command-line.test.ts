import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { smallText } from '../scripts/hostile/hostile-file.js';
import { ROOT } from './disclosures.js';

const folder = mkdtempSync(join(tmpdir(), 'mingsuan-cli-'));
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  mkdirSync(at('many'));
  for (let index = 0; index < 9; index++)
    writeFileSync(at(`many/${index}.txt`), smallText(`江湾区第${'一二三四五六七八九'[index]}中学`));
  writeFileSync(at('many/4.pdf'), '%PDF-1.4 broken');
  writeFileSync(at('good.txt'), smallText());
  writeFileSync(at('bad.txt'), smallText().replace('201\t一般公共服务支出\t300.00', '201\t一般公共服务支出\t350.00'));
  // Long enough to be interrupted.
  const row = '2010101\t行政运行\t1,234.56\t1,000.00\t234.56\n';
  writeFileSync(at('long.txt'), smallText() + row.repeat(200_000));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = (args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [join(ROOT, 'bin', 'mingsuan.mjs'), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

function ended(child: ChildProcess): Promise<Ended> {
  let out = '';
  let errors = '';
  child.stdout?.on('data', (data) => (out += data));
  child.stderr?.on('data', (data) => (errors += data));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, errors })));
}
const run = (...args: readonly string[]): Promise<Ended> => ended(start(args));

describe('exit codes', () => {
  test.each([
    ['no error', ['check', at('good.txt')], 0],
    ['errors found', ['check', at('bad.txt')], 1],
    ['a file that is not there', ['check', at('gone.txt')], 2],
    ['one file that cannot be read among others', ['check', at('many')], 2],
    ['an option that is not there', ['check', '--nothing', at('good.txt')], 2],
    ['a number of workers that is none', ['check', '--jobs', 'x', at('good.txt')], 2],
    ['a place that cannot be written', ['check', at('good.txt'), '--out', at('gone/report.txt')], 2],
  ] as const)('%s: %s', async (_, args, code) => expect((await run(...args)).code).toBe(code));
});

describe('what cannot be compiled is refused in words that say what to do', () => {
  test.each([
    [['compile', 'no.xlsx'], '没有这个文件或文件夹'],
    [['compile', folder], '它是文件夹，不是文件'],
    [['compile', join(ROOT, 'docs', 'layout.md')], '不是基础数据'],
    [['compile', '--new', at('base.docx')], '扩展名应为 .xlsx 或 .json'],
    [['compile', '--new', at('base.xlsx'), at('good.txt')], '用 --from'],
    [['compile', at('good.txt'), '--year', '2025'], '--year 要与 --new 合用'],
    [['compile', '--new', at('base.xlsx'), '--out', folder], '--to 和 --out 用于编制'],
    [['compile', '--new', at('base.xlsx'), '--roll', 'same-year'], '--roll 要与 --from 合用'],
    [['compile', '--new', at('base.xlsx'), '--example', '--from', at('good.txt')], '只能选一个'],
  ])('%#', async (args, said) => {
    const { code, errors } = await ended(start(args));
    expect([code, errors]).toEqual([2, expect.stringContaining(said)]);
  });
});

test('a folder is read in order, whatever the number of workers, and what cannot be read is told apart', async () => {
  for (const jobs of ['1', '3']) {
    const { out, errors } = await run('check', at('many'), '--format', 'json', '--jobs', jobs);
    const names = out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { source: { name: string } }).source.name);
    expect(names).toEqual(Array.from({ length: 9 }, (_, index) => `${index}.txt`));
    expect(errors.trim().split('\n')).toEqual([expect.stringMatching(/4\.pdf: .*PDF/)]);
  }
});

test('a file that is named twice, or with its folder, is checked once, and told by its path', async () => {
  const { out } = await run(
    'check',
    at('many/1.txt'),
    at('many/1.txt'),
    at('many'),
    '--format',
    'json',
    '--rule',
    'TIE,NAR',
  );
  const paths = out
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { paths: string[] }).paths[0]);
  expect(paths).toEqual([1, 0, 2, 3, 4, 5, 6, 7, 8].map((index) => at(`many/${index}.txt`)));
});

test('- is what comes in on standard input, however slowly', async () => {
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'mingsuan.mjs'), 'check', '-', '--format', 'json']);
  const text = smallText();
  child.stdin.write(text.slice(0, 40));
  setTimeout(() => child.stdin.end(text.slice(40)), 300);
  const { code, out } = await ended(child);
  expect(code).toBe(0);
  expect(JSON.parse(out).source.name).toBe('-');
  expect((await run('check', '--watch', '-')).code).toBe(2);
});

test('a PDF from standard input can be annotated: what it is, its content tells', async () => {
  const out = at('annotated.pdf');
  const child = spawn(process.execPath, [
    join(ROOT, 'bin', 'mingsuan.mjs'),
    'check',
    '-',
    '--format',
    'pdf',
    '--out',
    out,
  ]);
  child.stdin.end(readFileSync(join(ROOT, 'fixtures', 'formats', 'ruled.pdf')));
  expect((await ended(child)).errors).toBe('');
  expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
});

test('several books as CSV have one header', async () => {
  const { out } = await run('read', at('many'), '--format', 'csv');
  expect(out.startsWith('\uFEFFsource,')).toBe(true);
  expect(out.split('\n').filter((line) => line.includes('source,department'))).toHaveLength(1);
});

test('a file that takes too long is refused, and the others are read', async () => {
  const { code, out, errors } = await run(
    'check',
    at('long.txt'),
    at('good.txt'),
    '--format',
    'json',
    '--timeout',
    '3',
    '--jobs',
    '2',
  );
  expect(code).toBe(2);
  expect(errors).toMatch(/long\.txt: .*3 秒/);
  expect(out).toContain('good.txt');
});

test('Ctrl-C ends at once and leaves nothing behind', async () => {
  const report = at('report.json');
  const child = start(['check', at('long.txt'), at('good.txt'), '--format', 'json', '--out', report]);
  const end = ended(child);
  while (!readdirSync(folder).some((name) => name.startsWith('report.json.')) && child.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill('SIGINT');
  expect((await end).code).toBe(130);
  expect(existsSync(report)).toBe(false);
  expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
});

test('--out is written when all is done, in the format that its name tells', async () => {
  const report = at('whole.json');
  await run('check', at('good.txt'), '--out', report);
  expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({ format: 'mingsuan-findings/1' });
});
