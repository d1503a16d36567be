import { bytesAsSource } from '../../src/read/zip/byte-source.js';
import { readDirectory } from '../../src/read/zip/directory.js';
import { inflateEntry } from '../../src/read/zip/inflate-entry.js';
import { type EntryToWrite, writeZip } from '../hostile/write-zip.js';

/** Random whole numbers below a bound, the same for the same seed (mulberry32), so that a failure can be run again. */
export type Random = (below: number) => number;

export function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % Math.max(1, below);
  };
}

/** A damaged copy: as bytes, or for archives and Office files in one part of it, so that the damage reaches its reader. */
export function mutate(bytes: Buffer, others: readonly Buffer[], random: Random): Buffer {
  const isArchive = bytes.subarray(0, 2).toString('latin1') === 'PK';
  if (isArchive && random(4) > 0) return mutatePart(bytes, others, random) ?? mutateBytes(bytes, others, random);
  return mutateBytes(bytes, others, random);
}

const MUTATIONS: readonly ((bytes: Buffer, others: readonly Buffer[], random: Random) => Buffer)[] = [
  flipBytes,
  flipBytes,
  (bytes, _, random) => bytes.subarray(0, random(bytes.length)),
  (bytes, others, random) => {
    const other = others[random(others.length)] ?? bytes;
    return Buffer.concat([bytes.subarray(0, random(bytes.length)), other.subarray(random(other.length))]);
  },
  (bytes, _, random) => {
    const [from, length, to] = [random(bytes.length), random(4096), random(bytes.length)];
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from, from + length), bytes.subarray(to)]);
  },
  (bytes, _, random) => {
    const [from, length] = [random(bytes.length), random(4096)];
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + length)]);
  },
  (bytes, _, random) => {
    const copy = Buffer.from(bytes);
    const at = random(copy.length);
    copy.fill([0, 0xff, 0x20, 0x30][random(4)] ?? 0, at, Math.min(copy.length, at + random(512)));
    return copy;
  },
  replaceNumbers,
];

function mutateBytes(bytes: Buffer, others: readonly Buffer[], random: Random): Buffer {
  let result = bytes;
  for (let times = 1 + random(3); times > 0; times--) {
    const mutation = MUTATIONS[random(MUTATIONS.length)] ?? flipBytes;
    result = mutation(result, others, random);
  }
  return result;
}

function flipBytes(bytes: Buffer, _: readonly Buffer[], random: Random): Buffer {
  const copy = Buffer.from(bytes);
  for (let flips = 1 + random(40); flips > 0 && copy.length > 0; flips--) copy[random(copy.length)] = random(256);
  return copy;
}

/** Puts numbers at the edges where ASCII digits stand: sizes, counts, spans, offsets. */
function replaceNumbers(bytes: Buffer, _: readonly Buffer[], random: Random): Buffer {
  const text = bytes.toString('latin1');
  const numbers = [...text.matchAll(/\d+/g)];
  const hit = numbers[random(numbers.length)];
  if (!hit) return bytes;
  const edge = ['0', '-1', '65536', '2147483648', '99999999999999999999', '1e308'][random(6)] ?? '0';
  return Buffer.from(`${text.slice(0, hit.index)}${edge}${text.slice(hit.index + hit[0].length)}`, 'latin1');
}

function mutatePart(zip: Buffer, others: readonly Buffer[], random: Random): Buffer | undefined {
  const source = bytesAsSource(zip);
  const directory = readDirectory(source);
  if (!directory.ok) return undefined;
  const entries: EntryToWrite[] = [];
  const hit = random(directory.value.length);
  for (const [index, entry] of directory.value.entries()) {
    const data = inflateEntry(source, entry, 64 * 1024 * 1024);
    if (!data.ok) return undefined;
    const part = Buffer.from(data.value);
    entries.push({ name: entry.name, data: index === hit ? mutateBytes(part, others, random) : part, flags: 0x800 });
  }
  return writeZip(entries);
}
