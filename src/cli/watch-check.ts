import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { changesSince } from '../app/changes-since.js';
import type { CheckOptions } from '../app/check-disclosures.js';
import type { OpenOptions } from '../app/open-disclosures.js';
import type { CheckReport } from '../domain/findings.js';
import type { Language } from './language.js';
import { standardOutput } from './output.js';
import { reportRefusal } from './refusals.js';
import { watchFiles } from './watch-files.js';

/** What was found before in each disclosure, by its files. */
type Known = Map<string, { readonly files: readonly string[]; readonly report: CheckReport }>;

export interface Watched {
  readonly paths: readonly string[];
  readonly wanted: CheckOptions;
  readonly opening: OpenOptions;
  readonly language: Language;
  readonly print: (report: CheckReport) => string;
}

/** Checks, then checks again what changes, and says what is new and what is fixed. Goes on until the command is interrupted. */
export async function watchCheck(watched: Watched): Promise<void> {
  const known: Known = new Map();
  await checkAgain(watched, watched.paths, known);
  const { language } = watched;
  standardOutput.write(
    language === 'zh' ? '等待文件改动，按 Ctrl-C 结束。\n' : 'Waiting for files to change; Ctrl-C ends.\n',
  );
  watchFiles(watched.paths, async (changed) => {
    const paths = new Set<string>();
    for (const path of changed) for (const file of filesWith(path, known)) if (existsSync(file)) paths.add(file);
    if (paths.size > 0) await checkAgain(watched, [...paths], known);
  });
}

/** The changed file with those that are one disclosure together with it. */
function filesWith(path: string, known: Known): readonly string[] {
  for (const { files } of known.values()) if (files.some((file) => resolve(file) === resolve(path))) return files;
  return [path];
}

async function checkAgain({ wanted, opening, language, print }: Watched, paths: readonly string[], known: Known) {
  const { checkDisclosures } = await import('../app/check-disclosures.js');
  for await (const { files, result } of checkDisclosures(paths, wanted, opening)) {
    if (!result.ok) {
      reportRefusal(files, result.refusal);
      continue;
    }
    const { report } = result.value;
    const key = files.join(' + ');
    const former = known.get(key)?.report;
    const changes = former && changesSince(report, former, language);
    standardOutput.write(print(changes?.report ?? report));
    if (changes) standardOutput.write(`${key}: ${changes.line}\n`);
    known.set(key, { files, report });
  }
}
