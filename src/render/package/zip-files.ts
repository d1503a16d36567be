import { crc32, deflateRawSync } from 'node:zlib';
import type { PackageFile } from './package-file.js';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** 1 January 1980, so that the same files give the same archive. */
const DATE = 0x0021;
const DEFLATED = 8;

/** Files as one ZIP archive. */
export function zipFiles(files: readonly PackageFile[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, bytes } of files) {
    const name = Buffer.from(path, 'utf8');
    const packed = deflateRawSync(bytes, { level: 9 });
    const about = aboutFile(bytes, packed);
    const local = Buffer.concat([words32(LOCAL), about, words16(name.length, 0), name, packed]);
    parts.push(local);
    directory.push(
      Buffer.concat([words32(CENTRAL), words16(20), about, words16(name.length, 0, 0, 0, 0), words32(0, offset), name]),
    );
    offset += local.length;
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  const end = [words32(END), words16(0, 0, files.length, files.length), words32(size, offset), words16(0)];
  return Buffer.concat([...parts, ...directory, ...end]);
}

const aboutFile = (bytes: Uint8Array, packed: Buffer): Buffer =>
  Buffer.concat([words16(20, FLAGS, DEFLATED, 0, DATE), words32(crc32(bytes), packed.length, bytes.length)]);

function words16(...words: readonly number[]): Buffer {
  const buffer = Buffer.alloc(words.length * 2);
  for (const [at, word] of words.entries()) buffer.writeUInt16LE(word, at * 2);
  return buffer;
}
function words32(...words: readonly number[]): Buffer {
  const buffer = Buffer.alloc(words.length * 4);
  for (const [at, word] of words.entries()) buffer.writeUInt32LE(word, at * 4);
  return buffer;
}
