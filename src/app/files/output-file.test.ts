import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openWorkshop, writeFiles } from '../publish-files.js';
import { CannotWrite, openOutputFile } from './output-file.js';

const folder = mkdtempSync(join(tmpdir(), 'mingsuan-output-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);
mkdirSync(at('folder'));
writeFileSync(at('file'), 'former');

function reasonOf(path: string): string {
  try {
    const file = openOutputFile(path);
    file.write('new');
    file.done();
    return 'written';
  } catch (error) {
    return error instanceof CannotWrite ? error.reason : String(error);
  }
}

test.each([
  ['in a folder that is not there', at('gone/file'), 'ENOENT'],
  ['over a folder', at('folder'), 'EISDIR'],
  ['below a file', at('file/new'), 'ENOTDIR'],
  ['without a name', '', 'ENOENT'],
])('%s nothing is written or left behind', (_, path, reason) => {
  expect(reasonOf(path)).toBe(reason);
  expect(readdirSync(folder).sort()).toEqual(['file', 'folder']);
});

test('a disk that fills up is told, and a device is written to, not replaced', () => {
  if (!existsSync('/dev/full')) return;
  expect(reasonOf('/dev/full')).toBe('ENOSPC');
  expect(lstatSync('/dev/full').isFile()).toBe(false);
});

test('a file appears when it is whole, through a link to it as well', () => {
  symlinkSync(at('file'), at('link'));
  const file = openOutputFile(at('link'));
  file.write('whole');
  expect(readFileSync(at('file'), 'utf8')).toBe('former');
  file.done();
  expect([readFileSync(at('file'), 'utf8'), lstatSync(at('link')).isSymbolicLink()]).toEqual(['whole', true]);
});

test('where one file of a set cannot be put in its place, none is', () => {
  mkdirSync(at('set/b.txt'), { recursive: true });
  const workshop = openWorkshop(at('set'));
  writeFiles(
    workshop.folder,
    ['a.txt', 'b.txt'].map((path) => ({ path, bytes: new Uint8Array([65]) })),
  );
  expect(() => workshop.publish()).toThrow();
  workshop.drop();
  expect(readdirSync(at('set'))).toEqual(['b.txt']);
});
