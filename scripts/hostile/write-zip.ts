import { constants, crc32, deflateRawSync } from 'node:zlib';

/** An entry to be written, with lies where a hostile archive tells them. */
export interface EntryToWrite {
  readonly name: string | Uint8Array;
  readonly data: Uint8Array | string;
  readonly method?: number;
  readonly flags?: number;
  /** Declared sizes and checksum, where they are not the true ones. */
  readonly size?: number;
  readonly crc?: number;
  /** Unix mode, for links. */
  readonly mode?: number;
  /** Already deflated bytes of `size` and `crc`, to be used as they are. */
  readonly packed?: Uint8Array;
}

/** A ZIP archive of the entries, in order. */
export function writeZip(entries: readonly EntryToWrite[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(typeof entry.name === 'string' ? Buffer.from(entry.name) : entry.name);
    const data = Buffer.from(entry.data as Uint8Array);
    const method = entry.method ?? 8;
    const packed = entry.packed ?? (method === 8 ? deflateRawSync(data, { level: 9 }) : data);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(entry.flags ?? 0, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(entry.crc ?? crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(entry.size ?? data.length, 18);
    fields.writeUInt16LE(name.length, 22);
    directory.push(directoryEntry(fields, name, entry.mode ?? 0, offset));
    parts.push(signature(0x04034b50), fields, name, Buffer.from(packed));
    offset += 30 + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length & 0xffff, 4);
  end.writeUInt16LE(entries.length & 0xffff, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, listed, signature(0x06054b50), end]);
}

function directoryEntry(fields: Buffer, name: Buffer, mode: number, offset: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE((mode << 16) >>> 0, 6);
  rest.writeUInt32LE(offset, 10);
  // Made on Unix where a mode is given.
  const version = Buffer.from([20, mode === 0 ? 0 : 3]);
  return Buffer.concat([signature(0x02014b50), version, fields, rest, name]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}

const MEBIBYTE = 1024 * 1024;

/** An entry of so many MiB of one byte, made of deflated pieces that were never held together. */
export function manyBytes(name: string, mebibytes: number, byte = 0x20): EntryToWrite {
  const piece = Buffer.alloc(MEBIBYTE, byte);
  const packed = deflateRawSync(piece, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const last = deflateRawSync(Buffer.alloc(0));
  let crc = 0;
  for (let index = 0; index < mebibytes; index++) crc = crc32(piece, crc);
  return {
    name,
    data: '',
    size: mebibytes * MEBIBYTE,
    crc,
    packed: Buffer.concat([...Array.from({ length: mebibytes }, () => packed), last]),
  };
}
