import { Refused } from '../bounds.js';

/** The streams right below the root of a compound file (Office 97–2003). Objects embedded in the document stay closed. */
export class CompoundFile {
  private readonly bytes: Buffer;
  private readonly sectorSize: number;
  private readonly chains: readonly number[];
  private readonly smallChains: readonly number[];
  private readonly small: Buffer;
  private readonly smallest: number;
  private readonly streams = new Map<string, Entry>();

  constructor(bytes: Uint8Array, format: string) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (this.bytes.length < 1_536) throw new Refused({ kind: 'damaged', format });
    this.sectorSize = 1 << Math.min(12, this.bytes.readUInt16LE(0x1e));
    this.smallest = this.bytes.readUInt32LE(0x38);
    this.chains = this.readChains();
    const entries = readEntries(this.chain(this.bytes.readUInt32LE(0x30)));
    const root = entries[0];
    if (!root) throw new Refused({ kind: 'damaged', format });
    this.smallChains = wordsOf(this.chain(this.bytes.readUInt32LE(0x3c)));
    this.small = this.chain(root.start).subarray(0, root.size);
    for (const entry of below(entries, root)) this.streams.set(entry.name.toLowerCase(), entry);
  }

  /** The content of a stream, undefined when there is none of this name. */
  read(name: string): Buffer | undefined {
    const entry = this.streams.get(name.toLowerCase());
    if (!entry) return undefined;
    if (entry.size >= this.smallest) return this.chain(entry.start).subarray(0, entry.size);
    const parts: Buffer[] = [];
    for (const sector of followed(this.smallChains, entry.start))
      parts.push(this.small.subarray(sector * 64, sector * 64 + 64));
    return Buffer.concat(parts).subarray(0, entry.size);
  }

  private sector(number: number): Buffer {
    const start = (number + 1) * this.sectorSize;
    return this.bytes.subarray(start, start + this.sectorSize);
  }

  private chain(start: number): Buffer {
    return Buffer.concat(followed(this.chains, start).map((number) => this.sector(number)));
  }

  /** The next sector of each sector. The list of the sectors that hold it begins in the header. */
  private readChains(): number[] {
    const most = Math.ceil(this.bytes.length / this.sectorSize);
    const holders = wordsOf(this.bytes.subarray(0x4c, 0x4c + 109 * 4)).filter((number) => number < most);
    let more = this.bytes.readUInt32LE(0x44);
    for (let guard = 0; more < most && guard < most; guard++) {
      const words = wordsOf(this.sector(more));
      more = words.pop() ?? END;
      holders.push(...words.filter((number) => number < most));
    }
    return wordsOf(Buffer.concat(holders.slice(0, most).map((number) => this.sector(number)))).slice(0, most);
  }
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

const END = 0xfffffffe;

/** The sectors of a chain; one that runs in a circle or out of the file is cut there. */
function followed(next: readonly number[], start: number): number[] {
  const chain: number[] = [];
  for (let number = start; number < next.length && chain.length <= next.length; number = next[number] ?? END)
    chain.push(number);
  return chain;
}

function wordsOf(bytes: Buffer): number[] {
  const words: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) words.push(bytes.readUInt32LE(at));
  return words;
}

function readEntries(directory: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const length = Math.min(64, directory.readUInt16LE(at + 0x40));
    entries.push({
      name: directory.toString('utf16le', at, at + Math.max(0, length - 2)),
      type: directory[at + 0x42] ?? 0,
      left: directory.readUInt32LE(at + 0x44),
      right: directory.readUInt32LE(at + 0x48),
      child: directory.readUInt32LE(at + 0x4c),
      start: directory.readUInt32LE(at + 0x74),
      size: directory.readUInt32LE(at + 0x78),
    });
  }
  return entries;
}

/** The streams in the tree of names below an entry. */
function below(entries: readonly Entry[], parent: Entry): Entry[] {
  const found = new Set<Entry>();
  const open = [parent.child];
  while (open.length > 0) {
    const entry = entries[open.pop()!];
    if (!entry || found.has(entry)) continue;
    found.add(entry);
    open.push(entry.left, entry.right);
  }
  return [...found].filter((entry) => entry.type === 2);
}
