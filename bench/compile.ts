// Seconds to compile a disclosure and to render it in every format: one of some thirty pages, warm, and a department with
// 500 projects. Also how long it takes to make base data of the first one again. Prints figures; never fails on time.
import { renderOutput } from '../src/app/document-outputs.js';
import { OUTPUT_NAMES } from '../src/app/output-options.js';
import type { BaseData } from '../src/compile/base-data.js';
import { compileDisclosure } from '../src/compile/compile.js';
import type { Draft } from '../src/compile/draft.js';
import type { Template } from '../src/forms/template.js';
import { templateOf } from '../src/forms/templates/index.js';
import { baseOfBook } from '../src/prepare/base-of-book.js';
import { randomBase } from '../test/random-base.js';

const template = templateOf('ministry-budget');
if (!template) throw new Error('the template is gone');
const WARM = 3;

const department = randomBase(11, { type: 'budget', units: 4, projects: 14 });
await measure('about 30 pages', department, template, WARM);
const draft = compiled(department, template);
print('base data of it again', await timed(async () => void (await baseOfBook(draft.book))));
const large = randomBase(12, { type: 'budget', units: 12, projects: 500 });
await measure('500 projects', large, template, 0);

async function measure(name: string, base: BaseData, own: Template, warm: number): Promise<void> {
  console.log(`\n${name}: ${base.lines.length} lines, ${base.projects.length} projects`);
  for (let round = 0; round < warm; round++) await renderAll(compiled(base, own), () => {});
  let made: Draft | undefined;
  const compiling = await timed(async () => {
    made = compiled(base, own);
  });
  print('compile', compiling);
  if (!made) return;
  let all = compiling;
  await renderAll(made, (output, time, words) => {
    all = sum(all, time);
    print(output, time, words);
  });
  print('together', all);
}

async function renderAll(made: Draft, tell: (output: string, time: Time, words: string) => void): Promise<void> {
  for (const output of OUTPUT_NAMES) {
    let words = '';
    const time = await timed(async () => {
      const result = await renderOutput(output, made, 'bench').catch((error: unknown) => String(error));
      if (typeof result === 'string') words = result;
      else if (!result.ok) words = result.refusal.reason.en;
      else
        words = `${Math.round(result.value.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1024)} KB${pagesOf(output, result.value[0]?.bytes)}`;
    });
    tell(output, time, words);
  }
}

/** Pages of a PDF, counted by what it is made of. */
function pagesOf(output: string, bytes: Uint8Array | undefined): string {
  if (output !== 'pdf' || !bytes) return '';
  const count = /\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)|\/Count\s+(\d+)/.exec(Buffer.from(bytes).toString('latin1'));
  return count ? `, ${count[1] ?? count[2]} pages` : '';
}

function compiled(base: BaseData, own: Template): Draft {
  const result = compileDisclosure(base, own);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal.problems.slice(0, 3)));
  return result.value;
}

interface Time {
  readonly wall: number;
  /** What the processor was busy with it: other work on the machine does not count. */
  readonly busy: number;
}

async function timed(work: () => Promise<void>): Promise<Time> {
  const start = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: (performance.now() - start) / 1000, busy: (user + system) / 1_000_000 };
}

function sum(a: Time, b: Time): Time {
  return { wall: a.wall + b.wall, busy: a.busy + b.busy };
}

function print(name: string, { wall, busy }: Time, words = ''): void {
  console.log(`  ${name.padEnd(22)} ${wall.toFixed(2).padStart(7)} s  (${busy.toFixed(2)} s of processor)  ${words}`);
}
