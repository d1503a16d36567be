import { parentPort, workerData } from 'node:worker_threads';
import { doJob, getReady } from './do-job.js';
import type { Answer, Job, Wanted } from './job.js';

/** A library's memory only grows; a worker that keeps more than this after a large file makes room for a new one: 512 MiB. */
const MOST_KEPT = 512 * 1024 * 1024;

/** What a worker says: that it is up, or what came of its job, and whether it is not to be used again. */
export type Said = { readonly ready: true } | { readonly answer: Answer; readonly isSpoilt: boolean };

/** What a worker is told when it is started. */
export interface Started {
  readonly make: Wanted['make'];
}

/** Runs in a worker thread: does one job after the other as they are sent. */
export async function serveJobs(): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('serveJobs runs in a worker thread');
  const say = (said: Said): void => port.postMessage(said);
  port.on('message', (job: Job) => {
    doJob(job).then(
      (answer) => say({ answer, isSpoilt: process.memoryUsage().external > MOST_KEPT }),
      (error: unknown) => say({ answer: { ok: false, refusal: faultOf(error) }, isSpoilt: true }),
    );
  });
  const { make }: Started = workerData;
  await getReady(make);
  say({ ready: true });
}

/** What is thrown out of a job is a fault of ours, or of a library on a broken file. */
export const faultOf = (error: unknown) => ({
  kind: 'failed' as const,
  reason: error instanceof Error ? `${error.name}: ${error.message.slice(0, 200)}` : String(error),
});
