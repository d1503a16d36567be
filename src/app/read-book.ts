import { basename } from 'node:path';
import type { BudgetBook } from '../domain/book.js';
import { ok, type Result } from '../domain/result.js';
import { openFile } from '../read/open-file.js';
import type { ReadRefusal } from '../read/refusal.js';
import type { SourceDocument } from '../read/source.js';
import { openDisclosure } from '../recognise/open-disclosure.js';
import { loadFile } from './files/file-ref.js';

/** One file on disk as a budget book, in this thread and without its bounds of time; `openDisclosures` reads many. */
export async function readBook(path: string): Promise<Result<BudgetBook, ReadRefusal>> {
  const source = await readSource(path);
  return source.ok ? ok(openDisclosure(source.value)) : source;
}

/** One file on disk as lines and cells, before any meaning is read from it. */
export async function readSource(path: string): Promise<Result<SourceDocument, ReadRefusal>> {
  const name = basename(path);
  const bytes = loadFile({ path, entries: [], name, shown: path, bytes: 0 });
  return bytes.ok ? openFile(name, bytes.value) : bytes;
}
