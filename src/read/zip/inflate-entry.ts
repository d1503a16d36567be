import { crc32, inflateRawSync } from 'node:zlib';
import { ok, type Result, refuse } from '../../domain/result.js';
import type { ReadRefusal } from '../refusal.js';
import type { ByteSource } from './byte-source.js';
import type { ZipEntry } from './directory.js';

const LOCAL = 0x04034b50;
/** Documents deflate to a tenth, workbooks full of blank cells to a hundredth; more than this is made to harm. */
const MOST_RATIO = 400;
/** Below this many inflated bytes no ratio does harm. */
const HARMLESS = 16 * 1024 * 1024;

/** The bytes of one entry, never more than `limit`. */
export function inflateEntry(source: ByteSource, entry: ZipEntry, limit: number): Result<Uint8Array, ReadRefusal> {
  if (entry.encrypted) return refuse({ kind: 'encrypted' });
  if (entry.link) return refuse({ kind: 'unsafe-name', name: entry.name });
  if (entry.method !== 0 && entry.method !== 8)
    return refuse({ kind: 'unpack-first', format: `ZIP (method ${entry.method})` });
  const tooMuch = { kind: 'too-much-inside', what: 'bytes', limit } as const;
  if (entry.size > limit || entry.packed > limit) return refuse(tooMuch);
  if (entry.size > HARMLESS && entry.size > entry.packed * MOST_RATIO) return refuse(tooMuch);
  const stored = storedBytes(source, entry);
  if (!stored) return refuse({ kind: 'damaged', format: 'ZIP' });
  try {
    // What inflates beyond its declared size lies about it.
    const bytes =
      entry.method === 0
        ? stored
        : inflateRawSync(stored, { maxOutputLength: Math.max(1, Math.min(limit, entry.size)) });
    if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) return refuse({ kind: 'damaged', format: 'ZIP' });
    return ok(bytes);
  } catch (error) {
    const lies = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return refuse(lies ? tooMuch : { kind: 'damaged', format: 'ZIP' });
  }
}

function storedBytes(source: ByteSource, entry: ZipEntry): Uint8Array | undefined {
  const head = source.read(entry.offset, 30);
  if (head.length < 30) return undefined;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (view.getUint32(0, true) !== LOCAL) return undefined;
  const start = entry.offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  const stored = source.read(start, entry.packed);
  return stored.length === entry.packed ? stored : undefined;
}
