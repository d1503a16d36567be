// npm run fuzz -- [--files 5000] [--seed 1] [--jobs 2] [--seconds 1800] [--keep FOLDER]: reads and checks damaged files of all
// formats, and says whether any made a reader crash, hang or lose a file.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { runFuzz } from './fuzz/run-fuzz.js';

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    each: { type: 'string', default: '180' },
    seconds: { type: 'string', default: '1800' },
    keep: { type: 'string', default: 'fuzz-broken' },
  },
});
const number = (text: string): number => Number.parseInt(text, 10);

const start = performance.now();
const tally = await runFuzz({
  files: number(values.files),
  seed: number(values.seed),
  jobs: number(values.jobs),
  secondsEach: number(values.each),
  secondsInAll: number(values.seconds),
  keep: values.keep,
  onBatch: ({ files, broken }) => process.stderr.write(`\r${files} files, ${broken.length} broken`),
});
const seconds = (performance.now() - start) / 1000;
const kinds = Object.entries(tally.kinds).map(([kind, count]) => `${kind} ${count}`);
console.log(
  `\n${tally.files} damaged files in ${seconds.toFixed(0)} s: ${tally.books} books, ${tally.refused} refused (${kinds.join(', ')})`,
);
for (const { name, what } of tally.broken) console.log(`  ${name}: ${what}`);
console.log(
  tally.broken.length === 0
    ? 'no crash, no hang, no file lost'
    : `${tally.broken.length} broke, kept in ${values.keep}`,
);
process.exitCode = tally.broken.length === 0 ? 0 : 1;
