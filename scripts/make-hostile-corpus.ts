// npm run hostile -- FOLDER: writes files that try to break a reader. test/hostile-files.test.ts reads them all.
import { mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { HostileFile } from './hostile/hostile-file.js';
import { hostileImages } from './hostile/image-files.js';
import { hostileOfficeFiles } from './hostile/office-files.js';
import { hostilePdfs } from './hostile/pdf-files.js';
import { hostileTexts } from './hostile/text-files.js';
import { hostileArchives } from './hostile/zip-files.js';

/** All hostile files, made anew. */
export const hostileFiles = (): readonly HostileFile[] => [
  ...hostileTexts(),
  ...hostilePdfs(),
  ...hostileOfficeFiles(),
  ...hostileImages(),
  ...hostileArchives(),
];

/** Writes the files, and the odd things that a folder may hold besides files. Each name is used once. */
export function writeHostileCorpus(folder: string, files: readonly HostileFile[] = hostileFiles()): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes, { flag: 'wx' });
  mkdirSync(join(folder, 'folder-under-file-name.pdf'));
  symlinkSync(folder, join(folder, 'in-circles'));
  symlinkSync(join(folder, 'gone.txt'), join(folder, 'leads-nowhere.txt'));
  writeFileSync(join(folder, 'sparse.pdf'), '');
  truncateSync(join(folder, 'sparse.pdf'), 3_000_000_000);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'mingsuan-hostile-'));
  writeHostileCorpus(folder);
  console.log(folder);
}
