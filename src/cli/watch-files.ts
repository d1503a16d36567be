import { type FSWatcher, statSync, watch } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Editors write in several steps: what changes within this time is told together. Milliseconds. */
const QUIET = 300;

/**
 * Tells which files changed, appeared or went away among files and below folders, again and again until it is closed. A
 * file's folder is watched, not the file: many editors put a new file in its place.
 */
export function watchFiles(
  paths: readonly string[],
  tell: (changed: readonly string[]) => Promise<void>,
): { close(): void } {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let telling = Promise.resolve();
  const flush = () => {
    const files = [...changed];
    changed.clear();
    telling = telling.then(() => tell(files));
  };
  const note = (path: string) => {
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(flush, QUIET);
  };
  const watchers = paths.map((path) => watchPath(path, note));
  return {
    close: () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}

function watchPath(path: string, note: (path: string) => void): FSWatcher {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    return watch(path, { recursive: true }, (_, name) => {
      if (name !== null) note(join(path, name));
    });
  return watch(dirname(path), (_, name) => {
    if (name === basename(path)) note(path);
  });
}
