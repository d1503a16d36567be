// The commands compile and render: what they write, what they refuse, and that nothing half-made is left behind.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { publishDrafts } from '../src/app/publish-draft.js';
import type { Draft, PrintedPart } from '../src/compile/draft.js';
import { templateOf } from '../src/forms/templates/index.js';
import { EXAMPLE_BASE } from '../src/prepare/base-example.js';
import { renderBaseWorkbook } from '../src/render/base-workbook/render-base-workbook.js';
import { ROOT } from './disclosures.js';
import { compiled } from './round-trip.js';

const folder = mkdtempSync(join(tmpdir(), 'mingsuan-publish-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

function run(...args: readonly string[]): Promise<Ended> {
  const child: ChildProcess = spawn(process.execPath, [join(ROOT, 'bin', 'mingsuan.mjs'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let errors = '';
  child.stdout?.on('data', (data) => (out += data));
  child.stderr?.on('data', (data) => (errors += data));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, errors })));
}
const files = (name: string): string[] => (existsSync(at(name)) ? readdirSync(at(name)).sort() : []);

describe('compile', () => {
  test('an example workbook becomes a document set named by its title', async () => {
    expect((await run('compile', '--new', at('example.xlsx'), '--example')).code).toBe(0);
    const { code, errors } = await run('compile', at('example.xlsx'), '--out', at('set'), '--to', 'text,html,json');
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    const title = '示例县档案馆2026年部门预算公开';
    expect(files('set')).toEqual([`${title}.html`, `${title}.json`, `${title}.txt`]);
  });

  test('everything that is wrong is told, and nothing is written', async () => {
    writeFileSync(at('wrong.xlsx'), await renderBaseWorkbook({ ...EXAMPLE_BASE, year: 1026, lines: [] }));
    const { code, errors } = await run('compile', at('wrong.xlsx'), '--out', at('none'));
    expect(code).toBe(2);
    expect(errors).toContain('基本信息!B6 年度');
    expect(existsSync(at('none'))).toBe(false);
  });

  test.each([
    ['a template that is not there', ['example.json', '--template', 'nowhere'], /没有模板“nowhere”.*ministry-budget/],
    ['a format that is not there', ['example.json', '--to', 'docx,odt'], /docx,pdf/],
    ['a file that is not there', ['gone.xlsx'], /gone\.xlsx/],
    ['a file that is no base data', ['notes.txt'], /不是基础数据/],
    ['a new workbook over one that is there', ['--new', 'example.json'], /已经存在/],
  ] as const)(
    '%s',
    async (_, args, words) => {
      writeFileSync(at('example.json'), JSON.stringify(EXAMPLE_BASE));
      writeFileSync(at('notes.txt'), '会议纪要');
      const placed = args.map((word) => (/\.(?:xlsx|json|txt)$/.test(word) ? at(word) : word));
      const out = args[0] === '--new' ? [] : ['--out', at('none')];
      const { code, errors } = await run('compile', ...placed, ...out);
      expect(code).toBe(2);
      expect(errors).toMatch(words);
      expect(existsSync(at('none'))).toBe(false);
    },
    60_000,
  );
});

test('render prints books of read and of compile', async () => {
  writeFileSync(at('book.json'), `${JSON.stringify(compiled(templateOf('qinghai')!, 1).book)}\n`.repeat(2));
  const { code, out } = await run('render', at('book.json'), '--to', 'text,csv', '--out', at('printed'));
  expect(code).toBe(0);
  expect(out.trim().split('\n')).toHaveLength(4);
  expect(files('printed')).toHaveLength(4);
  expect((await run('render', at('example.xlsx'), '--to', 'text')).code).toBe(2);
});

/** A draft with one figure of one table printed otherwise than its book has it. */
function misprinted(draft: Draft): Draft {
  let done = false;
  const parts = draft.document.parts.map((part): PrintedPart => {
    if (part.is !== 'table' || done) return part;
    const body = part.table.body.map((cells) =>
      cells.map((cell) => {
        if (done || cell.value === undefined) return cell;
        done = true;
        return { ...cell, text: '123456.78', value: '123456.78' };
      }),
    );
    return { ...part, table: { ...part.table, body } };
  });
  return { ...draft, document: { ...draft.document, parts } };
}

describe('the publish check', () => {
  const draft = compiled(templateOf('ministry-budget')!, 1);

  test.each([
    'text',
    'html',
    'xlsx',
    'docx',
  ] as const)('a figure that %s prints wrongly stops publication', async (output) => {
    mkdirSync(at(`kept-${output}`));
    writeFileSync(at(`kept-${output}/older.txt`), 'older');
    const result = await publishDrafts([misprinted(draft)], {
      outputs: [output],
      folder: at(`kept-${output}`),
      check: true,
    });
    expect(result.ok).toBe(false);
    expect(JSON.stringify(result)).toContain('123456.78');
    expect(files(`kept-${output}`)).toEqual(['older.txt']);
  });

  test('what is published replaces what was there before', async () => {
    for (let time = 0; time < 2; time++)
      expect(await publishDrafts([draft], { outputs: ['text'], folder: at('again'), check: true })).toMatchObject({
        ok: true,
      });
    expect(files('again')).toHaveLength(1);
  });

  test('a heading with nothing below it is told', async () => {
    const parts = [{ is: 'heading', level: 2, text: '一、主要职责' } as const, ...draft.document.parts.slice(2)];
    const bare = { ...draft, document: { ...draft.document, parts } };
    const result = await publishDrafts([bare], { outputs: ['json'], folder: at('bare'), check: true });
    expect(result.ok && result.value.warnings.map(({ zh }) => zh)).toEqual([
      expect.stringContaining('“一、主要职责”下面没有内容'),
    ]);
  });

  test('an output that is not possible here is left out only where it was not asked for', async () => {
    const odd = { ...draft, document: { ...draft.document, title: '\u{2A6A6}'.repeat(2) } };
    const options = { outputs: ['text', 'pdf'], folder: at('odd'), check: false } as const;
    const strict = await publishDrafts([odd], options);
    if (strict.ok) return;
    expect(files('odd')).toEqual([]);
    expect(await publishDrafts([odd], { ...options, leaveOut: true })).toMatchObject({ ok: true });
  });
});
