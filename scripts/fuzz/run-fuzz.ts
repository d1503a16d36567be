import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDisclosures } from '../../src/app/open-disclosures.js';
import { mutate, randomFrom } from './mutate.js';
import { type Seed, seeds } from './seeds.js';

export interface FuzzOptions {
  readonly files: number;
  readonly seed: number;
  readonly jobs: number;
  /** No file may take longer. */
  readonly secondsEach: number;
  /** No more files are begun after this time. */
  readonly secondsInAll: number;
  /** Where files that break something are kept. */
  readonly keep?: string;
  readonly onBatch?: (tally: FuzzTally) => void;
}

export interface FuzzTally {
  files: number;
  books: number;
  refused: number;
  /** Which refusals, how often. */
  readonly kinds: Record<string, number>;
  /** Files whose reading broke off, took too long or too much, or of which nothing was told. */
  readonly broken: { readonly name: string; readonly what: string }[];
}

const BATCH = 100;
const BREAKS = new Set(['failed', 'timed-out', 'out-of-memory']);

/** Reads and checks damaged files in batches, as a folder is read, and says what became of each. */
export async function runFuzz(options: FuzzOptions): Promise<FuzzTally> {
  const tally: FuzzTally = { files: 0, books: 0, refused: 0, kinds: {}, broken: [] };
  const all = seeds();
  const end = performance.now() + options.secondsInAll * 1000;
  for (let first = 0; first < options.files && performance.now() < end; first += BATCH) {
    const folder = mkdtempSync(join(tmpdir(), 'mingsuan-fuzz-'));
    try {
      const written = writeBatch(folder, all, first, Math.min(BATCH, options.files - first), options.seed);
      await readBatch(folder, written, tally, options);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    options.onBatch?.(tally);
  }
  return tally;
}

function writeBatch(
  folder: string,
  all: readonly Seed[],
  first: number,
  count: number,
  seed: number,
): Map<string, Buffer> {
  const written = new Map<string, Buffer>();
  for (let number = first; number < first + count; number++) {
    const random = randomFrom(seed * 1_000_003 + number);
    const from = all[number % all.length];
    if (!from) continue;
    const like = all.filter(({ extension }) => extension === from.extension).map(({ bytes }) => bytes);
    const others = random(4) === 0 ? all.map(({ bytes }) => bytes) : like;
    const name = `${String(number).padStart(6, '0')}${from.extension}`;
    const bytes = mutate(from.bytes, others, random);
    writeFileSync(join(folder, name), bytes);
    written.set(name, bytes);
  }
  return written;
}

async function readBatch(
  folder: string,
  written: ReadonlyMap<string, Buffer>,
  tally: FuzzTally,
  { jobs, secondsEach, keep }: FuzzOptions,
): Promise<void> {
  const told = new Set<string>();
  const breaks = (name: string, what: string): void => {
    tally.broken.push({ name, what });
    const bytes = written.get(name);
    if (keep === undefined || !bytes) return;
    mkdirSync(keep, { recursive: true });
    writeFileSync(join(keep, name), bytes);
  };
  const wanted = { make: 'report', rules: [] } as const;
  for await (const { files, result } of openDisclosures([folder], wanted, { jobs, seconds: secondsEach })) {
    const names = files.map((file) => file.slice(folder.length + 1).split('/')[0] ?? '');
    for (const name of names) told.add(name);
    if (result.ok) {
      tally.books += 1;
      const crashed = result.value.report.rules.find(({ reason }) => reason?.en.startsWith('the rule crashed'));
      if (crashed) breaks(names[0] ?? '', `${crashed.code}: ${crashed.reason?.en}`);
      continue;
    }
    const { kind } = result.refusal;
    tally.refused += 1;
    tally.kinds[kind] = (tally.kinds[kind] ?? 0) + 1;
    if (BREAKS.has(kind)) breaks(names[0] ?? '', JSON.stringify(result.refusal));
  }
  tally.files += written.size;
  for (const name of written.keys()) if (!told.has(name)) breaks(name, 'lost');
}
