import { readFileSync } from 'node:fs';
import type { Draft } from '../compile/draft.js';
import { draftOfBook } from '../compile/draft-of-book.js';
import type { BudgetBook } from '../domain/book.js';
import { withoutGoalFigures } from '../domain/goal-figures.js';
import type { Bilingual } from '../domain/place.js';
import { ok, type Result, refuse } from '../domain/result.js';
import { problemsOfIssues } from '../prepare/base-problems.js';
import type { OwnOutput } from '../read/refusal.js';
import { bookSchema } from './book-schema.js';
import { ownJson } from './files/own-outputs.js';

/** Why a file gives no books to print. */
export type BookFileRefusal =
  | { readonly kind: 'cannot-open'; readonly path: string; readonly reason: string }
  | { readonly kind: 'no-books'; readonly path: string; readonly own: OwnOutput | undefined }
  | {
      readonly kind: 'book-has-problems';
      readonly path: string;
      readonly line: number;
      readonly problems: readonly { readonly path: string; readonly problem: Bilingual; readonly remedy: Bilingual }[];
    };

/** The books of a file of `mingsuan read` or `compile`, one a line or one in all, each laid out to be printed. */
export async function openBooks(path: string): Promise<Result<readonly Draft[], BookFileRefusal>> {
  let text: string;
  try {
    text = readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return refuse({ kind: 'cannot-open', path, reason: String(error.code) });
  }
  const own = ownJson(text) ?? (text.startsWith('PK') ? await ownWorkbook(path) : undefined);
  const noBooks = { kind: 'no-books', path, own } as const;
  if (own && own !== 'book') return refuse(noBooks);
  const values = valuesOf(text.replace(/^\uFEFF/, ''));
  if (values === undefined || values.length === 0) return refuse(noBooks);
  const drafts: Draft[] = [];
  for (const [index, value] of values.entries()) {
    if (typeof value !== 'object' || value === null || !('format' in value)) return refuse(noBooks);
    const parsed = bookSchema.safeParse(value, { reportInput: true });
    if (!parsed.success) {
      const problems = problemsOfIssues(parsed.error.issues);
      return refuse({ kind: 'book-has-problems', path, line: index + 1, problems });
    }
    // What is checked is used as it is: the schema gives optional fields another type than the book.
    drafts.push(draftOfBook(withoutGoalFigures(value as unknown as BudgetBook)));
  }
  return ok(drafts);
}

/** Which of Mingsuan's own files a workbook is: base data is easily taken for a book. */
async function ownWorkbook(path: string): Promise<OwnOutput | undefined> {
  const { readSourceOf } = await import('./read-book.js');
  const source = await readSourceOf(path);
  return !source.ok && source.refusal.kind === 'own-output' ? source.refusal.what : undefined;
}

function valuesOf(text: string): unknown[] | undefined {
  try {
    return [JSON.parse(text)];
  } catch {
    // One book a line.
  }
  try {
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line): unknown => JSON.parse(line));
  } catch {
    return undefined;
  }
}
