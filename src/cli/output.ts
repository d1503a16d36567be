import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
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

export function fileOutput(path: string): Output {
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
