import { Refused } from '../bounds.js';
import { CompoundFile } from '../office/compound-file.js';

/** The streams of a Word 97–2003 file with its file information block, and its text. */
export interface WordFile {
  readonly main: Buffer;
  readonly table: Buffer;
  readonly data: Buffer;
  /** All stories one after the other: text, footnotes, headers, comments, endnotes, text boxes. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Lengths of the stories in characters. */
  readonly lengths: {
    readonly text: number;
    readonly footnotes: number;
    readonly headers: number;
    readonly macros: number;
    readonly comments: number;
    readonly endnotes: number;
    readonly boxes: number;
  };
  /** The place of one of the structures that the block lists, in the table stream. */
  readonly structure: (index: number) => { readonly at: number; readonly length: number };
}

/** A stretch of text: where it stands among all characters, and where its bytes are. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
  readonly bytesPerCharacter: 1 | 2;
}

/** Indices of structures in the file information block. */
export const STRUCTURE = {
  styles: 1,
  footnoteReferences: 2,
  footnoteTexts: 3,
  characterRuns: 12,
  paragraphRuns: 13,
  pieces: 33,
  shapes: 40,
  endnoteReferences: 46,
  endnoteTexts: 47,
  boxTexts: 56,
  lists: 73,
  listUses: 74,
} as const;

const WORD_97 = 0xc1;

/** Opens the compound file. Throws what the parser throws on a broken one. */
export function openWordFile(bytes: Uint8Array): WordFile {
  const container = new CompoundFile(bytes, 'DOC');
  const main = container.read('WordDocument');
  if (!main || main.length < 0x400 || main.readUInt16LE(0) !== 0xa5ec || main.readUInt16LE(2) < WORD_97)
    throw new Refused({ kind: 'damaged', format: 'DOC' });
  const flags = main.readUInt16LE(0x0a);
  if (flags & 0x0100) throw new Refused({ kind: 'encrypted' });
  const table = container.read(flags & 0x0200 ? '1Table' : '0Table');
  if (!table) throw new Refused({ kind: 'damaged', format: 'DOC' });
  const structure = (index: number) => ({
    at: main.readUInt32LE(0x9a + index * 8),
    length: main.readUInt32LE(0x9a + index * 8 + 4),
  });
  const pieces = readPieces(table, structure(STRUCTURE.pieces));
  const length = (at: number) => Math.max(0, main.readInt32LE(at));
  return {
    main,
    table,
    data: container.read('Data') ?? Buffer.alloc(0),
    text: pieces.map((piece) => textOf(main, piece)).join(''),
    pieces,
    lengths: {
      text: length(0x4c),
      footnotes: length(0x50),
      headers: length(0x54),
      macros: length(0x58),
      comments: length(0x5c),
      endnotes: length(0x60),
      boxes: length(0x64),
    },
    structure,
  };
}

/** The piece table follows any number of property lists. */
function readPieces(table: Buffer, { at, length }: { readonly at: number; readonly length: number }): Piece[] {
  let position = at;
  const end = at + length;
  while (position < end && table[position] === 1) position += 3 + table.readUInt16LE(position + 1);
  if (table[position] !== 2) throw new Error('no piece table');
  const size = table.readUInt32LE(position + 1);
  const start = position + 5;
  const count = Math.floor((size - 4) / 12);
  const pieces: Piece[] = [];
  for (let index = 0; index < count; index++) {
    const from = table.readUInt32LE(start + index * 4);
    const to = table.readUInt32LE(start + index * 4 + 4);
    const printed = table.readUInt32LE(start + (count + 1) * 4 + index * 8 + 2);
    const isNarrow = (printed & 0x40000000) !== 0;
    const offset = isNarrow ? (printed & 0x3fffffff) >>> 1 : printed & 0x3fffffff;
    if (to > from) pieces.push({ from, to, offset, bytesPerCharacter: isNarrow ? 1 : 2 });
  }
  return pieces;
}

const WESTERN = new TextDecoder('windows-1252');
const WIDE = new TextDecoder('utf-16le');

function textOf(main: Buffer, { from, to, offset, bytesPerCharacter }: Piece): string {
  const bytes = main.subarray(offset, offset + (to - from) * bytesPerCharacter);
  const text = (bytesPerCharacter === 1 ? WESTERN : WIDE).decode(bytes);
  // Positions count characters, so a piece that is cut off must keep its length.
  return text.length === to - from ? text : text.padEnd(to - from, ' ').slice(0, to - from);
}
