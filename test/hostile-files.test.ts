import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostileFiles, writeHostileCorpus } from '../scripts/make-hostile-corpus.js';
import { explainReadRefusal, type ReadRefusal } from '../src/app/explain-refusal.js';
import { openDisclosures } from '../src/app/open-disclosures.js';

/** No file may take longer, on a machine that is busy with other tests. */
const SECONDS = 120;

const files = hostileFiles();
let folder: string;
const outcomes = new Map<string, 'book' | ReadRefusal>();
let told = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingsuan-hostile-'));
  writeHostileCorpus(folder, files);
  const wanted = { make: 'report', rules: [] } as const;
  for await (const { files: names, result } of openDisclosures([folder], wanted, { jobs: 2, seconds: SECONDS }))
    for (const name of names) {
      told += 1;
      outcomes.set(name.slice(folder.length + 1), result.ok ? 'book' : result.refusal);
    }
}, 600_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('there are many kinds of them', () => expect(files.length).toBeGreaterThanOrEqual(100));

test('no file is told of twice, except entries of one name in an archive', () => {
  const twice = told - outcomes.size;
  expect(twice).toBe(1);
});

describe.each(files)('$name', ({ name, gives, inside }) => {
  const kindOf = (path: string): string | undefined => {
    const outcome = outcomes.get(path);
    return typeof outcome === 'string' ? outcome : outcome?.kind;
  };

  test('ends in a book or in one clear refusal, in time', () => {
    const own = [...outcomes.keys()].filter((path) => path === name || path.startsWith(`${name}/`));
    expect(own.length).toBeGreaterThan(0);
    const kinds = own.map(kindOf);
    for (const kind of kinds) expect(['timed-out', 'out-of-memory', 'failed']).not.toContain(kind);
    if (gives === 'any') return;
    if (inside === undefined || Object.keys(inside).length === 0)
      expect(gives === 'book' ? ['book'] : gives).toContain(kinds[0]);
    for (const [entry, wanted] of Object.entries(inside ?? {}))
      expect(wanted === 'book' ? ['book'] : wanted, entry).toContain(kindOf(`${name}/${entry}`));
  });

  test('what is said of it commands no terminal and says what to do', () => {
    for (const [path, outcome] of outcomes) {
      if (!path.startsWith(name) || typeof outcome === 'string') continue;
      const { zh, en } = explainReadRefusal(outcome);
      expect(zh).toMatch(/请/);
      expect(en).toMatch(/: |give|save|split|pack|check|export|report/);
      expect(en).not.toMatch(/[\u3000-\u9fff\uff00-\uffef]/);
      expect(`${path}${zh}${en}`).not.toMatch(/[\u0000-\u001f\u007f\u202a-\u202e]/);
    }
  });
});

describe('what a folder holds besides files', () => {
  test.each([
    ['leads-nowhere.txt', 'not-found'],
    ['sparse.pdf', 'too-large'],
    ['in-circles', undefined],
    ['folder-under-file-name.pdf', undefined],
  ])('%s: %s', (name, kind) => {
    const outcome = outcomes.get(name);
    expect(typeof outcome === 'object' ? outcome.kind : outcome).toBe(kind);
    expect([...outcomes.keys()].filter((path) => path.startsWith(`${name}/`))).toEqual([]);
  });
});
