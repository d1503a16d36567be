import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';

/** Where a command prints: standard output, or a file that appears only when it is complete. */
export interface Output {
  write(text: string): void;
  /** Puts the file in its place. Nothing is left behind when the command was interrupted before. */
  done(): void;
}

export const standardOutput: Output = { write: (text) => void process.stdout.write(text), done: () => {} };

export function fileOutput(path: string): Output {
  const draft = `${path}.${process.pid}.part`;
  const handle = openSync(draft, 'w');
  const drop = () => rmSync(draft, { force: true });
  process.once('exit', drop);
  return {
    write: (text) => void writeSync(handle, text),
    done: () => {
      closeSync(handle);
      renameSync(draft, path);
      process.off('exit', drop);
    },
  };
}
