import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ReadRefusal } from '../../read/refusal.js';
import type { Job, Wanted } from './job.js';
import type { Said } from './serve-jobs.js';

/** What does jobs beside the main thread, and can be ended at any moment. */
export interface Helper {
  send(job: Job): void;
  end(): Promise<void>;
}

interface HelperOptions {
  readonly make: Wanted['make'];
  /** What its objects may take. */
  readonly megabytes: number;
  /** What it runs. */
  readonly entry: URL;
}

/** Who listens to a helper. */
interface Listener {
  readonly said: (said: Said) => void;
  readonly died: (refusal: ReadRefusal) => void;
}

const DIED: ReadRefusal = { kind: 'failed', reason: 'worker ended' };

/** Megabytes for young objects, twice what a thread has by itself: most of what a document needs dies with it, uncopied. */
const YOUNG_MEGABYTES = 96;

/** A worker thread: quick to start, little to send. */
export function startThread({ make, megabytes, entry }: HelperOptions, { said, died }: Listener): Helper {
  const worker = new Worker(entry, {
    argv: [make],
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    // What libraries print is no part of what the command says.
    stdout: true,
    stderr: true,
  });
  worker.on('message', said);
  worker.on('error', (error: NodeJS.ErrnoException) => died(deathOf(error)));
  worker.on('exit', () => died(DIED));
  return {
    send: (job) => worker.postMessage(job),
    end: async () => void (await worker.terminate()),
  };
}

/** Processes that are up; none outlives the command. */
const children = new Set<ChildProcess>();
const killAll = (): void => {
  for (const child of children) child.kill('SIGKILL');
};

/** A process of its own, for native libraries, which cannot be stopped inside a thread. */
export function startProcess({ make, megabytes, entry }: HelperOptions, { said, died }: Listener): Helper {
  const child = fork(fileURLToPath(entry), [make], {
    execArgv: [`--max-old-space-size=${megabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  if (children.size === 0) process.once('exit', killAll);
  children.add(child);
  child.on('message', said);
  child.on('error', () => died(DIED));
  // Node ends itself with SIGABRT when its objects take more than they may.
  child.on('exit', (_, signal) => {
    children.delete(child);
    if (children.size === 0) process.off('exit', killAll);
    died(signal === 'SIGABRT' ? { kind: 'out-of-memory' } : DIED);
  });
  return {
    send: (job) => void child.send(job),
    end: async () => void child.kill('SIGKILL'),
  };
}

const deathOf = (error: NodeJS.ErrnoException): ReadRefusal =>
  error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? { kind: 'out-of-memory' }
    : { kind: 'failed', reason: `${error.name}: ${error.message}`.slice(0, 200) };
