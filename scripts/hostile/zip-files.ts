import { cut, type HostileFile, smallText, whole } from './hostile-file.js';
import { type EntryToWrite, manyBytes, writeZip } from './write-zip.js';

/** 公开.txt in GBK. */
const GBK_NAME = Uint8Array.of(0xb9, 0xab, 0xbf, 0xaa, 0x2e, 0x74, 0x78, 0x74);

/** Archives that lie, hide, explode or lead astray. */
export function hostileArchives(): readonly HostileFile[] {
  const text = { name: '公开.txt', data: smallText(), flags: 0x800 } as const;
  const harmless = writeZip([text]);
  const zip = (
    name: string,
    entries: readonly EntryToWrite[],
    gives: HostileFile['gives'],
    inside = {},
  ): HostileFile => ({
    name: `${name}.zip`,
    bytes: writeZip(entries),
    gives,
    inside,
  });
  return [
    { name: 'cut-off.zip', bytes: cut(harmless, 0.7), gives: ['damaged'] },
    { name: 'only-its-end.zip', bytes: harmless.subarray(-22), gives: ['damaged'] },
    zip('without-entries', [], ['nothing-inside', 'damaged']),
    zip(
      'nothing-to-read',
      [
        { name: 'a.bin', data: 'x' },
        { name: 'folder/', data: '' },
      ],
      ['nothing-inside'],
    ),
    zip('name-in-gbk', [{ name: GBK_NAME, data: smallText() }], 'book', { '公开.txt': 'book' }),
    zip('names-lead-out', [{ name: '../../out.txt', data: 'x' }, { name: 'a/../../b.txt', data: 'x' }, text], 'book', {
      '../../out.txt': ['unsafe-name'],
      'a/../../b.txt': ['unsafe-name'],
      '公开.txt': 'book',
    }),
    zip('names-are-absolute', [{ name: '/etc/x.txt', data: 'x' }, { name: 'C:\\x.txt', data: 'x' }, text], 'book', {
      '/etc/x.txt': ['unsafe-name'],
      'C:/x.txt': ['unsafe-name'],
      '公开.txt': 'book',
    }),
    zip('name-commands-terminal', [{ name: 'a\u001b[2J\n.txt', data: smallText() }], ['unsafe-name']),
    zip('holds-link', [{ name: 'link.txt', data: '/etc/passwd', mode: 0xa1ff }, text], 'book', {
      'link.txt': ['unsafe-name'],
      '公开.txt': 'book',
    }),
    zip('with-password', [{ ...text, flags: 0x801 }], ['encrypted']),
    zip('with-strong-password', [{ ...text, method: 99 }], ['encrypted']),
    zip('one-with-password', [{ ...text, name: '甲.txt', flags: 0x801 }, text], 'book', {
      '甲.txt': ['encrypted'],
      '公开.txt': 'book',
    }),
    zip('unknown-method', [{ ...text, method: 14 }], ['unpack-first']),
    zip('wrong-checksum', [{ ...text, crc: 1 }], ['damaged']),
    zip('says-less-than-it-holds', [{ ...text, size: 20 }], ['too-much-inside', 'damaged']),
    zip('says-more-than-it-holds', [{ ...text, size: 100_000 }], ['damaged']),
    zip('bomb', [manyBytes('a.txt', 600), text], 'book', { 'a.txt': ['too-much-inside'], '公开.txt': 'book' }),
    zip('bomb-in-many', manyTimes(40, 30), 'any'),
    zip(
      'too-many-files',
      Array.from({ length: 6000 }, (_, i) => ({ name: `${i}.txt`, data: '' })),
      ['too-much-inside'],
    ),
    { name: 'nested-too-deep.zip', bytes: nested(harmless, 8), gives: ['too-much-inside'] },
    { name: 'nested.zip', bytes: nested(harmless, 2), gives: 'book' },
    zip('leftovers', [{ name: '__MACOSX/._公开.txt', data: 'x' }, { name: '~$公开.docx', data: 'x' }, text], 'book'),
    zip('same-name-twice', [text, { ...text, data: smallText('江湾区科学技术局') }], 'book'),
    { name: 'count-lies.zip', bytes: withCount(harmless, 500), gives: ['damaged'] },
    { name: 'directory-outside.zip', bytes: withStart(harmless, 0x7fffffff), gives: ['damaged'] },
    { name: 'document-under-archive-name.zip', bytes: whole('formats/disclosure.docx'), gives: 'book' },
    { name: 'archive-under-document-name.docx', bytes: harmless, gives: 'book' },
    { name: 'rar-under-zip-name.zip', bytes: 'Rar!\u001a\u0007\u0000 not opened here', gives: ['unpack-first'] },
    { name: 'archive.rar', bytes: 'Rar!\u001a\u0007\u0000 not opened here', gives: ['unpack-first'] },
    { name: 'archive.7z', bytes: Buffer.from("7z\xbc\xaf'\x1c....", 'latin1'), gives: ['unpack-first'] },
    zip('ofd', [{ name: 'OFD.xml', data: '<ofd/>' }], ['damaged']),
    zip(
      'ods',
      [
        { name: 'mimetype', data: 'opendocument.spreadsheet' },
        { name: 'content.xml', data: '<a' },
      ],
      'any',
    ),
  ];
}

/** Entries that are each within bounds and together too much; they all carry the same deflated bytes. */
function manyTimes(count: number, mebibytes: number): EntryToWrite[] {
  const one = manyBytes('', mebibytes);
  return Array.from({ length: count }, (_, index) => ({ ...one, name: `${index}.txt` }));
}

function nested(inner: Buffer, levels: number): Buffer {
  let bytes = inner;
  for (let level = 0; level < levels; level++) bytes = writeZip([{ name: `${level}.zip`, data: bytes }]);
  return bytes;
}

function withCount(zip: Buffer, count: number): Buffer {
  const bytes = Buffer.from(zip);
  bytes.writeUInt16LE(count, bytes.length - 12);
  return bytes;
}

function withStart(zip: Buffer, start: number): Buffer {
  const bytes = Buffer.from(zip);
  bytes.writeUInt32LE(start, bytes.length - 6);
  return bytes;
}
