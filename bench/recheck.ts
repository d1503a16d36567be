// Milliseconds for all rules on one disclosure after reading, and for checking it again after one figure changed; then how
// long two worker threads take for many disclosures (`-- --disclosures 10000`; 400 where no number is given). Other
// arguments are folders of plain texts. `npm run bench:recheck` compiles it first. Prints figures; never fails on time.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkBook } from '../src/app/check-book.js';
import { checkToRecheck } from '../src/app/recheck-book.js';
import type { BudgetBook } from '../src/domain/book.js';
import { readText } from '../src/read/text/read-text.js';
import { openDisclosure } from '../src/recognise/open-disclosure.js';
import { type BookChange, changedBook } from '../test/changed-book.js';
import { checkMany } from './check-many.js';

const { values, positionals } = parseArgs({
  options: { disclosures: { type: 'string', default: '400' } },
  allowPositionals: true,
});
const DISCLOSURES = Number(values.disclosures);
/** Changes that are timed in each document, after as many to warm up. */
const CHANGES = 30;
/** Each is done so many times, and the quickest counts: other programs on the machine are not what is measured. */
const TIMES = 12;
const COLUMNS = ['all rules', 'a cell', 'a told figure', 'an indicator', 'a weight'] as const;

async function main(): Promise<void> {
  const folders = positionals.length > 0 ? positionals : ['fixtures', '../shared/seeds'].filter(existsSync);
  for (const folder of folders) {
    const files = textsIn(folder);
    console.log(
      `\n${folder}: all rules after reading, and again after one figure changed; ms, median and worst of ${CHANGES}`,
    );
    console.log(`  ${COLUMNS.map((column) => column.padStart(15)).join('')}`);
    for (const file of files) printOne(file);
    if (DISCLOSURES > 0) await checkMany(folder, files, DISCLOSURES);
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
  const again = (of: BookChange['of']) => timed((at) => changedBook(book, { of, at, by: at }), checked.recheck);
  const columns = [
    // A book of its own each time: nothing that was worked out for another one serves it.
    timed((at) => structuredClone(changedBook(book, { of: 'cell', at, by: at })), checkBook),
    again('cell'),
    again('told'),
    again('indicator'),
    again('weight'),
  ];
  const name = basename(file) === 'input.txt' ? basename(dirname(file)) : basename(file);
  console.log(`  ${columns.map((column) => column.padStart(15)).join('')}   ${name}`);
}

/** Median and worst of the milliseconds that a check takes, once warm. What is checked is made before the clock runs. */
function timed(make: (at: number) => BudgetBook, check: (book: BudgetBook) => unknown): string {
  const least = new Array<number>(CHANGES).fill(Number.POSITIVE_INFINITY);
  for (let time = -1; time < TIMES; time++)
    for (let index = 0; index < CHANGES; index++) {
      const book = make(index * 37);
      const start = performance.now();
      check(book);
      if (time >= 0) least[index] = Math.min(least[index]!, performance.now() - start);
    }
  least.sort((a, b) => a - b);
  return `${(least[CHANGES >> 1] ?? 0).toFixed(1)} ${(least.at(-1) ?? 0).toFixed(1).padStart(5)}`;
}

await main();
