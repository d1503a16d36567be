import { parentPort } from 'node:worker_threads';
import { RunApart } from '../../read/run-apart.js';
import { doJob, getReady } from './do-job.js';
import type { Answer, Job, Wanted } from './job.js';

/** A library's memory only grows; a worker that keeps more than this after a large file makes room for a new one: 512 MiB. */
const MOST_KEPT = 512 * 1024 * 1024;

/**
 * What a worker says: that it is up; what came of its job, and whether it is not to be used again; or that the job is for a
 * process of its own.
 */
export type Said =
  | { readonly ready: true }
  | { readonly apart: true }
  | { readonly answer: Answer; readonly isSpoilt: boolean };

/** Runs in a worker thread or process: does one job after the other as they are sent. */
export async function serveJobs(): Promise<void> {
  const say = (said: Said): void => {
    if (parentPort) parentPort.postMessage(said);
    else process.send?.(said);
  };
  const onJob = (job: Job): void => {
    doJob(job).then(
      (answer) => say({ answer, isSpoilt: process.memoryUsage().external > MOST_KEPT }),
      (error: unknown) =>
        say(
          error instanceof RunApart
            ? { apart: true }
            : { answer: { ok: false, refusal: faultOf(error) }, isSpoilt: true },
        ),
    );
  };
  if (parentPort) parentPort.on('message', onJob);
  else process.on('message', onJob).on('disconnect', () => process.exit());
  await getReady(process.argv[2] as Wanted['make']);
  say({ ready: true });
}

/** What is thrown out of a job is a fault of ours, or of a library on a broken file. */
export const faultOf = (error: unknown) => ({
  kind: 'failed' as const,
  reason: error instanceof Error ? `${error.name}: ${error.message.slice(0, 200)}` : String(error),
});
