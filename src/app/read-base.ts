import { readFileSync } from 'node:fs';
import type { BaseData } from '../compile/base-data.js';
import type { CompileProblem } from '../compile/problem.js';
import { ok, type Result, refuse } from '../domain/result.js';
import { readBaseJson } from '../prepare/base-json.js';
import type { PlacedProblem } from '../prepare/base-workbook/problems.js';
import { detectFormat } from '../read/detect/detect-format.js';
import type { Format } from '../read/detect/format.js';
import type { OwnOutput, ReadRefusal } from '../read/refusal.js';
import { ownJson } from './files/own-outputs.js';

export type { PlacedProblem } from '../prepare/base-workbook/problems.js';

/** Why a file gives no base data. */
export type BaseFileRefusal =
  | { readonly kind: 'cannot-open'; readonly path: string; readonly reason: string }
  | { readonly kind: 'no-base-data'; readonly path: string; readonly own: OwnOutput | undefined }
  | { readonly kind: 'cannot-read'; readonly path: string; readonly refusal: ReadRefusal }
  | { readonly kind: 'base-data-has-problems'; readonly problems: readonly PlacedProblem[] };

/** Base data of a file, and where in the file a problem of it stands. */
interface OpenedBase {
  readonly base: BaseData;
  readonly locate: (problem: CompileProblem) => PlacedProblem;
}

const WORKBOOKS: ReadonlySet<Format> = new Set(['xlsx', 'xls', 'ods']);

/** Base data from a base workbook or from JSON; which of them it is, the content tells. */
export async function readBase(path: string): Promise<Result<OpenedBase, BaseFileRefusal>> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return refuse({ kind: 'cannot-open', path, reason: String(error.code) });
  }
  const head = new TextDecoder()
    .decode(bytes.subarray(0, 64))
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (head.startsWith('{')) {
    const text = new TextDecoder().decode(bytes);
    const own = ownJson(text);
    if (own && own !== 'base-data') return refuse({ kind: 'no-base-data', path, own });
    const base = readBaseJson(text);
    return base.ok ? ok({ base: base.value, locate: (problem) => problem }) : base;
  }
  const format = detectFormat('', bytes);
  if (format.ok && !WORKBOOKS.has(format.value)) return refuse({ kind: 'no-base-data', path, own: undefined });
  const { readBaseWorkbook } = await import('../prepare/base-workbook/read-base-workbook.js');
  const book = readBaseWorkbook(bytes);
  if (book.ok) return book;
  switch (book.refusal.kind) {
    case 'no-base-workbook':
      return refuse({ kind: 'no-base-data', path, own: undefined });
    case 'cannot-read':
      return refuse({ kind: 'cannot-read', path, refusal: book.refusal.refusal });
    case 'base-data-has-problems':
      return refuse(book.refusal);
  }
}
