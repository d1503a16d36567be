// Milliseconds for all rules on one disclosure and for checking it again after one figure changed, once warm; and how long
// 10,000 disclosures take to be checked again on two workers, reckoned from a run of 400. Prints figures; never fails on time.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { checkBook } from '../src/app/check-book.js';
import { checkToRecheck } from '../src/app/recheck-book.js';
import type { BudgetBook } from '../src/domain/book.js';
import { readText } from '../src/read/text/read-text.js';
import { openDisclosure } from '../src/recognise/open-disclosure.js';
import { changedBook } from '../test/changed-book.js';

const MEASURED = 400;
const ALL = 10_000;
const WORKERS = 2;

async function main(): Promise<void> {
  const own = process.argv.slice(2);
  const folders = own.length > 0 ? own : ['fixtures', '../shared/seeds'].filter((folder) => existsSync(folder));
  for (const folder of folders) {
    const files = textsIn(folder);
    console.log(`\n${folder}: checking ${files.length} documents after reading, median ms, warm`);
    for (const file of files) printOne(file);
    await printMany(folder, files);
  }
}

function textsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => join(folder, file));
}

function open(file: string): BudgetBook {
  const source = readText(file, readFileSync(file));
  if (!source.ok) throw new Error(`${file}: ${source.refusal.kind}`);
  return openDisclosure(source.value);
}

function printOne(file: string): void {
  const book = open(file);
  const checked = checkToRecheck(book);
  const full = median(
    150,
    (index) => structuredClone(changedBook(book, { of: 'cell', at: index * 7, by: index })),
    checkBook,
  );
  const again = (of: 'cell' | 'statement' | 'indicator') =>
    median(150, (index) => changedBook(book, { of, at: index * 7, by: index }), checked.recheck);
  const figures = [full, again('cell'), again('statement'), again('indicator')].map((ms) => ms.toFixed(2).padStart(6));
  console.log(
    `  all rules ${figures[0]}   one cell changed ${figures[1]}   one figure of the text ${figures[2]}   one indicator ${figures[3]}   ${file}`,
  );
}

/** The first half of the runs warms up. What is checked is made before the clock runs. */
function median(runs: number, make: (index: number) => BudgetBook, check: (book: BudgetBook) => unknown): number {
  const times: number[] = [];
  for (let index = 0; index < runs; index++) {
    const book = make(index);
    const start = performance.now();
    check(book);
    if (index >= runs / 2) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return times[times.length >> 1] ?? 0;
}

async function printMany(folder: string, files: readonly string[]): Promise<void> {
  const start = performance.now();
  await Promise.all(Array.from({ length: WORKERS }, (_, worker) => runWorker(files, worker)));
  const seconds = (performance.now() - start) / 1000;
  const all = (seconds * ALL) / MEASURED;
  console.log(
    `  ${MEASURED} of ${folder} read and checked on ${WORKERS} workers in ${seconds.toFixed(1)} s, start included; so ${ALL} take about ${(all / 60).toFixed(1)} minutes (reckoned, not run)`,
  );
}

function runWorker(files: readonly string[], worker: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL(import.meta.url), { workerData: { files, worker } });
    thread.once('message', () => resolve());
    thread.once('error', reject);
  });
}

function work(): void {
  const { files, worker } = workerData as { readonly files: readonly string[]; readonly worker: number };
  for (let index = worker; index < MEASURED; index += WORKERS) checkBook(open(files[index % files.length]!));
  parentPort?.postMessage('done');
}

if (isMainThread) await main();
else work();
