import { existsSync, type FSWatcher, statSync, watch } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Editors write in several steps: what changes within this time is told together. Milliseconds. */
const QUIET = 300;

/** What is told while files are watched. */
interface Watching {
  /** Which files changed, appeared or went away, all that did within a short time. */
  readonly changed: (files: readonly string[]) => Promise<void>;
  /** A path that can no longer be watched: its folder went away, or the system allows no more. */
  readonly lost: (path: string, reason: string) => void;
}

/**
 * Watches files and what is below folders, again and again until it is closed. A file's folder is watched, not the file: many
 * editors put a new file in its place.
 */
export function watchFiles(paths: readonly string[], tell: Watching): { close(): void } {
  const changed = new Set<string>();
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let telling = Promise.resolve();
  const flush = () => {
    const files = [...changed].sort();
    changed.clear();
    telling = telling.then(() => tell.changed(files));
  };
  const note = (path: string) => {
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(flush, QUIET);
  };
  for (const path of new Set(paths)) {
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
    const folder = isFolder ? path : dirname(path);
    const lose = (reason: string) => {
      watchers.get(path)?.close();
      watchers.delete(path);
      tell.lost(path, reason);
    };
    try {
      const watcher = watch(folder, { recursive: isFolder }, (_, name) => {
        if (!existsSync(folder)) lose('ENOENT');
        else if (isFolder && name !== null) note(join(path, name));
        else if (name === basename(path)) note(path);
      });
      // What goes away while a folder is looked through is an error of the watcher, and no loss while the folder is there.
      watcher.on('error', ({ code }: NodeJS.ErrnoException) => {
        if (!existsSync(folder)) lose('ENOENT');
        else if (code !== 'ENOENT') lose(String(code));
      });
      watchers.set(path, watcher);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      lose(String(error.code));
    }
  }
  return {
    close: () => {
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}
