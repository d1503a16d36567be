import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { systemReason } from '../domain/system-error.js';
import { hideProgress } from './progress.js';
import { refuse } from './refusals.js';

/** Where a command prints: standard output, or a file that appears only when it is complete. */
interface Output {
  write(content: string | Uint8Array): void;
  /** Puts the file in its place. Nothing is left behind when the command was interrupted before. */
  done(): void;
}

export const standardOutput: Output = {
  write: (content) => {
    hideProgress();
    process.stdout.write(content);
  },
  done: () => {},
};

/** Standard output, or a file to print to; undefined, and said why, where it cannot be written. */
export function openOutput(path: string | undefined): Output | undefined {
  if (path === undefined) return standardOutput;
  try {
    return fileOutput(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const reason = systemReason(String(error.code));
    refuse({ zh: `无法写入 ${path}：${reason.zh}。`, en: `${path} cannot be written: ${reason.en}.` });
    return undefined;
  }
}

function fileOutput(path: string): Output {
  const draft = `${path}.${process.pid}.part`;
  const handle = openSync(draft, 'w');
  const drop = () => rmSync(draft, { force: true });
  process.once('exit', drop);
  return {
    write: (content) => {
      // A write may take only part of a long content.
      for (let rest = Buffer.from(content); rest.length > 0; ) rest = rest.subarray(writeSync(handle, rest));
    },
    done: () => {
      closeSync(handle);
      renameSync(draft, path);
      process.off('exit', drop);
    },
  };
}
