import { STRUCTURE, type WordFile } from './word-file.js';

/** One property of a paragraph, of characters or of a table row: its code, and its value as bytes. */
export interface Property {
  readonly code: number;
  readonly value: Buffer;
}

/** A stretch of bytes with the properties that lie on it. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly style: number;
  readonly properties: Buffer;
}

export const CODE = {
  inTable: 0x2416,
  rowEnd: 0x2417,
  tableDepth: 0x6649,
  innerCell: 0x244b,
  innerRowEnd: 0x244c,
  listLevel: 0x260a,
  listUse: 0x460b,
  pageBreakBefore: 0x2407,
  huge: 0x6646,
  huger: 0x6645,
  tableElsewhere: 0x646b,
  tableColumns: 0xd608,
  verticalMerge: 0xd62b,
  deleted: 0x0800,
  hidden: 0x083c,
} as const;

const OPERAND_SIZES = [1, 1, 2, 4, 2, 2, 0, 3];

/** The properties of a list, in order; what is cut off is left out. */
export function propertiesOf(list: Buffer): Property[] {
  const properties: Property[] = [];
  let at = 0;
  while (at + 2 <= list.length) {
    const code = list.readUInt16LE(at);
    at += 2;
    const kind = code >> 13;
    let size = OPERAND_SIZES[kind] ?? 0;
    if (kind === 6) {
      if (code === CODE.tableColumns) {
        if (at + 2 > list.length) break;
        size = list.readUInt16LE(at) - 1;
        at += 2;
      } else {
        size = list[at] ?? 0;
        at += 1;
        // Tab stops may be longer than their length can say; nothing behind them matters here.
        if (code === 0xc615 && size === 255) break;
      }
    }
    if (size < 0 || at + size > list.length) break;
    properties.push({ code, value: list.subarray(at, at + size) });
    at += size;
  }
  return properties;
}

export const numberOf = (properties: readonly Property[], code: number): number | undefined => {
  const value = properties.findLast((one) => one.code === code)?.value;
  if (!value || value.length === 0) return undefined;
  return value.length === 1 ? value[0] : value.length === 2 ? value.readInt16LE(0) : value.readInt32LE(0);
};

/** Runs of paragraphs or of characters, in order of their bytes. */
export function readRuns(file: WordFile, of: 'paragraphs' | 'characters'): Run[] {
  const { at, length } = file.structure(of === 'paragraphs' ? STRUCTURE.paragraphRuns : STRUCTURE.characterRuns);
  const count = Math.floor((length - 4) / 8);
  const runs: Run[] = [];
  for (let index = 0; index < count; index++) {
    const start = (file.table.readUInt32LE(at + (count + 1) * 4 + index * 4) & 0x3fffff) * 512;
    const page = file.main.subarray(start, start + 512);
    if (page.length === 512) runs.push(...(of === 'paragraphs' ? paragraphRuns(page, file) : characterRuns(page)));
  }
  return runs.sort((a, b) => a.from - b.from);
}

function paragraphRuns(page: Buffer, file: WordFile): Run[] {
  const count = page[511] ?? 0;
  const runs: Run[] = [];
  for (let index = 0; index < count && (count + 1) * 4 + (index + 1) * 13 <= 511; index++) {
    let at = (page[(count + 1) * 4 + index * 13] ?? 0) * 2;
    let size = 0;
    if (at > 0) {
      size = (page[at] ?? 0) * 2 - 1;
      at += 1;
      if (size < 0) {
        size = (page[at] ?? 0) * 2;
        at += 1;
      }
    }
    const list = page.subarray(at + 2, at + size);
    runs.push({
      from: page.readUInt32LE(index * 4),
      to: page.readUInt32LE(index * 4 + 4),
      style: size >= 2 && at + 2 <= 511 ? page.readUInt16LE(at) : 0,
      properties: size > 2 ? unfolded(list, file.data) : Buffer.alloc(0),
    });
  }
  return runs;
}

/** Long lists, as wide tables have them, stand elsewhere. */
function unfolded(list: Buffer, data: Buffer): Buffer {
  const properties = propertiesOf(list);
  const parts = [list];
  for (const code of [CODE.huge, CODE.huger, CODE.tableElsewhere]) {
    const at = numberOf(properties, code);
    if (at === undefined || at < 0 || at + 2 > data.length) continue;
    parts.push(data.subarray(at + 2, at + 2 + data.readUInt16LE(at)));
  }
  return parts.length > 1 ? Buffer.concat(parts) : list;
}

function characterRuns(page: Buffer): Run[] {
  const count = page[511] ?? 0;
  const runs: Run[] = [];
  for (let index = 0; index < count && (count + 1) * 4 + index < 511; index++) {
    const at = (page[(count + 1) * 4 + index] ?? 0) * 2;
    if (at === 0) continue;
    runs.push({
      from: page.readUInt32LE(index * 4),
      to: page.readUInt32LE(index * 4 + 4),
      style: 0,
      properties: page.subarray(at + 1, at + 1 + (page[at] ?? 0)),
    });
  }
  return runs;
}
