import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { ok, type Result, refuse } from '../domain/result.js';
import { hideProgress } from './progress.js';

/** Where a command prints: standard output, or a file that appears only when it is complete. */
export interface Output {
  write(text: string): void;
  /** Puts the file in its place. Nothing is left behind when the command was interrupted before. */
  done(): void;
}

export const standardOutput: Output = {
  write: (text) => {
    hideProgress();
    process.stdout.write(text);
  },
  done: () => {},
};

/** A file to print to, or why there can be none. */
export function fileOutput(path: string): Result<Output, string> {
  try {
    return ok(openOutput(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error) return refuse(String(error.code));
    throw error;
  }
}

function openOutput(path: string): Output {
  const draft = `${path}.${process.pid}.part`;
  const handle = openSync(draft, 'w');
  const drop = () => rmSync(draft, { force: true });
  process.once('exit', drop);
  return {
    write: (text) => {
      // A write may take only part of a long text.
      for (let rest = Buffer.from(text); rest.length > 0; ) rest = rest.subarray(writeSync(handle, rest));
    },
    done: () => {
      closeSync(handle);
      renameSync(draft, path);
      process.off('exit', drop);
    },
  };
}
