import { isMainThread } from 'node:worker_threads';

/** Thrown where something can only run in a process of its own; whoever gave the work gives it to one. */
export class RunApart extends Error {}

/**
 * Native libraries cannot be stopped inside a thread: ending it takes the whole process down. What uses them calls this first,
 * and so is only ever run in a process that can be killed.
 */
export function onlyInOwnProcess(): void {
  if (!isMainThread) throw new RunApart('runs only in a process of its own');
}
