import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { readsExtension } from './read-book.js';

/**
 * The files that a list of paths names: files as they are, folders by the disclosures below them, in order of name.
 * A path that is not there stays in the list, so that reading it gives the refusal.
 */
export function disclosureFiles(paths: readonly string[]): string[] {
  return paths.flatMap((path) => (isFolder(path) ? filesBelow(path) : [path]));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return entry.isFile() && readsExtension(extname(entry.name).toLowerCase()) ? [path] : [];
    });
}

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};
