import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { BudgetBook } from '../domain/book.js';
import { type Result, refuse } from '../domain/result.js';
import type { ReadRefusal } from '../read/refusal.js';
import { readText, TEXT_LIMIT } from '../read/text/read-text.js';
import { openDisclosure } from '../recognise/open-disclosure.js';

const TEXT_EXTENSIONS = new Set(['.txt', '.text', '.md', '.tsv']);

export const readsExtension = (extension: string): boolean => TEXT_EXTENSIONS.has(extension);

/** One disclosure on disk, as a budget book or the refusal that says why not. */
export function readBook(path: string): Result<BudgetBook, ReadRefusal> {
  const extension = extname(path).toLowerCase();
  let size: number;
  try {
    size = statSync(path).size;
  } catch {
    return refuse({ kind: 'not-found', path });
  }
  if (!readsExtension(extension)) return refuse({ kind: 'unsupported-format', extension });
  if (size > TEXT_LIMIT) return refuse({ kind: 'too-large', bytes: size, limit: TEXT_LIMIT });
  try {
    const source = readText(basename(path), readFileSync(path));
    return source.ok ? { ok: true, value: openDisclosure(source.value) } : source;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return refuse({ kind: 'unreadable', reason: String(error.code) });
    throw error;
  }
}

export type { ReadRefusal } from '../read/refusal.js';
export { explainRefusal as explainReadRefusal } from '../read/refusal.js';
