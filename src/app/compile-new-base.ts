import { existsSync } from 'node:fs';
import type { BaseData } from '../compile/base-data.js';
import type { Bilingual } from '../domain/place.js';
import { ok, type Result, refuse } from '../domain/result.js';
import { templateOf } from '../forms/templates/index.js';
import type { ReadRefusal } from '../read/refusal.js';
import { noTemplate } from './compile-base.js';
import { CannotWrite, openOutputFile } from './files/output-file.js';
import type { BaseFileRefusal } from './read-base.js';

/** What the new base data begins with. */
export interface NewBaseOptions {
  readonly type?: BaseData['type'] | undefined;
  readonly template?: string | undefined;
  readonly year?: number | undefined;
  /** A made-up department, filled in completely. */
  readonly example?: boolean | undefined;
  /** A disclosure, a platform's export or base data to begin with. */
  readonly from?: string | undefined;
  /** How `from` is taken: this year again, or the next year with amounts kept or emptied. */
  readonly roll?: 'same-year' | 'keep-amounts' | 'empty-amounts' | undefined;
}

export type NewBaseRefusal =
  | { readonly kind: 'already-there'; readonly path: string }
  | { readonly kind: 'no-base-name'; readonly path: string }
  | { readonly kind: 'cannot-write'; readonly path: string; readonly reason: string }
  | { readonly kind: 'cannot-read'; readonly path: string; readonly refusal: ReadRefusal }
  | Extract<BaseFileRefusal, { readonly kind: 'base-data-has-problems' }>
  | ReturnType<typeof noTemplate>;

/** Writes base data to be filled in: a workbook, or JSON where the name ends so. What had to be assumed is told. */
export async function writeNewBase(
  path: string,
  options: NewBaseOptions,
): Promise<Result<readonly Bilingual[], NewBaseRefusal>> {
  if (!/\.(?:xlsx|json)$/i.test(path)) return refuse({ kind: 'no-base-name', path });
  if (existsSync(path)) return refuse({ kind: 'already-there', path });
  const template = options.template === undefined ? undefined : templateOf(options.template);
  if (options.template !== undefined && !template) return refuse(noTemplate(options.template));
  const asked = template?.type ?? options.type;
  const start = await startOf(options, asked);
  if (!start.ok) return start;
  const { base, notes } = start.value;
  const type = asked ?? base?.type ?? 'budget';
  const year = options.year ?? base?.year ?? null;
  // A template for another kind of disclosure is left out: next year's base data of final accounts is a budget's.
  const usual = templateOf(base?.template ?? '')?.type === type ? base?.template : null;
  const named = base && { ...base, type, year: year ?? base.year, template: template?.id ?? usual ?? null };
  const content = await contentOf(path, named, { type, year, template: template?.id ?? null });
  try {
    const file = openOutputFile(path);
    file.write(content);
    file.done();
  } catch (error) {
    if (!(error instanceof CannotWrite)) throw error;
    return refuse({ kind: 'cannot-write', path, reason: error.reason });
  }
  return ok(notes);
}

interface Start {
  readonly base: BaseData | null;
  readonly notes: readonly Bilingual[];
}

async function startOf(
  options: NewBaseOptions,
  type: BaseData['type'] | undefined,
): Promise<Result<Start, NewBaseRefusal>> {
  if (options.from !== undefined) return startFrom(options.from, options.roll ?? 'keep-amounts');
  if (!options.example) return ok({ base: null, notes: [] });
  if (type === 'final-accounts') {
    const { EXAMPLE_ACCOUNTS } = await import('../prepare/base-example-accounts.js');
    return ok({ base: inYear(EXAMPLE_ACCOUNTS, options.year), notes: [] });
  }
  const { EXAMPLE_BASE } = await import('../prepare/base-example.js');
  return ok({ base: inYear(EXAMPLE_BASE, options.year), notes: [] });
}

/** The example as another year would print it: its dates stand as far from its year as they did. */
function inYear(base: BaseData, year = base.year): BaseData {
  const moved = <T extends string | null>(date: T): T | string =>
    date && `${Number(date.slice(0, 4)) + year - base.year}${date.slice(4)}`;
  return {
    ...base,
    year,
    publishedOn: moved(base.publishedOn),
    assets: { ...base.assets, asOf: moved(base.assets.asOf) },
  };
}

/**
 * Base data out of other base data, out of a platform's list of lines, or out of a disclosure, then in the template that looks
 * most like it.
 */
async function startFrom(
  path: string,
  roll: NonNullable<NewBaseOptions['roll']>,
): Promise<Result<Start, NewBaseRefusal>> {
  const { readBase } = await import('./read-base.js');
  const own = await readBase(path);
  if (own.ok) return ok(await startOfBase(own.value.base, roll));
  if (own.refusal.kind === 'base-data-has-problems') return refuse(own.refusal);
  const { readSourceOf } = await import('./read-book.js');
  const source = await readSourceOf(path);
  if (!source.ok) return refuse({ kind: 'cannot-read', path, refusal: source.refusal });
  const { baseOfExport } = await import('../prepare/platform-export.js');
  const list = baseOfExport(source.value);
  if (list) return ok({ base: list.base, notes: list.notes.map(({ message }) => message) });
  const { openDisclosure } = await import('../recognise/open-disclosure.js');
  const { baseOfBook } = await import('../prepare/base-of-book.js');
  const { templateOfBook } = await import('../prepare/template-of-book.js');
  const book = openDisclosure(source.value);
  const { base, notes } = await baseOfBook(book, { mode: roll === 'same-year' ? 'keep' : { rollForward: roll } });
  const template = base.template ?? templateOfBook(book)?.id ?? null;
  return ok({ base: { ...base, template }, notes: notes.map(({ message }) => message) });
}

/** Base data again, or that of the next year. */
async function startOfBase(base: BaseData, roll: NonNullable<NewBaseOptions['roll']>): Promise<Start> {
  if (roll === 'same-year') return { base, notes: [] };
  const { rolledForward } = await import('../prepare/base-of-book/roll-forward.js');
  const next = rolledForward(base, { rollForward: roll });
  return { base: next.base, notes: next.notes.map(({ message }) => message) };
}

async function contentOf(
  path: string,
  base: BaseData | null,
  start: { readonly type: BaseData['type']; readonly year: number | null; readonly template: string | null },
): Promise<string | Uint8Array> {
  if (/\.json$/i.test(path)) {
    const { emptyBase } = await import('../prepare/base-empty.js');
    return `${JSON.stringify(base ?? emptyBase(start), null, 2)}\n`;
  }
  const { renderBaseWorkbook, renderNewBaseWorkbook } = await import('../render/base-workbook/render-base-workbook.js');
  return base ? renderBaseWorkbook(base) : renderNewBaseWorkbook(start);
}
