import { join } from 'node:path';
import type { Draft } from '../compile/draft.js';
import type { Bilingual } from '../domain/place.js';
import { ok, type Result, refuse } from '../domain/result.js';
import { type OutputFile, type OutputRefusal, readsBack, renderOutput } from './document-outputs.js';
import type { OutputName } from './output-options.js';
import type { PlaceOf } from './publish-check.js';
import { openWorkshop, type Workshop, writeFiles } from './publish-files.js';

/** Why nothing was published. */
export type PublishRefusal =
  | OutputRefusal
  | { readonly kind: 'cannot-write'; readonly path: string; readonly reason: string }
  | { readonly kind: 'publication-stopped'; readonly faults: readonly Bilingual[] };

/** What was published. */
export interface Published {
  readonly files: readonly string[];
  /** What a reader may ask about: it does not stop publication. */
  readonly warnings: readonly Bilingual[];
}

export interface PublishOptions {
  readonly outputs: readonly OutputName[];
  readonly folder: string;
  /** Read every file again, compare it with the draft and check it, before anything is put in its place. */
  readonly check: boolean;
  /** Where an output is not possible here (a typesetter that is not installed), go on without it and tell. */
  readonly leaveOut?: boolean;
  /** Where what a finding speaks of was filled in: files that are not put in their place cannot be looked at. */
  readonly placeOf?: PlaceOf;
}

/**
 * Renders drafts to every output asked for and puts the files in a folder: all of them, or none. They wait in a folder
 * beside until all are written and checked.
 */
export async function publishDrafts(
  drafts: readonly Draft[],
  options: PublishOptions,
): Promise<Result<Published, PublishRefusal>> {
  const { folder } = options;
  let workshop: Workshop | undefined;
  try {
    workshop = openWorkshop(folder);
    const published = await makeAll(drafts, options, workshop.folder);
    if (published.ok) workshop.publish();
    else workshop.drop();
    return published;
  } catch (error) {
    workshop?.drop();
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
    const path = 'dest' in error ? String(error.dest) : folder;
    return refuse({ kind: 'cannot-write', path, reason: String(error.code) });
  }
}

async function makeAll(
  drafts: readonly Draft[],
  { outputs, folder, check, leaveOut, placeOf }: PublishOptions,
  workshop: string,
): Promise<Result<Published, PublishRefusal>> {
  const names = new Names();
  const made: string[] = [];
  const faults = new Map<string, Bilingual>();
  const warnings = new Map<string, Bilingual>();
  for (const draft of drafts) {
    const name = names.next(draft.document.title);
    if (check) for (const remark of await headingsWithout(draft)) warnings.set(remark.key, remark);
    for (const output of outputs) {
      const rendered = await renderOutput(output, draft, name);
      if (!rendered.ok && leaveOut) {
        warnings.set(rendered.refusal.output, rendered.refusal.reason);
        continue;
      }
      if (!rendered.ok) return rendered;
      writeFiles(workshop, rendered.value);
      made.push(...rendered.value.map(({ path }) => path));
      if (!check || !readsBack(output)) continue;
      const checked = await checkFiles(workshop, rendered.value, draft, placeOf);
      for (const fault of checked.faults) if (!faults.has(fault.key)) faults.set(fault.key, fault);
      for (const warning of checked.warnings) if (!warnings.has(warning.key)) warnings.set(warning.key, warning);
    }
  }
  if (faults.size > 0) return refuse({ kind: 'publication-stopped', faults: [...faults.values()] });
  return ok({ files: made.map((path) => join(folder, path)), warnings: [...warnings.values()] });
}

async function headingsWithout({ document }: Draft) {
  const { emptyHeadings } = await import('./publish-check.js');
  return emptyHeadings(document);
}

/** The reader is loaded only where something is to be read again. */
async function checkFiles(workshop: string, files: readonly OutputFile[], draft: Draft, placeOf?: PlaceOf) {
  const { checkPublished } = await import('./publish-check.js');
  const checks = [];
  for (const { path } of files) checks.push(await checkPublished(workshop, path, draft.book, placeOf));
  return { faults: checks.flatMap(({ faults }) => faults), warnings: checks.flatMap(({ warnings }) => warnings) };
}

/** Names of document sets: titles as file names, each once. */
class Names {
  readonly #used = new Map<string, number>();

  next(title: string): string {
    const name = title.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, 80) || 'disclosure';
    const count = (this.#used.get(name) ?? 0) + 1;
    this.#used.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  }
}
