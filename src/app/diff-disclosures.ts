import { closeSync, openSync, readSync } from 'node:fs';
import { diffBooks } from '../archive/diff-books.js';
import type { BudgetBook } from '../domain/book.js';
import type { BookDiff } from '../domain/book-diff.js';
import type { Bilingual } from '../domain/place.js';
import { ok, type Result, refuse } from '../domain/result.js';
import { explainRefusal } from '../read/refusal.js';
import { explainCompile } from './explain-compile.js';
import { type OpenOptions, openDisclosures } from './open-disclosures.js';
import { openBooks } from './render-books.js';

/** Two disclosures, each a file of any format that is read, a folder or archive with one disclosure, or a book as JSON. */
export async function diffDisclosures(
  before: string,
  after: string,
  options: OpenOptions = {},
): Promise<Result<BookDiff, readonly Bilingual[]>> {
  const [old, now] = [await onlyBook(before, options), await onlyBook(after, options)];
  if (!old.ok || !now.ok) return refuse([old, now].flatMap((one) => (one.ok ? [] : one.refusal)));
  return ok(diffBooks(old.value, now.value));
}

async function onlyBook(path: string, options: OpenOptions): Promise<Result<BudgetBook, readonly Bilingual[]>> {
  if (isBookFile(path)) {
    const books = await openBooks(path);
    if (!books.ok) return refuse(explainCompile(books.refusal));
    return only(
      path,
      books.value.map(({ book }) => book),
    );
  }
  const books: BudgetBook[] = [];
  const refusals: Bilingual[] = [];
  for await (const { files, result } of openDisclosures([path], { make: 'book' }, options)) {
    if (result.ok) books.push(result.value);
    else {
      const { zh, en } = explainRefusal(result.refusal);
      refusals.push({ zh: `${files.join(' + ')}：${zh}`, en: `${files.join(' + ')}: ${en}` });
    }
  }
  return refusals.length > 0 ? refuse(refusals) : only(path, books);
}

function only(path: string, books: readonly BudgetBook[]): Result<BudgetBook, readonly Bilingual[]> {
  const [book, ...others] = books;
  if (book && others.length === 0) return ok(book);
  const zh = book
    ? `有 ${books.length} 份公开，请只给一份；若是几个部门的汇编，可先用 mingsuan read 读出（一行一份），取其一存成 .json 再比。`
    : '没有可读的公开文件。';
  const en = book
    ? `holds ${books.length} disclosures: name one of them; of a volume, keep one line of what mingsuan read prints as a .json file and compare that.`
    : 'holds no disclosure.';
  return refuse([{ zh: `${path} ${zh}`, en: `${path} ${en}` }]);
}

/** A book begins with a brace, and no format of disclosures does. */
function isBookFile(path: string): boolean {
  if (/\.jsonl?$/i.test(path)) return true;
  try {
    const file = openSync(path, 'r');
    const head = Buffer.alloc(64);
    const length = readSync(file, head, 0, head.length, 0);
    closeSync(file);
    return /^\uFEFF?\s*\{"/.test(head.toString('utf8', 0, length));
  } catch {
    // What is no file is told of by the reader.
    return false;
  }
}
