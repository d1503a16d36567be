import { readFileSync, statSync } from 'node:fs';
import { ok, type Result, refuse } from '../../domain/result.js';
import { MOST_BYTES } from '../../read/readers.js';
import type { ReadRefusal } from '../../read/refusal.js';
import { type ByteSource, bytesAsSource, fileAsSource } from '../../read/zip/byte-source.js';
import { readDirectory } from '../../read/zip/directory.js';
import { inflateEntry } from '../../read/zip/inflate-entry.js';

/** Where the bytes of one file are: on disk, or in an archive. Small enough to be sent to a worker. */
export interface FileRef {
  /** The file on disk, or the outermost archive. */
  readonly path: string;
  /** Which entry of the archive, then which of the archive in it, and so on; empty for a file on disk. */
  readonly entries: readonly number[];
  /** The file's own name, without folders. */
  readonly name: string;
  /** The path as users know it: 公开.zip/附件/说明.docx. */
  readonly shown: string;
  readonly bytes: number;
}

/** The bytes that a reference stands for. */
export function loadFile(file: FileRef): Result<Uint8Array, ReadRefusal> {
  return withFileErrors(file.path, () => {
    if (file.entries.length === 0) {
      const size = statSync(file.path).size;
      if (size > MOST_BYTES) return refuse({ kind: 'too-large', bytes: size, limit: MOST_BYTES });
      return ok(readFileSync(file.path));
    }
    return withArchive(file.path, file.entries.slice(0, -1), (archive) => loadEntry(archive, file.entries.at(-1) ?? 0));
  });
}

/** Opens the archive that a path and the numbers of entries lead to, for as long as `work` takes. */
export function withArchive<T>(
  path: string,
  entries: readonly number[],
  work: (archive: ByteSource) => Result<T, ReadRefusal>,
): Result<T, ReadRefusal> {
  if (entries.length > 0 && lastInner?.key === keyOf(path, entries)) return work(bytesAsSource(lastInner.bytes));
  const outer = fileAsSource(path);
  try {
    let archive: ByteSource = outer;
    for (const index of entries) {
      const inner = loadEntry(archive, index);
      if (!inner.ok) return inner;
      archive = bytesAsSource(inner.value);
      lastInner = { key: keyOf(path, entries), bytes: inner.value };
    }
    return work(archive);
  } finally {
    outer.close();
  }
}

/** The archive inside an archive that was opened last: its files are asked for one after the other. */
let lastInner: { readonly key: string; readonly bytes: Uint8Array } | undefined;
const keyOf = (path: string, entries: readonly number[]): string => `${entries.join('/')} ${path}`;

function loadEntry(archive: ByteSource, index: number): Result<Uint8Array, ReadRefusal> {
  const directory = readDirectory(archive);
  if (!directory.ok) return directory;
  const entry = directory.value[index];
  return entry ? inflateEntry(archive, entry, MOST_BYTES) : refuse({ kind: 'damaged', format: 'ZIP' });
}

/** Turns what the file system throws into a refusal. */
export function withFileErrors<T>(path: string, work: () => Result<T, ReadRefusal>): Result<T, ReadRefusal> {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return refuse(
      error.code === 'ENOENT' ? { kind: 'not-found', path } : { kind: 'unreadable', reason: String(error.code) },
    );
  }
}
