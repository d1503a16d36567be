import { join } from 'node:path';
import type { Draft } from '../compile/draft.js';
import { ok, type Result, refuse } from '../domain/result.js';
import { type OutputFile, type OutputRefusal, renderOutput } from './document-outputs.js';
import type { OutputName } from './output-options.js';
import { openWorkshop, writeFiles } from './publish-files.js';

/** Why nothing was published. */
export type PublishRefusal =
  | OutputRefusal
  | { readonly kind: 'cannot-write'; readonly folder: string; readonly reason: string };

/** Renders a draft to every output asked for and puts the files in a folder: all of them, or none. */
export async function publishDraft(
  draft: Draft,
  outputs: readonly OutputName[],
  folder: string,
): Promise<Result<readonly string[], PublishRefusal>> {
  const files: OutputFile[] = [];
  for (const output of outputs) {
    const made = await renderOutput(output, draft);
    if (!made.ok) return made;
    files.push(...made.value);
  }
  try {
    const workshop = openWorkshop(folder);
    writeFiles(workshop.folder, files);
    workshop.publish();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return refuse({ kind: 'cannot-write', folder, reason: String(error.code) });
  }
  return ok(files.map(({ path }) => join(folder, path)));
}
