// Pages per second for reading PDFs with their tables, beside pdftotext on the same files, and the memory that a long
// file takes. Prints figures; never fails on time.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { readPdf } from '../src/read/pdf/read-pdf.js';

/** Pages of the long file. */
const LONG = 500;
/** Least seconds for which each file is read again and again. */
const SECONDS = 2;
const NAME = 42;

const [first, second] = process.argv.slice(2);
if (first === '--memory') await tellMemory(second ?? '');
else {
  const folders = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['fixtures/formats', '../shared/samples'];
  const files = folders.filter((folder) => existsSync(folder)).flatMap(pdfsIn);
  await compare(files);
  for (const file of [files.find((one) => one.endsWith('ruled.pdf')), files.at(-1)])
    if (file) await measureMemory(file);
}

/** PDFs with text; bench:ocr measures how long pictures take. */
function pdfsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.pdf') && !file.startsWith('scan'))
    .sort()
    .map((file) => join(folder, file));
}

interface Cost {
  readonly pages: number;
  /** Seconds for the whole file on the clock. */
  readonly seconds: number;
  /** Seconds of processor for the whole file, which other work on the machine does not lengthen. */
  readonly busy: number;
}

async function compare(files: readonly string[]): Promise<void> {
  for (const file of files) await costOf(file);
  console.log(`\nPDF with tables, ${files.length} files, one thread`);
  const own: Cost[] = [];
  const other: number[] = [];
  for (const file of files) {
    const cost = await costOf(file);
    const seconds = secondsOfPdftotext(file);
    own.push(cost);
    if (seconds !== undefined) other.push(seconds);
    print(basename(file), cost, seconds);
  }
  const total = {
    pages: sum(own.map(({ pages }) => pages)),
    seconds: sum(own.map(({ seconds }) => seconds)),
    busy: sum(own.map(({ busy }) => busy)),
  };
  print('all', total, other.length === files.length ? sum(other) : undefined);
  if (other.length < files.length) console.log('  without pdftotext (Debian: poppler-utils) there is no ratio');
}

async function costOf(file: string): Promise<Cost> {
  const bytes = readFileSync(file);
  const start = performance.now();
  const before = process.cpuUsage();
  let times = 0;
  let pages = 0;
  while (performance.now() - start < SECONDS * 1000) {
    pages = await read(file, bytes);
    times++;
  }
  const { user, system } = process.cpuUsage(before);
  return { pages, seconds: (performance.now() - start) / 1000 / times, busy: (user + system) / 1e6 / times };
}

async function read(file: string, bytes: Uint8Array): Promise<number> {
  const source = await readPdf(file, bytes);
  if (!source.ok) throw new Error(`${file}: ${source.refusal.kind}`);
  return source.value.pages ?? 0;
}

/** Seconds of processor that pdftotext takes to tell the words of a file with their boxes: its mean over some runs. */
function secondsOfPdftotext(file: string): number | undefined {
  const runs = 10;
  const script = `for i in $(seq ${runs}); do pdftotext -bbox "$0" /dev/null || exit 1; done; times`;
  const { status, stdout } = spawnSync('sh', ['-c', script, file], { encoding: 'utf8' });
  // The second line that `times` prints is that of the shell's children.
  const children = stdout.trim().split('\n')[1] ?? '';
  const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, rest]) => Number(minutes) * 60 + Number(rest),
  );
  return status === 0 ? sum(seconds) / runs : undefined;
}

function print(name: string, { pages, seconds, busy }: Cost, other: number | undefined): void {
  const rate = (took: number) => (pages / took).toFixed(0).padStart(4);
  const beside =
    other === undefined
      ? ''
      : `   pdftotext -bbox ${rate(other)}, so it takes ${(busy / other).toFixed(1)} times as long`;
  console.log(
    `  ${name.padEnd(NAME)} ${String(pages).padStart(4)} pages   ${rate(seconds)} pages a second   of processor ${rate(busy)}${beside}`,
  );
}

/** Reads a long file in a process of its own and prints how much memory that took. */
async function measureMemory(file: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mingsuan-bench-'));
  try {
    const long = join(folder, 'long.pdf');
    writeFileSync(long, await repeated(file));
    const run = spawnSync(process.execPath, [...process.execArgv, import.meta.filename, '--memory', long], {
      encoding: 'utf8',
    });
    console.log(`\n${LONG} pages made of ${basename(file)}\n  ${run.status === 0 ? run.stdout.trim() : run.stderr}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The pages of a file over and over, each time with fonts of their own. */
async function repeated(file: string): Promise<Uint8Array> {
  const source = await PDFDocument.load(readFileSync(file));
  const long = await PDFDocument.create();
  while (long.getPageCount() < LONG) {
    const rest = LONG - long.getPageCount();
    for (const page of await long.copyPages(source, source.getPageIndices().slice(0, rest))) long.addPage(page);
  }
  return long.save();
}

async function tellMemory(file: string): Promise<void> {
  const peak = () => `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`;
  const before = peak();
  const bytes = readFileSync(file);
  const start = performance.now();
  const pages = await read(file, bytes);
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${pages} pages, ${(bytes.length / 1e6).toFixed(1)} MB, in ${seconds.toFixed(1)} s: peak memory ${peak()}, ${before} of it before reading`,
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
