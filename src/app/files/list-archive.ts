import { ok, type Result, refuse } from '../../domain/result.js';
import { extensionOf } from '../../read/detect/format.js';
import { zipFormat } from '../../read/detect/zip-format.js';
import type { ReadRefusal } from '../../read/refusal.js';
import { MOST_ENTRIES, readDirectory, type ZipEntry } from '../../read/zip/directory.js';
import { lastName, leadsOutside, shownName } from '../../read/zip/entry-name.js';
import { type FileRef, withArchive } from './file-ref.js';
import { isLeftover, isWanted } from './wanted.js';

/** A file that was found, or what stands in its way. */
export type Found = { readonly file: FileRef } | { readonly shown: string; readonly refusal: ReadRefusal };

/** Files that belong to one folder or archive, in order: only they can together be one disclosure. */
export type Container = readonly Found[];

/** Archives inside archives are opened to this depth. */
const MOST_ARCHIVES = 3;
/** What all files of an archive, and of those in it, may inflate to. */
const MOST_INFLATED = 1024 * 1024 * 1024;

interface Budget {
  files: number;
  bytes: number;
}

/** The files of an archive, and of archives in it; each archive is a container of its own. */
export function listArchive(
  archive: FileRef,
  budget: Budget = { files: MOST_ENTRIES, bytes: MOST_INFLATED },
): Container[] {
  const entries = withArchive(archive.path, archive.entries, readDirectory);
  if (!entries.ok) return [[{ shown: archive.shown, refusal: entries.refusal }]];
  const own: Found[] = [];
  const inner: Container[] = [];
  for (const [index, entry] of entries.value.entries()) {
    if (entry.folder || isLeftover(entry.name)) continue;
    const file = refTo(archive, entry, index);
    const refusal = refusalOf(entry, budget);
    if (refusal) own.push({ shown: file.shown, refusal });
    else if (!isWanted(entry.name)) continue;
    else if (extensionOf(entry.name) === '.zip') inner.push(...listInner(file, budget));
    else own.push({ file });
  }
  const found = own.length > 0 ? [own, ...inner] : inner;
  return found.length > 0 ? found : [[{ shown: archive.shown, refusal: { kind: 'nothing-inside' } }]];
}

function listInner(archive: FileRef, budget: Budget): Container[] {
  if (archive.entries.length > MOST_ARCHIVES)
    return [[{ shown: archive.shown, refusal: { kind: 'too-much-inside', what: 'archives', limit: MOST_ARCHIVES } }]];
  const format = withArchive(archive.path, archive.entries, zipFormat);
  // A document under an archive's name is read as what it is.
  if (format.ok && format.value !== 'zip') return [[{ file: archive }]];
  return listArchive(archive, budget);
}

const refTo = (archive: FileRef, entry: ZipEntry, index: number): FileRef => ({
  path: archive.path,
  entries: [...archive.entries, index],
  name: lastName(entry.name),
  shown: `${archive.shown}/${shownName(entry.name)}`,
  bytes: entry.size,
});

/** Why an entry is not opened at all; counts it against what the whole archive may hold. */
function refusalOf(entry: ZipEntry, budget: Budget): ReadRefusal | undefined {
  if (leadsOutside(entry.name) || entry.link) return { kind: 'unsafe-name', name: entry.name };
  if (!isWanted(entry.name)) return undefined;
  if (entry.encrypted) return { kind: 'encrypted' };
  budget.files -= 1;
  budget.bytes -= entry.size;
  if (budget.files < 0) return { kind: 'too-much-inside', what: 'files', limit: MOST_ENTRIES };
  if (budget.bytes < 0) return { kind: 'too-much-inside', what: 'bytes', limit: MOST_INFLATED };
  return undefined;
}

/** True when the file is an archive of other files, by its content. */
export function isArchive(file: FileRef): Result<boolean, ReadRefusal> {
  return withArchive(file.path, file.entries, (source) => {
    const start = source.read(0, 4);
    if (start[0] !== 0x50 || start[1] !== 0x4b) return ok(false);
    const format = zipFormat(source);
    return format.ok ? ok(format.value === 'zip') : refuse(format.refusal);
  });
}
