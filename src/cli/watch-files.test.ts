import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { watchFiles } from './watch-files.js';

test.each([
  { name: 'a file in a folder that is watched', of: (folder: string) => folder },
  { name: 'a file that is watched', of: (folder: string) => join(folder, 'one.txt') },
])('$name is told of when it is replaced', async ({ of }) => {
  const folder = mkdtempSync(join(tmpdir(), 'mingsuan-watch-'));
  const file = join(folder, 'one.txt');
  writeFileSync(file, 'former');
  const told = new Promise<readonly string[]>((resolve) => {
    const watcher = watchFiles([of(folder)], {
      lost: () => {},
      changed: async (changed) => {
        if (!changed.includes(file)) return;
        watcher.close();
        resolve(changed);
      },
    });
  });
  writeFileSync(join(folder, 'new.tmp'), 'new');
  renameSync(join(folder, 'new.tmp'), file);
  expect(await told).toContain(file);
  rmSync(folder, { recursive: true });
});

test('a folder that goes away is told of, and nothing breaks off', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingsuan-watch-'));
  const gone = join(folder, 'gone');
  mkdirSync(gone);
  const lost: string[] = [];
  const told = new Promise<void>((resolve) => {
    watchFiles([gone, join(folder, 'no/such.txt'), join(gone, 'one.txt')], {
      changed: async () => {},
      lost: (path, reason) => {
        lost.push(`${path.slice(folder.length)} ${reason}`);
        if (lost.length === 3) resolve();
      },
    });
  });
  rmSync(gone, { recursive: true });
  await told;
  expect(lost.sort()).toEqual(['/gone ENOENT', '/gone/one.txt ENOENT', '/no/such.txt ENOENT']);
  rmSync(folder, { recursive: true });
});
