import { ListCounter, type ListLevel } from '../flow/list-numbers.js';
import { CODE, numberOf, type Property, propertiesOf } from './properties.js';
import { STRUCTURE, type WordFile } from './word-file.js';

/** The automatic numbers of a Word 97–2003 file. */
export class WordLists {
  private readonly lists = new Map<number, readonly (ListLevel | undefined)[]>();
  private readonly uses: {
    readonly list: number;
    readonly starts: ReadonlyMap<number, number>;
    readonly levels: ReadonlyMap<number, ListLevel>;
  }[] = [];
  private readonly styles: ReadonlyMap<number, Style>;
  private readonly counter = new ListCounter();

  constructor(file: WordFile) {
    this.styles = attempt(() => readStyles(file)) ?? new Map();
    attempt(() => this.readLists(file));
    attempt(() => this.readUses(file));
  }

  /** The number of the next paragraph, which also counts it; an empty string when it has none. */
  number(style: number, properties: readonly Property[]): string {
    const styled = this.styled(style);
    const use = numberOf(properties, CODE.listUse) ?? styled?.use;
    if (use === undefined || use < 1 || use > this.uses.length) return '';
    const { list, starts, levels: own } = this.uses[use - 1]!;
    const levels = [...(this.lists.get(list) ?? [])];
    for (const [depth, level] of own) levels[depth] = level;
    for (const [depth, start] of starts) this.counter.restart(String(list), String(use), depth, start);
    return this.counter.label(String(list), levels, numberOf(properties, CODE.listLevel) ?? styled?.level ?? 0);
  }

  private styled(style: number): Style | undefined {
    let one = this.styles.get(style);
    for (let depth = 0; one && one.use === undefined && depth < 12; depth++) one = this.styles.get(one.base);
    return one;
  }

  private readLists({ table, structure }: WordFile): void {
    const { at, length } = structure(STRUCTURE.lists);
    if (length < 2) return;
    const count = table.readUInt16LE(at);
    let position = at + 2 + count * 28;
    for (let index = 0; index < count; index++) {
      const head = at + 2 + index * 28;
      const levels: ListLevel[] = [];
      for (let depth = (table[head + 26]! & 1) === 1 ? 8 : 0; depth < 9; depth++) {
        const read = readLevel(table, position);
        levels.push(read.level);
        position = read.end;
      }
      this.lists.set(table.readInt32LE(head), levels);
    }
  }

  private readUses({ table, structure }: WordFile): void {
    const { at, length } = structure(STRUCTURE.listUses);
    if (length < 4) return;
    const count = Math.min(table.readUInt32LE(at), 10_000);
    let position = at + 4 + count * 16;
    for (let index = 0; index < count; index++) {
      const head = at + 4 + index * 16;
      const starts = new Map<number, number>();
      const levels = new Map<number, ListLevel>();
      this.uses.push({ list: table.readInt32LE(head), starts, levels });
      position += 4;
      for (let changed = table[head + 12] ?? 0; changed > 0; changed--) {
        const flags = table.readUInt32LE(position + 4);
        if (flags & 0x10) starts.set(flags & 0xf, table.readInt32LE(position));
        position += 8;
        if (flags & 0x20) {
          const read = readLevel(table, position);
          levels.set(flags & 0xf, read.level);
          position = read.end;
        }
      }
    }
  }
}

/** Broken lists cost their numbers, not the document. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Number formats by their code. */
const FORMATS: Readonly<Record<number, string>> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  16: 'japaneseLegal',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
};

function readLevel(table: Buffer, at: number): { readonly level: ListLevel; readonly end: number } {
  const flags = table[at + 5]!;
  const text = at + 28 + table[at + 24]! + table[at + 25]!;
  const length = table.readUInt16LE(text);
  const words = table.toString('utf16le', text + 2, text + 2 + length * 2);
  const level: ListLevel = {
    start: table.readInt32LE(at),
    format: FORMATS[table[at + 4]!] ?? 'decimal',
    text: words.replace(/[\0-\x08]/g, (sign) => `%${sign.charCodeAt(0) + 1}`),
    ...(flags & 0x04 ? { legal: true } : {}),
    ...(flags & 0x08 ? { restartsAfter: table[at + 26]! - 1 } : {}),
  };
  return { level, end: text + 2 + length * 2 };
}

interface Style {
  readonly base: number;
  readonly use?: number;
  readonly level?: number;
}

/** The list that each paragraph style belongs to. */
function readStyles({ table, structure }: WordFile): Map<number, Style> {
  const { at } = structure(STRUCTURE.styles);
  const styles = new Map<number, Style>();
  const headSize = table.readUInt16LE(at);
  const count = table.readUInt16LE(at + 2);
  const baseSize = table.readUInt16LE(at + 4);
  let position = at + 2 + headSize;
  for (let index = 0; index < count; index++) {
    const size = table.readUInt16LE(position);
    const start = position + 2;
    position = start + size;
    if (size < baseSize + 2 || (table.readUInt16LE(start + 2) & 0xf) !== 1) continue;
    let part = baseSize + 2 + table.readUInt16LE(start + baseSize) * 2 + 2;
    part += part % 2;
    const partSize = table.readUInt16LE(start + part);
    const properties = propertiesOf(table.subarray(start + part + 4, start + part + 2 + partSize));
    const use = numberOf(properties, CODE.listUse);
    const level = numberOf(properties, CODE.listLevel);
    styles.set(index, {
      base: table.readUInt16LE(start + 2) >> 4,
      ...(use === undefined ? {} : { use }),
      ...(level === undefined ? {} : { level }),
    });
  }
  return styles;
}
