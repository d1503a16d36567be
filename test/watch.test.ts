import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { smallText } from '../scripts/hostile/hostile-file.js';
import { checkDisclosures } from '../src/app/check-disclosures.js';
import { WatchedDisclosures } from '../src/app/watched-disclosures.js';
import { ROOT } from './disclosures.js';

const folder = mkdtempSync(join(tmpdir(), 'mingsuan-watch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A command may take long to start and to notice a file on a busy machine. Milliseconds. */
const PATIENCE = 120_000;
const ROW = '201\t一般公共服务支出\t300.00';
const withAmount = (amount: string): string => smallText().replace(ROW, ROW.replace('300.00', amount));
const OPTIONS = { rules: [], settings: {}, waivers: [], baseline: null, today: '2026-01-01', with: [], views: [] };

test('a watched file that changes is told of as a check of it would tell', async () => {
  const file = join(folder, 'again.txt');
  const watched = new WatchedDisclosures(OPTIONS, {});
  const texts = [withAmount('350.00'), withAmount('300.00'), withAmount('360.00'), `${withAmount('1.00')}\n（盖章）`];
  for (const text of texts) {
    writeFileSync(file, text);
    for await (const { result } of watched.recheck([file]))
      for await (const { result: whole } of checkDisclosures([file], OPTIONS, {})) {
        if (!result.ok || !whole.ok) throw new Error('the file cannot be read');
        expect(result.value).toEqual(whole.value.report);
      }
  }
});

test(
  'the command says what is new and what is fixed, until it is interrupted',
  async () => {
    const file = join(folder, 'one.txt');
    writeFileSync(file, withAmount('300.00'));
    const child = spawn(process.execPath, [join(ROOT, 'bin', 'mingsuan.mjs'), 'check', file, '--watch'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    try {
      const said = listen(child);
      await said('等待文件改动');
      writeFileSync(file, withAmount('350.00'));
      expect(await said('仍有')).toMatch(/error|错误[\s\S]*新增 [1-9]\d* 项，已改正 0 项/);
      writeFileSync(file, withAmount('360.00'));
      expect(await said('仍有')).toMatch(/新增 0 项，已改正 0 项，仍有 [1-9]/);
      writeFileSync(file, withAmount('300.00'));
      expect(await said('仍有')).toMatch(/新增 0 项，已改正 [1-9]\d* 项/);
      const code = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGINT');
      expect(await code).toBe(0);
    } finally {
      child.kill('SIGKILL');
    }
  },
  PATIENCE,
);

/** Waits until the command has said some words and the line with them is whole; gives all it said since the last ones. */
function listen(child: ChildProcess): (words: string) => Promise<string> {
  let heard = '';
  let errors = '';
  let wake = () => {};
  child.stdout?.on('data', (data) => {
    heard += data;
    wake();
  });
  child.stderr?.on('data', (data) => {
    errors += data;
  });
  return async (words) => {
    for (;;) {
      const end = heard.indexOf('\n', heard.includes(words) ? heard.indexOf(words) : heard.length);
      if (end >= 0) {
        const said = heard.slice(0, end);
        heard = heard.slice(end + 1);
        return said;
      }
      if (child.exitCode !== null) throw new Error(`the command ended: ${errors}`);
      await new Promise<void>((resolve) => {
        wake = resolve;
        child.once('exit', () => resolve());
      });
    }
  };
}
