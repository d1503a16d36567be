import { ok, type Result, refuse } from '../../domain/result.js';
import type { ReadRefusal } from '../refusal.js';
import type { ByteSource } from './byte-source.js';
import { decodeEntryName } from './entry-name.js';

/** One entry of a ZIP archive, as its central directory lists it. */
export interface ZipEntry {
  readonly name: string;
  readonly folder: boolean;
  /** A symbolic link; its content is a path and no document. */
  readonly link: boolean;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated; archives rarely use others. */
  readonly method: number;
  readonly crc: number;
  /** Bytes in the archive, and bytes when inflated, both as declared. */
  readonly packed: number;
  readonly size: number;
  /** Offset of the entry's local header. */
  readonly offset: number;
}

/** An archive with more entries than this is no set of disclosures. */
export const MOST_ENTRIES = 5000;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY = 0x02014b50;
const LONGEST_COMMENT = 65_535;
/** A directory of so many entries with names of a usual length is far smaller. */
const LONGEST_DIRECTORY = 16 * 1024 * 1024;

/** The entries of a ZIP archive, folders included. */
export function readDirectory(source: ByteSource): Result<readonly ZipEntry[], ReadRefusal> {
  const end = findEnd(source);
  if (!end) return refuse({ kind: 'damaged', format: 'ZIP' });
  if (end.count > MOST_ENTRIES) return refuse({ kind: 'too-much-inside', what: 'files', limit: MOST_ENTRIES });
  if (end.length > LONGEST_DIRECTORY || end.start + end.length > source.size)
    return refuse({ kind: 'damaged', format: 'ZIP' });
  const bytes = viewOf(source.read(end.start, end.length));
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < end.count; index++) {
    if (at + 46 > bytes.byteLength || bytes.getUint32(at, true) !== DIRECTORY)
      return refuse({ kind: 'damaged', format: 'ZIP' });
    const nameLength = bytes.getUint16(at + 28, true);
    const extraLength = bytes.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + bytes.getUint16(at + 32, true);
    if (next > bytes.byteLength) return refuse({ kind: 'damaged', format: 'ZIP' });
    entries.push(entryAt(bytes, at, nameLength, extraLength));
    at = next;
  }
  return ok(entries);
}

function entryAt(bytes: DataView, at: number, nameLength: number, extraLength: number): ZipEntry {
  const flags = bytes.getUint16(at + 8, true);
  const method = bytes.getUint16(at + 10, true);
  const name = decodeEntryName(part(bytes, at + 46, nameLength), (flags & 0x800) !== 0);
  const madeOnUnix = bytes.getUint8(at + 5) === 3;
  const mode = bytes.getUint32(at + 38, true) >>> 16;
  const wide = wideFields(bytes, at, at + 46 + nameLength, extraLength);
  return {
    name,
    folder: name.endsWith('/'),
    link: madeOnUnix && (mode & 0xf000) === 0xa000,
    // Method 99 marks AES, where writers do not always set the flag.
    encrypted: (flags & 1) !== 0 || method === 99,
    method,
    crc: bytes.getUint32(at + 16, true),
    ...wide,
  };
}

/** Sizes and offset, from the ZIP64 field where the plain ones are too narrow. */
function wideFields(
  bytes: DataView,
  at: number,
  extra: number,
  length: number,
): { size: number; packed: number; offset: number } {
  let field: number | undefined;
  for (let next = extra; next + 4 <= extra + length; next += 4 + bytes.getUint16(next + 2, true))
    if (bytes.getUint16(next, true) === 1) field = next + 4;
  const read = (plain: number): number => {
    const value = bytes.getUint32(plain, true);
    if (value !== 0xffffffff || field === undefined || field + 8 > extra + length) return value;
    const wide = Number(bytes.getBigUint64(field, true));
    field += 8;
    return wide;
  };
  const size = read(at + 24);
  const packed = read(at + 20);
  return { size, packed, offset: read(at + 42) };
}

interface End {
  readonly count: number;
  readonly start: number;
  readonly length: number;
}

function findEnd(source: ByteSource): End | undefined {
  const from = Math.max(0, source.size - LONGEST_COMMENT - 22);
  const tail = viewOf(source.read(from, source.size - from));
  for (let at = tail.byteLength - 22; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END) continue;
    const end = {
      count: tail.getUint16(at + 10, true),
      length: tail.getUint32(at + 12, true),
      start: tail.getUint32(at + 16, true),
    };
    const isWide = end.count === 0xffff || end.length === 0xffffffff || end.start === 0xffffffff;
    return isWide ? (findWideEnd(source, from + at) ?? end) : end;
  }
  return undefined;
}

function findWideEnd(source: ByteSource, end: number): End | undefined {
  const locator = viewOf(source.read(end - 20, 20));
  if (locator.byteLength < 20 || locator.getUint32(0, true) !== LOCATOR_64) return undefined;
  const record = viewOf(source.read(Number(locator.getBigUint64(8, true)), 56));
  if (record.byteLength < 56 || record.getUint32(0, true) !== END_64) return undefined;
  return {
    count: Number(record.getBigUint64(32, true)),
    length: Number(record.getBigUint64(40, true)),
    start: Number(record.getBigUint64(48, true)),
  };
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const part = (bytes: DataView, at: number, length: number): Uint8Array =>
  new Uint8Array(bytes.buffer, bytes.byteOffset + at, length);
