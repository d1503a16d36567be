import { readdirSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { ok } from '../../domain/result.js';
import { detectFormat } from '../../read/detect/detect-format.js';
import { extensionOf } from '../../read/detect/format.js';
import type { ReadRefusal } from '../../read/refusal.js';
import { type FileRef, withArchive, withFileErrors } from './file-ref.js';
import { type Container, type Found, isArchive, listArchive } from './list-archive.js';
import { STANDARD_INPUT, standardInput } from './standard-input.js';
import { isLeftover, isWanted } from './wanted.js';

/**
 * The files that a list of paths names, by the folder or archive that they are in: files as they are, folders and archives by
 * the disclosures below them, in order of name. A file that is named twice, or with its folder, is listed once. What cannot be
 * read stays in the list with its refusal.
 */
export function findFiles(paths: readonly string[]): readonly Container[] {
  const known = new Set<string>();
  const isNew = (found: Found): boolean => {
    const key = 'file' in found ? JSON.stringify([resolve(found.file.path), found.file.entries]) : resolve(found.shown);
    return !known.has(key) && known.add(key) !== undefined;
  };
  return containersOf(paths).map((container) => container.filter(isNew));
}

function containersOf(paths: readonly string[]): readonly Container[] {
  const containers: Container[] = [];
  let siblings: Found[] = [];
  let folder: string | undefined;
  for (const path of paths) {
    const opened = path === STANDARD_INPUT ? openStandardInput() : openPath(path);
    if ('containers' in opened) {
      containers.push(...opened.containers);
      folder = undefined;
      continue;
    }
    if (dirname(path) !== folder) {
      siblings = [];
      containers.push(siblings);
      folder = dirname(path);
    }
    siblings.push(opened.single);
  }
  return containers;
}

/** A plain file, which stands beside its siblings, or the containers of an archive. */
type Opened = { readonly single: Found } | { readonly containers: readonly Container[] };

/** It stands beside no other file. */
function openStandardInput(): Opened {
  const input = withFileErrors(STANDARD_INPUT, standardInput);
  if (!input.ok) return { containers: [[{ shown: STANDARD_INPUT, refusal: input.refusal }]] };
  const opened = openRef(input.value);
  return 'single' in opened ? { containers: [[opened.single]] } : opened;
}

function openPath(path: string): Opened {
  const stats = statOf(path);
  return stats?.isDirectory() ? { containers: filesBelow(path, true) } : openFound(path, stats);
}

function openFound(path: string, stats: Stats | undefined): Opened {
  if (!stats?.isFile()) return { single: { shown: path, refusal: notAFile(path, stats) } };
  return openRef({ path, entries: [], name: basename(path), shown: path, bytes: stats.size });
}

function openRef(file: FileRef): Opened {
  const archive = withFileErrors(file.path, () => isArchive(file));
  // A broken archive is told of by the reader of what it was to be.
  return archive.ok && archive.value ? { containers: listArchive(file) } : { single: { file } };
}

const notAFile = (path: string, stats: Stats | undefined): ReadRefusal =>
  stats ? { kind: 'unreadable', reason: 'not-a-file' } : { kind: 'not-found', path };

/** The containers below a folder: its own files, then those of its folders and archives. */
function filesBelow(folder: string, isNamed: boolean): readonly Container[] {
  const listed = withFileErrors(folder, () => ok(readdirSync(folder, { withFileTypes: true })));
  if (!listed.ok) return [[{ shown: folder, refusal: listed.refusal }]];
  const entries = listed.value
    .filter((entry) => !isLeftover(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const own: Found[] = [];
  const below: Container[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    // Links to files are followed, links to folders are not: they may lead in circles.
    if (entry.isDirectory()) below.push(...filesBelow(path, false));
    else if (isWanted(entry.name) || isDocumentByContent(path, entry.name)) {
      const stats = statOf(path);
      if (stats?.isDirectory()) continue;
      const opened = openFound(path, stats);
      if ('single' in opened) own.push(opened.single);
      else below.push(...opened.containers);
    }
  }
  const found = own.length > 0 ? [own, ...below] : below;
  return found.length === 0 && isNamed ? [[{ shown: folder, refusal: { kind: 'nothing-inside' } }]] : found;
}

/** A document under a name without an extension: what some systems export and mail programs save. */
export function isDocumentByContent(path: string, name: string): boolean {
  if (extensionOf(name) !== '' || !statOf(path)?.isFile()) return false;
  const start = withFileErrors(path, () => withArchive(path, [], (source) => ok(source.read(0, 4096))));
  if (!start.ok) return false;
  const format = detectFormat(name, start.value);
  return format.ok ? format.value !== 'text' : format.refusal.kind === 'damaged';
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
