import { afterEach, describe, expect, test } from 'vitest';
import type { Job } from './job.js';
import { type PoolOptions, WorkerPool } from './worker-pool.js';

/** A worker that does with a file what its name says. */
const entry = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    const deeds = {
      hang: () => { for (;;); },
      grow: () => { const all = []; for (;;) all.push({ a: [all.length] }); },
      fill: () => { const all = []; for (;;) all.push(Buffer.alloc(20e6, 1)); },
      die: () => process.exit(3),
      throw: () => { throw new Error('thrown outside of the job'); },
      spoil: () => parentPort.postMessage({ answer: { ok: false, refusal: { kind: 'failed', reason: 'x' } }, isSpoilt: true }),
    };
    let jobs = 0;
    parentPort.on('message', (job) => {
      jobs += 1;
      const deed = deeds[job.file.name];
      if (deed) deed();
      else parentPort.postMessage({ answer: { ok: true, value: jobs }, isSpoilt: false });
    });
    parentPort.postMessage({ ready: true });`)}`,
);

const jobFor = (name: string): Job => ({
  kind: 'outline',
  file: { path: name, entries: [], name, shown: name, bytes: 1 },
});

let pool: WorkerPool | undefined;
const poolOf = (options: Partial<PoolOptions>): WorkerPool => {
  pool = new WorkerPool({ make: 'book', workers: 1, entry, ...options });
  return pool;
};
afterEach(() => pool?.close());

describe('a job that goes wrong is refused, and the next is done by a fresh worker', () => {
  test.each([
    ['hang', 'timed-out', { seconds: 1 }],
    ['grow', 'out-of-memory', { megabytes: 24, seconds: 60 }],
    ['fill', 'out-of-memory', { megabytesInAll: process.memoryUsage.rss() / 1024 / 1024 + 600, seconds: 60 }],
    ['die', 'failed', {}],
    ['throw', 'failed', {}],
    ['spoil', 'failed', {}],
  ] as const)('%s: %s', async (deed, kind, options) => {
    const workers = poolOf(options);
    const [bad, next] = await Promise.all([workers.run(jobFor(deed)), workers.run(jobFor('good'))]);
    expect(bad).toMatchObject({ ok: false, refusal: { kind } });
    expect(next).toEqual({ ok: true, value: 1 });
  });
});

test('one worker does one job after the other', async () => {
  const workers = poolOf({});
  const answers = await Promise.all(['a', 'b', 'c'].map((name) => workers.run(jobFor(name))));
  expect(answers).toEqual([1, 2, 3].map((value) => ({ ok: true, value })));
});

test('urgent jobs go before those that wait', async () => {
  const workers = poolOf({});
  const order: string[] = [];
  const run = (name: string, urgent: boolean) => workers.run(jobFor(name), urgent).then(() => order.push(name));
  await Promise.all([run('first', false), run('second', false), run('third', false), run('urgent', true)]);
  expect(order).toEqual(['first', 'urgent', 'second', 'third']);
});
