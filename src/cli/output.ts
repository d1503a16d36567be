import { resolve } from 'node:path';
import { explainCannotWrite } from '../app/explain-refusal.js';
import { CannotWrite, type OutputFile, openOutputFile } from '../app/files/output-file.js';
import { hideProgress } from './progress.js';
import { refuse } from './refusals.js';
import { shownSafely } from './terminal.js';

export const standardOutput: OutputFile = {
  write: (content) => {
    hideProgress();
    process.stdout.write(typeof content === 'string' && process.stdout.isTTY ? shownSafely(content) : content);
  },
  done: () => {},
};

/**
 * Standard output, or a file to print to, which is none of those that are read. What cannot be written is thrown, and told by
 * `tellCannotWrite`.
 */
export function openOutput(path: string | undefined, read: readonly string[]): OutputFile {
  if (path === undefined) return standardOutput;
  if (read.some((one) => resolve(one) === resolve(path))) throw new CannotWrite(path, 'is-read');
  return openOutputFile(path);
}

/** Says that an output could not be written, and gives whether that is what went wrong. */
export function tellCannotWrite(error: unknown): boolean {
  if (!(error instanceof CannotWrite)) return false;
  refuse(explainCannotWrite(error.path, error.reason));
  return true;
}

/** From now on a reader that goes away ends the program quietly, and a full disk with words. */
export function watchStandardOutput(): void {
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code !== 'EPIPE') tellCannotWrite(new CannotWrite('标准输出 standard output', String(code)));
    process.exit();
  });
  // There is nowhere left to say it.
  process.stderr.on('error', () => {});
}
