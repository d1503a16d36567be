import { closeSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';

/** A file that is written piece by piece and appears in its place only when it is whole. */
export interface OutputFile {
  write(content: string | Uint8Array): void;
  /** Puts the file in its place. Nothing is left behind where the program ends before. */
  done(): void;
}

/** A file could not be written: the disk is full, the folder is gone, it may not be written to. */
export class CannotWrite extends Error {
  readonly path: string;
  /** As the system tells it: ENOSPC, EACCES … */
  readonly reason: string;

  constructor(path: string, reason: string) {
    super(`${path}: ${reason}`);
    this.path = path;
    this.reason = reason;
  }
}

/** Opens a file to write to; all that is wrong with it, now or later, is thrown as `CannotWrite`. */
export function openOutputFile(path: string): OutputFile {
  const attempt = <T>(work: () => T, drop = () => {}): T => {
    try {
      return work();
    } catch (error) {
      drop();
      if (!(error instanceof Error && 'code' in error)) throw error;
      throw new CannotWrite(path, String(error.code));
    }
  };
  const target = attempt(() => targetOf(path));
  const handle = attempt(() => openSync(target.draft, 'w'));
  const drop = () => {
    process.off('exit', drop);
    if (target.file !== undefined) rmSync(target.draft, { force: true });
  };
  process.once('exit', drop);
  return {
    write: (content) =>
      attempt(() => {
        // A write may take only part of a long content.
        for (let rest = Buffer.from(content); rest.length > 0; ) rest = rest.subarray(writeSync(handle, rest));
      }, drop),
    done: () =>
      attempt(() => {
        closeSync(handle);
        if (target.file !== undefined) renameSync(target.draft, target.file);
        process.off('exit', drop);
      }, drop),
  };
}

/** Where the content goes first, and then; a device or pipe takes it as it comes. Nothing is put in the place of a folder or link. */
function targetOf(path: string): { readonly draft: string; readonly file?: string } {
  if (path === '') throw Object.assign(new Error(path), { code: 'ENOENT' });
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' });
  if (there && !there.isFile()) return { draft: path };
  const file = there ? realpathSync(path) : path;
  return { draft: `${file}.${process.pid}.part`, file };
}
