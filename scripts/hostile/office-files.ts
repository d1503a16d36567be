import XLSX from '@e965/xlsx';
import { bytesAsSource } from '../../src/read/zip/byte-source.js';
import { readDirectory } from '../../src/read/zip/directory.js';
import { inflateEntry } from '../../src/read/zip/inflate-entry.js';
import { cut, type HostileFile, smallText, whole } from './hostile-file.js';
import { PNG } from './pdf-files.js';
import { type EntryToWrite, manyBytes, writeZip } from './write-zip.js';

/** Word files and workbooks that are cut, locked, blown up, or lead outside. */
export function hostileOfficeFiles(): readonly HostileFile[] {
  return [...cutAndMislabelled(), ...locked(), ...documents(), ...workbooks(), ...compounds()];
}

function cutAndMislabelled(): readonly HostileFile[] {
  const docx = whole('formats/disclosure.docx');
  const damaged = ['damaged', 'empty'] as const;
  return [
    { name: 'cut-off.docx', bytes: cut(docx, 0.6), gives: damaged },
    { name: 'cut-off.xlsx', bytes: cut(whole('formats/disclosure.xlsx'), 0.6), gives: damaged },
    { name: 'cut-off.doc', bytes: cut(whole('formats/disclosure.doc'), 0.4), gives: 'any' },
    { name: 'cut-off.xls', bytes: cut(whole('formats/disclosure.xls'), 0.4), gives: 'any' },
    { name: 'zeros.xlsx', bytes: Buffer.alloc(9000), gives: ['damaged'] },
    { name: 'word-under-pdf-name.pdf', bytes: docx, gives: 'book' },
    { name: 'word-under-old-name.doc', bytes: docx, gives: 'book' },
    { name: 'old-word-under-new-name.docx', bytes: whole('formats/disclosure.doc'), gives: 'book' },
    { name: 'workbook-under-word-name.docx', bytes: whole('formats/disclosure.xlsx'), gives: 'book' },
    { name: 'workbook-under-text-name.txt', bytes: whole('formats/disclosure.xls'), gives: 'book' },
    { name: 'picture-under-word-name.docx', bytes: PNG, gives: 'any' },
  ];
}

function locked(): readonly HostileFile[] {
  const office = compound({ EncryptionInfo: Buffer.alloc(200, 4), EncryptedPackage: Buffer.alloc(9000, 7) });
  return [
    { name: 'locked.docx', bytes: office, gives: ['encrypted'] },
    { name: 'locked.xlsx', bytes: office, gives: ['encrypted'] },
    { name: 'locked.xls', bytes: lockedWorkbook(), gives: ['encrypted'] },
    { name: 'locked.doc', bytes: lockedWord(), gives: ['encrypted'] },
  ];
}

/** An XLS whose stream says after its first record that all others are encrypted (FilePass). */
function lockedWorkbook(): Buffer {
  const file = XLSX.CFB.read(whole('formats/disclosure.xls'), { type: 'buffer' });
  const stream = Buffer.from(XLSX.CFB.find(file, 'Workbook')?.content as Uint8Array);
  const first = 4 + stream.readUInt16LE(2);
  const filePass = Buffer.from([0x2f, 0, 6, 0, 0, 0, 0x12, 0x34, 0x56, 0x78]);
  return compound({ Workbook: Buffer.concat([stream.subarray(0, first), filePass, stream.subarray(first)]) });
}

/** A DOC whose header sets the flag that its text is encrypted. */
function lockedWord(): Buffer {
  const file = XLSX.CFB.read(whole('formats/disclosure.doc'), { type: 'buffer' });
  const streams: Record<string, Buffer> = {};
  for (const name of ['WordDocument', '1Table', '0Table']) {
    const found = XLSX.CFB.find(file, name);
    if (found) streams[name] = Buffer.from(found.content as Uint8Array);
  }
  const head = streams['WordDocument'];
  head?.writeUInt16LE(head.readUInt16LE(10) | 0x0100, 10);
  return compound(streams);
}

