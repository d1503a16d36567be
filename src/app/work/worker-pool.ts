import { totalmem } from 'node:os';
import { type Helper, startProcess, startThread } from './helper.js';
import { type Answer, type Job, runsApart, secondsOf, type Wanted } from './job.js';
import type { Said } from './serve-jobs.js';

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
  /** True for what runs only in a process of its own. */
  readonly apart: boolean;
}

/** A place for one worker at a time, its task if it has one, and the clock that ends it. */
interface Bench {
  helper: Helper | undefined;
  /** Whether its worker is a process of its own. */
  readonly apart: boolean;
  task: Task | undefined;
  clock: NodeJS.Timeout | undefined;
  /** When its task was begun, and what the whole process took then. */
  since: number;
  bytesThen: number;
}

const ENTRY = new URL('../../../bin/mingsuan-worker.mjs', import.meta.url);
const MEGABYTES = 1024;
const MEBIBYTE = 1024 * 1024;
const WATCH_MS = 200;
/** Nobody is ended for want of memory who was not there when this much was taken: 512 MiB. */
const MUCH = 512 * MEBIBYTE;
/** Loading the program is no part of a job's time, but ends too. */
const START_SECONDS = 120;

/** Workers that can be killed: one that hangs, dies or breaks is replaced, and only its own file is refused. */
export class WorkerPool implements Workshop {
  readonly #options: PoolOptions;
  readonly #workers: number;
  readonly #benches: readonly Bench[];
  readonly #urgent: Task[] = [];
  readonly #waiting: Task[] = [];
  readonly #watch: NodeJS.Timeout;
  #isClosed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#workers = Math.max(1, options.workers);
    // Both kinds stay up, once started; together no more of them work than there may be workers.
    this.#benches = [false, true].flatMap((apart) => Array.from({ length: this.#workers }, () => benchFor(apart)));
    this.#watch = setInterval(() => this.#keepMemory(), WATCH_MS).unref();
  }

  run(job: Job, urgent = false): Promise<Answer> {
    return new Promise((settle) => {
      (urgent ? this.#urgent : this.#waiting).push({ job, settle, apart: runsApart(job) });
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
    if (this.#benches.filter((bench) => bench.task).length >= this.#workers) return;
    const task = this.#urgent.shift() ?? this.#waiting.shift();
    if (task) this.#give(task);
  }

  #give(task: Task): void {
    const free = this.#benches.filter((bench) => !bench.task && bench.apart === task.apart);
    // One that is up already is rather taken than one that would have to be started.
    const bench = free.find(({ helper }) => helper) ?? free[0];
    if (!bench) throw new Error('more tasks than benches');
    bench.task = task;
    bench.since = performance.now();
    bench.bytesThen = process.memoryUsage.rss();
    if (bench.helper) this.#begin(bench);
    else this.#start(bench);
  }

  #start(bench: Bench): void {
    const { make, megabytes = MEGABYTES, entry = ENTRY } = this.#options;
    this.#setClock(bench, START_SECONDS);
    const helper = (bench.apart ? startProcess : startThread)(
      { make, megabytes, entry },
      {
        said: (said) => bench.helper === helper && this.#hear(bench, said),
        died: (refusal) => bench.helper === helper && this.#end(bench, { ok: false, refusal }, true),
      },
    );
    bench.helper = helper;
  }

  #hear(bench: Bench, said: Said): void {
    if ('ready' in said) this.#begin(bench);
    else if ('answer' in said) this.#end(bench, said.answer, said.isSpoilt);
    else this.#giveApart(bench);
  }

  /** Hands on what the worker found to be for a process of its own. */
  #giveApart(bench: Bench): void {
    const { task } = bench;
    bench.task = undefined;
    clearTimeout(bench.clock);
    if (task) this.#give({ ...task, apart: true });
  }

  #begin(bench: Bench): void {
    if (!bench.task) return;
    this.#setClock(bench, this.#options.seconds ?? secondsOf(bench.task.job, bench.apart));
    bench.helper?.send(bench.task.job);
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
    const most = this.#options.megabytesInAll ?? defaultMegabytes(this.#workers);
    const bytes = process.memoryUsage.rss();
    if (bytes < most * MEBIBYTE) return;
    const suspects = this.#benches.filter(({ task, apart, bytesThen }) => task && !apart && bytes - bytesThen > MUCH);
    const longest = suspects.reduce<Bench | undefined>((a, b) => (a && a.since <= b.since ? a : b), undefined);
    if (longest) this.#end(longest, { ok: false, refusal: { kind: 'out-of-memory' } }, true);
  }

  async #dismiss(bench: Bench): Promise<void> {
    const { helper } = bench;
    bench.helper = undefined;
    clearTimeout(bench.clock);
    await helper?.end();
  }
}

const benchFor = (apart: boolean): Bench => ({
  helper: undefined,
  apart,
  task: undefined,
  clock: undefined,
  since: 0,
  bytesThen: 0,
});

/** One and a half GiB for each worker and the program itself, but never more than three quarters of the machine. */
const defaultMegabytes = (workers: number): number => Math.min((workers + 1) * 1536, (totalmem() / MEBIBYTE) * 0.75);
