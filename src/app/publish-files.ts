import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OutputFile } from './document-outputs.js';

/** A folder beside the one to publish in, where files wait until all of them are written and checked. */
export interface Workshop {
  readonly folder: string;
  /** Moves everything to its place, over older files of the same name. */
  publish(): void;
  /** Drops everything, and the folder asked for where it was made for this. */
  drop(): void;
}

/** Opens a workshop for a folder, which is made where it is not there. Throws where the system does not let it. */
export function openWorkshop(target: string): Workshop {
  const made = mkdirSync(target, { recursive: true });
  const folder = mkdtempSync(join(target, '.mingsuan-'));
  const drop = () => {
    process.off('exit', drop);
    rmSync(folder, { recursive: true, force: true });
    if (made !== undefined && existsSync(target) && readdirSync(target).length === 0)
      rmSync(made, { recursive: true, force: true });
  };
  // Whoever interrupts the command finds the folder as it was.
  process.once('exit', drop);
  return {
    folder,
    publish: () => {
      const paths = filesIn(folder);
      for (const path of paths) makeRoom(join(target, path));
      for (const path of paths) renameSync(join(folder, path), join(target, path));
      drop();
    },
    drop,
  };
}

/** Writes files into a folder. */
export function writeFiles(folder: string, files: readonly OutputFile[]): void {
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

/** A file goes over an older one; never over a folder, which is somebody's: that is seen before the first file is moved. */
function makeRoom(to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  if (statSync(to, { throwIfNoEntry: false })?.isDirectory())
    throw Object.assign(new Error(to), { code: 'EISDIR', syscall: 'rename', dest: to });
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
