import { availableParallelism } from 'node:os';
import { ok, type Result, refuse } from '../domain/result.js';
import { formatByName } from '../read/detect/format.js';
import { expectedSeconds } from '../read/readers.js';
import type { ReadRefusal } from '../read/refusal.js';
import { findFiles } from './files/find-files.js';
import type { Container } from './files/list-archive.js';
import { groupFiles } from './grouping/group-files.js';
import { pageSets } from './grouping/page-sets.js';
import type { Made, Outlined, Part, Wanted } from './work/job.js';
import type { Workshop } from './work/worker-pool.js';

export interface OpenOptions {
  /** Worker threads; without a number as many as there are cores or files, and none for one small text. */
  readonly jobs?: number | undefined;
  /** Seconds that a file may take, whatever its size. */
  readonly seconds?: number | undefined;
  /** Told before the first and after every file. */
  readonly onProgress?: (done: number, files: number) => void;
  /** Told at the end which files of folders and archives were passed over, as Mingsuan's own. */
  readonly onPassedOver?: (files: readonly string[]) => void;
}

/** What came of one disclosure: a file, or files that belong together. */
export interface Opened<T> {
  /** Its files as users know them, in the order of reading. */
  readonly files: readonly string[];
  /** Which of the disclosures in them, from 0: a volume binds several. */
  readonly nth: number;
  readonly result: Result<T, ReadRefusal>;
}

/**
 * The disclosures in files, folders and archives, one after the other in the order given, each made into what is wanted.
 * Every file that was found is told of, as part of a disclosure, as a volume of several, or with its refusal; only reports
 * and the like that Mingsuan wrote beside them are passed over, where they were not named themselves.
 */
export async function* openDisclosures<W extends Wanted>(
  paths: readonly string[],
  wanted: W,
  options: OpenOptions = {},
): AsyncGenerator<Opened<Made[W['make']]>> {
  const containers = findFiles(paths);
  const files = containers.reduce((sum, container) => sum + container.length, 0);
  const workshop = await workshopFor(containers, files, wanted.make, options);
  let done = 0;
  options.onProgress?.(done, files);
  const tell = (count: number): void => {
    done += count;
    options.onProgress?.(done, files);
  };
  const ahead: Promise<readonly Promise<readonly Opened<Made[W['make']]>[]>[]>[] = [];
  const passedOver: string[] = [];
  let isAnyTold = false;
  try {
    for (let next = 0; next < containers.length || ahead.length > 0; ) {
      while (next < containers.length && ahead.length < AHEAD)
        ahead.push(openContainer<W>(containers[next++] ?? [], wanted, workshop, tell));
      for (const group of (await ahead.shift()) ?? [])
        for (const opened of await group) {
          const isOwn = !opened.result.ok && opened.result.refusal.kind === 'own-output';
          if (isOwn && !opened.files.some((file) => paths.includes(file))) passedOver.push(...opened.files);
          else {
            isAnyTold = true;
            yield opened;
          }
        }
    }
    if (passedOver.length > 0) options.onPassedOver?.(passedOver);
    if (!isAnyTold && passedOver.length > 0)
      for (const path of paths) yield { files: [path], nth: 0, result: refuse({ kind: 'nothing-inside' }) };
  } finally {
    await workshop.close();
  }
}

/** Containers under way at once: enough to keep workers busy, few enough to keep little in memory. */
const AHEAD = 8;
/** One text up to this size is read without a worker. */
const SMALL = 1024 * 1024;

async function workshopFor(
  containers: readonly Container[],
  files: number,
  make: Wanted['make'],
  options: OpenOptions,
): Promise<Workshop> {
  const only = files === 1 ? containers.flat()[0] : undefined;
  const isSmallText =
    only !== undefined && ('refusal' in only || (formatByName(only.file.name) === 'text' && only.file.bytes <= SMALL));
  if (options.jobs === undefined && (isSmallText || files === 0))
    return (await import('./work/in-process.js')).inProcess;
  const { WorkerPool } = await import('./work/worker-pool.js');
  return new WorkerPool({
    make,
    workers: Math.min(options.jobs ?? worthwhileWorkers(containers), files),
    ...(options.seconds === undefined ? {} : { seconds: options.seconds }),
  });
}

/** As many as there are cores, but not more than have a second's work each: starting one takes as long. */
function worthwhileWorkers(containers: readonly Container[]): number {
  const seconds = containers
    .flat()
    .reduce(
      (sum, found) => sum + ('file' in found ? expectedSeconds(formatByName(found.file.name), found.file.bytes) : 0),
      0,
    );
  return Math.max(1, Math.min(availableParallelism(), Math.ceil(seconds)));
}

/** The disclosures of one folder or archive. With several files in it, what each is about is asked first. */
async function openContainer<W extends Wanted>(
  container: Container,
  wanted: W,
  workshop: Workshop,
  tell: (files: number) => void,
): Promise<readonly Promise<readonly Opened<Made[W['make']]>[]>[]> {
  const outlines = await Promise.all(
    container.map(async (found) => {
      if ('refusal' in found || container.length === 1) return undefined;
      return (await workshop.run({ kind: 'outline', file: found.file })) as Result<Outlined, ReadRefusal>;
    }),
  );
  return groupsOf(container, outlines).map(async (group) => {
    const files = group.map((index) => shownName(container, index));
    const parts = group.map((index) => partOf(container, outlines, index));
    const refused = parts.find((part) => !part.ok);
    const whole = parts.flatMap((part) => (part.ok ? [part.value] : []));
    const answer = refused ?? (await workshop.run({ kind: 'disclosure', parts: whole, wanted }, true));
    tell(files.length);
    if (!answer.ok) return [{ files, nth: 0, result: answer }];
    return (answer.value as readonly Made[W['make']][]).map((made, nth) => ({ files, nth, result: ok(made) }));
  });
}

/** Which files are one disclosure: pages that were scanned one by one, and files that complete one another. */
function groupsOf(
  container: Container,
  outlines: readonly (Result<Outlined, ReadRefusal> | undefined)[],
): readonly (readonly number[])[] {
  const read = outlines.map((answer) => (answer?.ok ? (answer.value.outline ?? undefined) : undefined));
  const names = container.map((_, index) => (read[index] ? shownName(container, index) : ''));
  const sets = new Map(pageSets(names).map((set) => [Math.min(...set), set]));
  const inSets = new Set([...sets.values()].flat());
  const others = groupFiles(read.map((outline, index) => (inSets.has(index) ? undefined : outline)));
  return others.flatMap((group) => {
    const set = sets.get(group[0] ?? -1);
    if (set) return [set];
    return inSets.has(group[0] ?? -1) ? [] : [group];
  });
}

function shownName(container: Container, index: number): string {
  const found = container[index];
  return found === undefined ? '' : 'file' in found ? found.file.shown : found.shown;
}

function partOf(
  container: Container,
  outlines: readonly (Result<Outlined, ReadRefusal> | undefined)[],
  index: number,
): Result<Part, ReadRefusal> {
  const found = container[index];
  const outline = outlines[index];
  if (!found) throw new Error(`no file ${index}`);
  if ('refusal' in found) return { ok: false, refusal: found.refusal };
  if (outline && !outline.ok) return outline;
  const packed = outline?.value.packed;
  return { ok: true, value: packed ? { file: found.file, packed } : { file: found.file } };
}
