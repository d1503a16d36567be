import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDisclosures } from '../src/app/open-disclosures.js';

const THREADS = 2;
const ALL = 10_000;

/**
 * Reads and checks so many disclosures as `mingsuan check` does a folder of them, with two worker threads, and prints how
 * long that took from the first thread's start to the last report. They are the given texts again and again, each with
 * other figures, every one in a folder of its own.
 */
export async function checkMany(name: string, files: readonly string[], count: number): Promise<void> {
  // The threads run what was compiled beside this file.
  mkdirSync(new URL('../bin/', import.meta.url), { recursive: true });
  writeFileSync(new URL('../bin/mingsuan-worker.mjs', import.meta.url), "await import('../src/main/worker.js');\n");
  const folder = mkdtempSync(join(tmpdir(), 'mingsuan-many-'));
  try {
    writeMany(folder, files, count);
    const { seconds, processor, refused, findings } = await checkAll(folder);
    const rate = `${(count / seconds).toFixed(0)} a second, ${((processor * 1000) / count).toFixed(0)} ms of processor time each`;
    const told = count < ALL ? `; at this rate ${ALL} take ${((seconds * ALL) / count / 60).toFixed(1)} minutes` : '';
    console.log(
      `  ${count} disclosures of ${name} with other figures, ${THREADS} threads: ${seconds.toFixed(1)} s, ${rate}${told}`,
    );
    console.log(`  ${findings} errors and warnings; ${refused} could not be read`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeMany(folder: string, files: readonly string[], count: number): void {
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  for (let index = 0; index < count; index++) {
    const own = join(folder, String(index));
    mkdirSync(own);
    writeFileSync(join(own, 'disclosure.txt'), withOtherFigures(texts[index % texts.length]!, index));
  }
}

/** The text with one in fifty of its amounts changed in a digit. */
function withOtherFigures(text: string, seed: number): string {
  let state = seed * 7919 + 1;
  return text.replace(/\d+\.\d\d/g, (amount) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % 50 === 0 ? `${amount.slice(0, -1)}${(Number(amount.at(-1)) + 3) % 10}` : amount;
  });
}

interface Run {
  readonly seconds: number;
  /** Seconds of all threads, whatever else the machine did. */
  readonly processor: number;
  readonly refused: number;
  readonly findings: number;
}

async function checkAll(folder: string): Promise<Run> {
  const start = performance.now();
  const before = process.cpuUsage();
  let refused = 0;
  let findings = 0;
  for await (const { result } of openDisclosures([folder], { make: 'report', rules: [] }, { jobs: THREADS }))
    if (result.ok) findings += result.value.report.summary.error + result.value.report.summary.warning;
    else refused++;
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - start) / 1000, processor: (user + system) / 1e6, refused, findings };
}
