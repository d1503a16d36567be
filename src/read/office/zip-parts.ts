import { inflateRawSync } from 'node:zlib';
import { MOST_INFLATED, Refused } from '../bounds.js';

/** The parts of an office file, by name. Each is inflated when asked for, and all of them only so far. */
export class ZipParts {
  private readonly bytes: Buffer;
  private readonly entries: ReadonlyMap<string, Entry>;
  private readonly most: number;
  private left: number;

  constructor(bytes: Uint8Array, format: string, most = MOST_INFLATED) {
    this.most = most;
    this.left = most;
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries = readDirectory(this.bytes);
    if (!entries) throw new Refused({ kind: 'damaged', format });
    this.entries = entries;
  }

  get names(): string[] {
    return [...this.entries.values()].map((entry) => entry.name);
  }

  /** The bytes of a part, undefined when there is none of this name. */
  read(name: string): Buffer | undefined {
    const entry = this.entries.get(name.replace(/^\//, '').toLowerCase());
    if (!entry) return undefined;
    const start =
      entry.offset + 30 + this.bytes.readUInt16LE(entry.offset + 26) + this.bytes.readUInt16LE(entry.offset + 28);
    const stored = this.bytes.subarray(start, start + entry.compressed);
    if (entry.method !== 0 && entry.method !== 8) throw new Error('unknown compression');
    const part = entry.method === 0 ? stored : this.inflate(stored);
    this.left -= part.length;
    return part;
  }

  readText(name: string): string | undefined {
    const part = this.read(name);
    if (!part) return undefined;
    if (part[0] === 0xff && part[1] === 0xfe) return new TextDecoder('utf-16le').decode(part);
    if (part[0] === 0xfe && part[1] === 0xff) return new TextDecoder('utf-16be').decode(part);
    return new TextDecoder('utf-8').decode(part);
  }

  private inflate(stored: Buffer): Buffer {
    try {
      return inflateRawSync(stored, { maxOutputLength: Math.max(1, this.left) });
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
        throw new Refused({ kind: 'too-much-inside', what: 'bytes', limit: this.most });
      throw error;
    }
  }
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly compressed: number;
  /** Of its local header. */
  readonly offset: number;
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const MOST_ENTRIES = 20_000;

/** The central directory; undefined when there is none or it points outside the file. */
function readDirectory(bytes: Buffer): Map<string, Entry> | undefined {
  const end = findEnd(bytes);
  if (end === undefined) return undefined;
  const count = Math.min(bytes.readUInt16LE(end + 10), MOST_ENTRIES);
  let at = bytes.readUInt32LE(end + 16);
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY) return undefined;
    const flags = bytes.readUInt16LE(at + 8);
    const length = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + length).replaceAll('\\', '/');
    const offset = bytes.readUInt32LE(at + 42);
    if (flags & 1) throw new Refused({ kind: 'encrypted' });
    if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) return undefined;
    entries.set(name.toLowerCase(), {
      name,
      method: bytes.readUInt16LE(at + 10),
      compressed: bytes.readUInt32LE(at + 20),
      offset,
    });
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function findEnd(bytes: Buffer): number | undefined {
  const last = Math.max(0, bytes.length - 66_000);
  for (let at = bytes.length - 22; at >= last; at--) if (bytes.readUInt32LE(at) === END) return at;
  return undefined;
}
