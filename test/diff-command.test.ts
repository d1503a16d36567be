import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallText } from '../scripts/hostile/hostile-file.js';
import { readText } from '../src/read/text/read-text.js';
import { openDisclosure } from '../src/recognise/open-disclosure.js';
import { ROOT } from './disclosures.js';

const folder = mkdtempSync(join(tmpdir(), 'mingsuan-diff-'));
const at = (name: string): string => join(folder, name);
const TEXT = smallText();
const CHANGED = TEXT.replaceAll('300.00', '310.00');

beforeAll(() => {
  writeFileSync(at('a.txt'), TEXT);
  writeFileSync(at('b.txt'), CHANGED);
  const source = readText('a.txt', new TextEncoder().encode(TEXT));
  if (!source.ok) throw new Error(source.refusal.kind);
  writeFileSync(at('a.json'), JSON.stringify(openDisclosure(source.value)));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [join(ROOT, 'bin', 'mingsuan.mjs'), 'diff', ...args], { encoding: 'utf8' });

test.each([
  ['the same', ['a.txt', 'a.json'], 0],
  ['different', ['a.json', 'b.txt'], 1],
  ['one that is not there', ['a.txt', 'gone.txt'], 2],
] as const)(
  '%s: the exit code tells',
  (_, [before, after], code) => {
    const { status, stdout, stderr } = run(at(before), at(after));
    expect([status, stdout === '']).toEqual([code, code === 2]);
    expect(stderr === '').toBe(code !== 2);
  },
  30_000,
);

test.each([
  ['out.xlsx', ['--format', 'xlsx'], 'PK'],
  ['told-by-name.XLSX', [], 'PK'],
  ['told-by-option.xlsx', ['--format', 'json'], '{'],
  ['told-by-none.out', [], '  '],
])('%s is written to the file named, in the format %j', (name, format, start) => {
  expect(run(at('a.json'), at('b.txt'), ...format, '--out', at(name)).status).toBe(1);
  expect(readFileSync(at(name)).toString('latin1').slice(0, start.length)).toBe(start);
});