function compound(streams: Readonly<Record<string, Buffer>>): Buffer {
  const file = XLSX.CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) XLSX.CFB.utils.cfb_add(file, `/${name}`, content);
  return Buffer.from(XLSX.CFB.write(file, { type: 'buffer' }) as Uint8Array);
}

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function documents(): readonly HostileFile[] {
  const word = (name: string, body: string, gives: HostileFile['gives'], head = ''): HostileFile => ({
    name: `${name}.docx`,
    bytes: withPart(
      'formats/disclosure.docx',
      'word/document.xml',
      `${XML}${head}<w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`,
    ),
    gives,
  });
  const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const row = (cells: string) => `<w:tbl><w:tr>${cells}</w:tr></w:tbl>`;
  const laughs = Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
  return [
    word('billion-laughs', paragraph('&l12;预算'), 'any', `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>`),
    word('outside-entity', paragraph('&out;预算'), 'any', '<!DOCTYPE x [<!ENTITY out SYSTEM "file:///etc/passwd">]>'),
    word('deep', `${'<w:sdt><w:sdtContent>'.repeat(100_000)}${paragraph('预算')}`, 'any'),
    word('deep-tables', `${'<w:tbl><w:tr><w:tc>'.repeat(3000)}${paragraph('预算')}`, 'any'),
    word('wide-spans', row(`<w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr>${paragraph('1')}</w:tc>`), 'any'),
    word('many-cells', row(`<w:tc>${paragraph('1')}</w:tc>`.repeat(30_000)), 'any'),
    word('without-end', paragraph('预算').repeat(2000).slice(0, -9), 'any'),
    word('not-xml', '<<<>>>&&&', 'any'),
    word('nothing', '', ['empty', 'damaged']),
    {
      name: 'bomb.docx',
      bytes: withPart('formats/disclosure.docx', 'word/document.xml', manyBytes('', 600)),
      gives: ['too-much-inside', 'damaged'],
    },
    {
      name: 'without-document.docx',
      bytes: writeZip([{ name: '[Content_Types].xml', data: '<Types/>' }]),
      gives: ['damaged'],
    },
    {
      name: 'presentation.docx',
      bytes: writeZip([{ name: 'ppt/presentation.xml', data: '<p/>' }]),
      gives: ['unsupported-format'],
    },
  ];
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>';

function workbooks(): readonly HostileFile[] {
  const sheet = (name: string, rows: string, gives: HostileFile['gives'], more = ''): HostileFile => ({
    name: `${name}.xlsx`,
    bytes: withPart(
      'formats/disclosure.xlsx',
      'xl/worksheets/sheet1.xml',
      `${XML}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${more}<sheetData>${rows}</sheetData></worksheet>`,
    ),
    gives,
  });
  const cell = (at: string, value = '1') => `<row r="${at.replace(/\D/g, '')}"><c r="${at}"><v>${value}</v></c></row>`;
  const merges = Array.from({ length: 5000 }, (_, i) => `<mergeCell ref="A${i + 1}:XFD${i + 900}"/>`).join('');
  return [
    sheet('last-cell', cell('A1') + cell('XFD1048576'), 'any'),
    sheet('huge-dimension', cell('A1'), 'any', '<dimension ref="A1:XFD1048576"/>'),
    sheet('huge-merges', `${cell('A1')}</sheetData><mergeCells>${merges}</mergeCells><sheetData>`, 'any'),
    sheet('cell-outside', cell('ZZZZZZ99999999999'), 'any'),
    sheet('row-outside', cell('A1') + cell('B2147483000'), 'any'),
    sheet('endless-number', cell('A1', '9'.repeat(300_000)), 'any'),
    sheet('many-cells', Array.from({ length: 40_000 }, (_, i) => cell(`A${i + 1}`)).join(''), 'any'),
    sheet('outside-entity', cell('A1', '&out;'), 'any'),
    {
      name: 'styles-bomb.xlsx',
      bytes: withPart('formats/disclosure.xlsx', 'xl/styles.xml', manyBytes('', 600)),
      gives: ['too-much-inside', 'damaged'],
    },
    {
      name: 'without-sheets.xlsx',
      bytes: writeZip([{ name: 'xl/workbook.xml', data: '<workbook/>' }]),
      gives: ['damaged', 'empty'],
    },
    { name: 'values-under-workbook-name.xls', bytes: smallText(), gives: 'book' },
  ];
}

/** Compound files whose chains run in circles or out of the file. */
function compounds(): readonly HostileFile[] {
  const doc = whole('formats/disclosure.doc');
  const xls = whole('formats/disclosure.xls');
  const patched = (bytes: Buffer, at: number, value: number): Buffer => {
    const copy = Buffer.from(bytes);
    copy.writeUInt32LE(value, at);
    return copy;
  };
  const circle = (bytes: Buffer): Buffer => {
    const copy = Buffer.from(bytes);
    const table = (copy.readUInt32LE(76) + 1) * 512;
    for (let at = table; at < table + 512; at += 4) copy.writeUInt32LE(1, at);
    return copy;
  };
  return [
    { name: 'directory-outside.doc', bytes: patched(doc, 48, 0x00ffffff), gives: ['damaged'] },
    { name: 'chains-in-circles.doc', bytes: circle(doc), gives: 'any' },
    { name: 'chains-in-circles.xls', bytes: circle(xls), gives: 'any' },
    { name: 'many-tables-told.xls', bytes: patched(xls, 44, 0x7fffffff), gives: 'any' },
    { name: 'only-signature.xls', bytes: doc.subarray(0, 8), gives: ['damaged'] },
    {
      name: 'slides.doc',
      bytes: compound({ 'PowerPoint Document': Buffer.alloc(5000) }),
      gives: ['unsupported-format'],
    },
  ];
}

/** The parts of one of our own files, one of them replaced. */
function withPart(file: string, part: string, content: string | EntryToWrite): Buffer {
  return writeZip(
    partsOf(whole(file)).map((entry) => {
      if (entry.name !== part) return entry;
      return typeof content === 'string' ? { name: part, data: content } : { ...content, name: part };
    }),
  );
}

/** The entries of an archive, to be written again. */
export function partsOf(zip: Buffer): { readonly name: string; readonly data: Uint8Array }[] {
  const source = bytesAsSource(zip);
  const directory = readDirectory(source);
  if (!directory.ok) throw new Error('not an archive');
  return directory.value.map((entry) => {
    const data = inflateEntry(source, entry, 64 * 1024 * 1024);
    if (!data.ok) throw new Error(`cannot read ${entry.name}`);
    return { name: entry.name, data: data.value };
  });
}
