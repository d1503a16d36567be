import { doJob } from './do-job.js';
import { faultOf } from './serve-jobs.js';
import type { Workshop } from './worker-pool.js';

/** Does jobs in this thread, one by one: for a small text, which needs no worker's start and no worker's bounds. */
export const inProcess: Workshop = {
  run: (job) => doJob(job).catch((error: unknown) => ({ ok: false, refusal: faultOf(error) })),
  close: async () => {},
};
