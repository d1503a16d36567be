import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { changesSince } from '../app/changes-since.js';
import type { CheckOptions } from '../app/check-disclosures.js';
import { explainCannotWatch } from '../app/explain-refusal.js';
import type { Opened, OpenOptions } from '../app/open-disclosures.js';
import type { CheckReport } from '../domain/findings.js';
import { expectInterrupt } from './interrupt.js';
import type { Language } from './language.js';
import { standardOutput } from './output.js';
import { refuse, reportRefusal } from './refusals.js';
import { watchFiles } from './watch-files.js';

/** What was found before in each disclosure, by its files and which of theirs it is. */
type Known = Map<string, { readonly files: readonly string[]; readonly report: CheckReport }>;

export interface Watched {
  readonly paths: readonly string[];
  readonly wanted: CheckOptions;
  readonly opening: OpenOptions;
  readonly language: Language;
  readonly print: (report: CheckReport) => string;
}

const WAITING = { zh: '等待文件改动，按 Ctrl-C 结束。', en: 'Waiting for files to change; Ctrl-C ends.' };
const REMOVED = { zh: '已不在。', en: 'is no longer there.' };

/** Checks, then checks again what changes, and says what is new and what is fixed. Goes on until the command is interrupted. */
export async function watchCheck(watched: Watched): Promise<void> {
  const known: Known = new Map();
  const { WatchedDisclosures, mayBeDisclosure } = await import('../app/watched-disclosures.js');
  const disclosures = new WatchedDisclosures(watched.wanted, watched.opening);
  const first = tell(watched, disclosures.check(watched.paths), known);
  // What changes while the first check goes on is not missed.
  watchFiles(watched.paths, {
    changed: async (changed) => {
      await first;
      tellRemoved(watched, known);
      const again = disclosuresOf(
        changed.filter((path) => watched.paths.includes(path) || mayBeDisclosure(path)),
        known,
      );
      // One is checked by what changed in it, many are read side by side.
      const [only = []] = again;
      await tell(watched, again.length > 1 ? disclosures.check(again.flat()) : disclosures.recheck(only), known);
    },
    lost: (path, reason) => refuse(explainCannotWatch(path, reason)),
  });
  await first;
  expectInterrupt();
  standardOutput.write(`${WAITING[watched.language]}\n`);
}

/** The disclosures to which changed files belong, each by its files that are there. */
function disclosuresOf(changed: readonly string[], known: Known): readonly (readonly string[])[] {
  const found = new Map<string, readonly string[]>();
  for (const path of changed) {
    const files = filesWith(path, known).filter((file) => existsSync(file));
    if (files.length > 0) found.set(files.join(), files);
  }
  return [...found.values()];
}

/** The changed file with those that are one disclosure together with it. */
function filesWith(path: string, known: Known): readonly string[] {
  for (const { files } of known.values()) if (files.some((file) => resolve(file) === resolve(path))) return files;
  return [path];
}

/** Says which disclosures have gone with all their files, once. What is inside an archive goes with the archive. */
function tellRemoved({ language }: Watched, known: Known): void {
  for (const [key, { files }] of known) {
    const isThere = files.some((file) => existsSync(file) || file.toLowerCase().includes('.zip/'));
    if (isThere) continue;
    known.delete(key);
    standardOutput.write(`${files.join(' + ')} ${REMOVED[language]}\n`);
  }
}

async function tell(
  { paths, language, print }: Watched,
  opened: AsyncIterable<Opened<CheckReport>>,
  known: Known,
): Promise<void> {
  for await (const { files, nth, result } of opened) {
    if (!result.ok) {
      // What was not named may go away again, or be a report that was written beside.
      const { kind } = result.refusal;
      const isNamed = files.some((file) => paths.includes(file));
      if (isNamed || (kind !== 'not-found' && kind !== 'own-output')) reportRefusal(files, result.refusal);
      continue;
    }
    const report = result.value;
    const name = files.join(' + ');
    const key = JSON.stringify([name, nth]);
    const former = known.get(key)?.report;
    const changes = former && changesSince(report, former, language);
    standardOutput.write(print(changes?.report ?? report));
    if (changes) standardOutput.write(`${name}: ${changes.line}\n`);
    known.set(key, { files, report });
  }
}
