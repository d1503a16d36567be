import { basename } from 'node:path';
import type { BudgetBook } from '../domain/book.js';
import { ok, type Result } from '../domain/result.js';
import type { ReadRefusal } from '../read/refusal.js';
import type { SourceDocument } from '../read/source.js';
import { openDisclosure } from '../recognise/open-disclosure.js';
import { readSource } from './files/read-source.js';

/** One file on disk as a budget book, in this thread and without its bounds of time; `openDisclosures` reads many. */
export async function readBook(path: string): Promise<Result<BudgetBook, ReadRefusal>> {
  const source = await readSourceOf(path);
  return source.ok ? ok(openDisclosure(source.value)) : source;
}

/** One file on disk as lines and cells. */
export const readSourceOf = (path: string): Promise<Result<SourceDocument, ReadRefusal>> =>
  readSource({ path, entries: [], name: basename(path), shown: path, bytes: 0 });
