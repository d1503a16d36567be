import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** 1 January 1980, the first day that ZIP archives know. */
const FIRST_DAY = 0x21;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DEFLATED = 8;
const UTF8_NAMES = 0x800;

interface Entry {
  readonly path: string;
  readonly method: number;
  readonly checksum: number;
  readonly size: number;
  /** As it stands in the archive. */
  readonly packed: Uint8Array;
}

/**
 * The same archive without the clock, and with the marks of its contents numbered from 1, so that the same document gives the
 * same bytes whatever this process wrote before.
 */
export function settledArchive(zip: Uint8Array): Uint8Array {
  return archiveOf(
    entriesOf(zip).map((entry) => {
      const edit = EDITS[entry.path];
      return edit ? edited(entry, edit) : entry;
    }),
  );
}

/** The library knows how to take the room between Chinese and digits away, but not that between Chinese and Latin letters. */
const withoutAutoSpace = (xml: string): string =>
  xml.replace(/<w:autoSpaceDN w:val="(?:false|0)"\/>/g, '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>');

/** `_Toc12` and the like, which the library counts on from document to document. */
function withOwnMarks(xml: string): string {
  const first = Number.parseInt(/w:name="_Toc(\d+)"/.exec(xml)?.[1] ?? '1', 10);
  return xml.replace(
    /((?:w:name="|w:anchor="|PAGEREF )_Toc|<w:bookmarkEnd w:id="|<w:bookmarkStart [^>]*?w:name="_Toc)(\d+)(" w:id=")?(\d+)?/g,
    (_, before: string, number: string, between = '', id = '') =>
      `${before}${renumbered(number, first)}${between}${id === '' ? '' : renumbered(id, first)}`,
  );
}

const EDITS: Readonly<Record<string, (xml: string) => string>> = {
  'word/document.xml': withOwnMarks,
  'word/styles.xml': withoutAutoSpace,
};

const renumbered = (number: string, first: number): number => Number.parseInt(number, 10) - first + 1;

function entriesOf(zip: Uint8Array): Entry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.byteLength - 22;
  while (end > 0 && view.getUint32(end, true) !== END) end--;
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Error('not an archive of files');
    const [packedSize, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const local = view.getUint32(at + 42, true);
    const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    entries.push({
      path: new TextDecoder().decode(zip.subarray(at + 46, at + 46 + nameLength!)),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      size,
      packed: zip.subarray(data, data + packedSize),
    });
    at += 46 + nameLength! + extra! + comment!;
  }
  return entries;
}

function edited(entry: Entry, edit: (text: string) => string): Entry {
  const bytes = entry.method === DEFLATED ? inflateRawSync(entry.packed) : entry.packed;
  const changed = new TextEncoder().encode(edit(new TextDecoder().decode(bytes)));
  const packed = deflateRawSync(changed);
  return { path: entry.path, method: DEFLATED, checksum: crc32(changed), size: changed.length, packed };
}

function archiveOf(entries: readonly Entry[]): Uint8Array {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.path);
    const file = [header(LOCAL, entry, name, undefined), name, entry.packed];
    directory.push(header(CENTRAL, entry, name, offset), name);
    files.push(...file);
    offset += lengthOf(file);
  }
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, END, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, lengthOf(directory), true);
  end.setUint32(16, offset, true);
  return new Uint8Array(Buffer.concat([...files, ...directory, new Uint8Array(end.buffer)]));
}

/** What stands before a file, or, with its offset, its line in the directory of the archive. */
function header(mark: number, entry: Entry, name: Uint8Array, offset: number | undefined): Uint8Array {
  const inDirectory = offset !== undefined;
  const view = new DataView(new ArrayBuffer(inDirectory ? 46 : 30));
  const at = inDirectory ? 6 : 4;
  view.setUint32(0, mark, true);
  if (inDirectory) view.setUint16(4, 20, true);
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, FIRST_DAY, true);
  view.setUint32(at + 10, entry.checksum, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, name.length, true);
  if (inDirectory) view.setUint32(42, offset, true);
  return new Uint8Array(view.buffer);
}

const lengthOf = (pieces: readonly Uint8Array[]): number => pieces.reduce((sum, { length }) => sum + length, 0);
