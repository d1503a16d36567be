// Documents per second on one core for reading and for checking plain text, and memory, once warm. Prints figures; never
// fails on time. `npm run bench` compiles it first and gives it the young generation of a worker: what an installed package
// runs. Through tsx it is slower, for tsx names every inner function anew each time it is made.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkBook } from '../src/app/check-book.js';
import type { BudgetBook } from '../src/domain/book.js';
import { readText } from '../src/read/text/read-text.js';
import { openDisclosure } from '../src/recognise/open-disclosure.js';

const WARM_SECONDS = 30;
const SECONDS = 10;
const HEARD = { stdio: 'inherit' } as const;

const folders = process.argv.slice(2);
if (folders.length === 0) benchEach(['fixtures', '../shared/seeds'].filter((folder) => existsSync(folder)));
else bench(folders);

/** Each folder in a process of its own, then all in one: what ran before makes the engine's guesses, and they colour figures. */
function benchEach(all: readonly string[]): void {
  for (const one of [...all.map((folder) => [folder]), ...(all.length > 1 ? [all] : [])])
    if (spawnSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), ...one], HEARD).status !== 0)
      process.exitCode = 1;
}

function bench(names: readonly string[]): void {
  const documents = names.flatMap(documentsIn);
  const bytes = documents.reduce((size, one) => size + one.bytes.length, 0);
  console.log(`\n${names.join(' and ')}, in turn: ${documents.length} documents, ${bytes} bytes`);
  print('read and check', rate(documents, readAndCheck));
  const memory = process.memoryUsage();
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  print('read', rate(documents, read));
  const books = documents.map(read);
  print(
    'check',
    rate(books, (book) => checkBook(book)),
  );
  console.log(
    `  memory after reading and checking: ${megabytes(memory.rss)} MB resident, ${megabytes(memory.heapUsed)} MB heap in use, peak ${peak} MB`,
  );
}

interface TextFile {
  readonly file: string;
  readonly bytes: Buffer;
}

function documentsIn(folder: string): readonly TextFile[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.txt'));
  return files.sort().map((file) => ({ file, bytes: readFileSync(join(folder, file)) }));
}

function read({ file, bytes }: TextFile): BudgetBook {
  const source = readText(file, bytes);
  if (!source.ok) throw new Error(`${file}: ${source.refusal.kind}`);
  return openDisclosure(source.value);
}

function readAndCheck(file: TextFile): unknown {
  return checkBook(read(file));
}

/** Warms up first: most functions run seldom, and the compiler has seen to them only after half a minute. */
function rate<T>(
  items: readonly T[],
  work: (item: T) => unknown,
): {
  readonly perSecond: number;
  readonly median: number;
  readonly worst: number;
} {
  let index = 0;
  const next = () => work(items[index++ % items.length]!);
  for (const end = performance.now() + WARM_SECONDS * 1000; performance.now() < end; ) next();
  const times: number[] = [];
  const start = performance.now();
  while (performance.now() - start < SECONDS * 1000) {
    const before = performance.now();
    next();
    times.push(performance.now() - before);
  }
  times.sort((a, b) => a - b);
  const total = times.reduce((a, b) => a + b, 0);
  return { perSecond: (times.length * 1000) / total, median: times[times.length >> 1] ?? 0, worst: times.at(-1) ?? 0 };
}

function print(what: string, { perSecond, median, worst }: ReturnType<typeof rate>): void {
  console.log(
    `  ${what.padEnd(15)} ${perSecond.toFixed(0).padStart(6)} documents/s   median ${median.toFixed(2)} ms, worst ${worst.toFixed(1)} ms`,
  );
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}
