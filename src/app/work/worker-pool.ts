import { totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ReadRefusal } from '../../read/refusal.js';
import { type Answer, type Job, secondsOf, type Wanted } from './job.js';
import type { Said, Started } from './serve-jobs.js';

/** Does jobs, each in bounds of time and memory. */
export interface Workshop {
  /** Jobs that are `urgent` go before those that wait. */
  run(job: Job, urgent?: boolean): Promise<Answer>;
  close(): Promise<void>;
}

export interface PoolOptions {
  /** What the jobs will be to make. */
  readonly make: Wanted['make'];
  readonly workers: number;
  /** Seconds that any job may take, whatever its size. */
  readonly seconds?: number;
  /** What one worker's objects may take, and what the whole process may, libraries' own memory included. */
  readonly megabytes?: number;
  readonly megabytesInAll?: number;
  /** What the workers run. */
  readonly entry?: URL;
}

interface Task {
  readonly job: Job;
  readonly settle: (answer: Answer) => void;
}

/** A worker, its task if it has one, and the clock that ends it. */
interface Bench {
  worker: Worker | undefined;
  task: Task | undefined;
  clock: NodeJS.Timeout | undefined;
  /** When its task was begun, in milliseconds. */
  since: number;
}

const ENTRY = new URL('../../../bin/mingsuan-worker.mjs', import.meta.url);
const MEGABYTES = 1024;
const MEBIBYTE = 1024 * 1024;
const WATCH_MS = 200;
/** Loading the program is no part of a job's time, but ends too. */
const START_SECONDS = 120;

/** Worker threads that can be killed: one that hangs, dies or breaks is replaced, and only its own file is refused. */
export class WorkerPool implements Workshop {
  readonly #options: PoolOptions;
  readonly #benches: readonly Bench[];
  readonly #urgent: Task[] = [];
  readonly #waiting: Task[] = [];
  readonly #watch: NodeJS.Timeout;
  #isClosed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#benches = Array.from({ length: Math.max(1, options.workers) }, () => ({
      worker: undefined,
      task: undefined,
      clock: undefined,
      since: 0,
    }));
    this.#watch = setInterval(() => this.#keepMemory(), WATCH_MS).unref();
  }

  run(job: Job, urgent = false): Promise<Answer> {
    return new Promise((settle) => {
      (urgent ? this.#urgent : this.#waiting).push({ job, settle });
      this.#next();
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#watch);
    this.#urgent.length = 0;
    this.#waiting.length = 0;
    await Promise.all(this.#benches.map((bench) => this.#dismiss(bench)));
  }

  #next(): void {
    if (this.#isClosed) return;
    const free = this.#benches.filter((bench) => !bench.task);
    // One that is up already is rather taken than one that would have to be started.
    const bench = free.find(({ worker }) => worker) ?? free[0];
    const task = bench && (this.#urgent.shift() ?? this.#waiting.shift());
    if (!bench || !task) return;
    bench.task = task;
    bench.since = performance.now();
    if (bench.worker) this.#begin(bench, bench.worker);
    else this.#start(bench);
  }

  #start(bench: Bench): void {
    const worker = new Worker(this.#options.entry ?? ENTRY, {
      resourceLimits: { maxOldGenerationSizeMb: this.#options.megabytes ?? MEGABYTES },
      workerData: { make: this.#options.make } satisfies Started,
      // What libraries print is no part of what the command says.
      stdout: true,
      stderr: true,
    });
    bench.worker = worker;
    this.#setClock(bench, START_SECONDS);
    worker.on('message', (said: Said) => {
      if (bench.worker !== worker) return;
      if ('ready' in said) this.#begin(bench, worker);
      else this.#end(bench, said.answer, said.isSpoilt);
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (bench.worker === worker) this.#end(bench, { ok: false, refusal: deathOf(error) }, true);
    });
    worker.on('exit', () => {
      if (bench.worker === worker)
        this.#end(bench, { ok: false, refusal: { kind: 'failed', reason: 'worker ended' } }, true);
    });
  }

  #begin(bench: Bench, worker: Worker): void {
    if (!bench.task) return;
    this.#setClock(bench, this.#options.seconds ?? secondsOf(bench.task.job));
    worker.postMessage(bench.task.job);
  }

  #setClock(bench: Bench, seconds: number): void {
    clearTimeout(bench.clock);
    bench.clock = setTimeout(
      () => this.#end(bench, { ok: false, refusal: { kind: 'timed-out', seconds } }, true),
      seconds * 1000,
    );
  }

  #end(bench: Bench, answer: Answer, isSpoilt: boolean): void {
    const { task } = bench;
    bench.task = undefined;
    clearTimeout(bench.clock);
    if (isSpoilt) void this.#dismiss(bench);
    task?.settle(answer);
    this.#next();
  }

  /** Ends the task that has run longest when the process takes too much: memory of libraries obeys no worker's limits. */
  #keepMemory(): void {
    const most = this.#options.megabytesInAll ?? defaultMegabytes(this.#benches.length);
    if (process.memoryUsage.rss() < most * MEBIBYTE) return;
    const busy = this.#benches.filter(({ task }) => task);
    const longest = busy.reduce<Bench | undefined>((a, b) => (a && a.since <= b.since ? a : b), undefined);
    if (longest) this.#end(longest, { ok: false, refusal: { kind: 'out-of-memory' } }, true);
  }

  async #dismiss(bench: Bench): Promise<void> {
    const { worker } = bench;
    bench.worker = undefined;
    clearTimeout(bench.clock);
    await worker?.terminate();
  }
}

/** One and a half GiB for each worker and the program itself, but never more than three quarters of the machine. */
const defaultMegabytes = (workers: number): number => Math.min((workers + 1) * 1536, (totalmem() / MEBIBYTE) * 0.75);

const deathOf = (error: NodeJS.ErrnoException): ReadRefusal =>
  error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? { kind: 'out-of-memory' }
    : { kind: 'failed', reason: `${error.name}: ${error.message}`.slice(0, 200) };
