import { ok, type Result, refuse } from '../../domain/result.js';
import { decodeText } from '../decode.js';
import type { ReadRefusal } from '../refusal.js';
import { bytesAsSource } from '../zip/byte-source.js';
import { compoundStreams } from './compound.js';
import { FORMAT_NAME, type Format, formatByName } from './format.js';
import { zipFormat } from './zip-format.js';

/** The format of a file by its content; the name decides only among formats whose content looks alike. */
export function detectFormat(name: string, bytes: Uint8Array): Result<Format, ReadRefusal> {
  if (bytes.length === 0) return refuse({ kind: 'empty' });
  const promised = formatByName(name);
  if (startsWith(bytes, 'PK') && (bytes[2] ?? 9) < 9) return zipFormat(bytesAsSource(bytes));
  const streams = compoundStreams(bytes);
  if (streams) return compoundFormat(streams);
  if (isImage(bytes)) return ok('image');
  const isBinary = bytes.subarray(0, 512).includes(0);
  const foreign = FOREIGN.find(({ start }) => (start.length > 2 || isBinary) && startsWith(bytes, start));
  if (foreign) return refuse(foreign.refusal);
  // Before its header a PDF may carry a few bytes of mail or web server.
  if (latin(bytes, 1024).includes('%PDF-')) return ok('pdf');
  if (isBareWorkbook(bytes) && promised === 'xls') return ok('xls');
  return textFormat(bytes, promised);
}

function compoundFormat(streams: ReadonlySet<string>): Result<Format, ReadRefusal> {
  if (streams.has('EncryptedPackage') || streams.has('EncryptionInfo')) return refuse({ kind: 'encrypted' });
  if (streams.has('WordDocument')) return ok('doc');
  if (streams.has('Workbook') || streams.has('Book')) return ok('xls');
  if (streams.has('PowerPoint Document')) return refuse({ kind: 'unsupported-format', extension: 'PPT' });
  return refuse({ kind: 'damaged', format: 'DOC / XLS' });
}

/** Text, web page, or neither: then the file is a broken one of what its name says. */
function textFormat(bytes: Uint8Array, promised: Format | undefined): Result<Format, ReadRefusal> {
  const text = decodeText(bytes.subarray(0, SNIFFED));
  if (text === undefined) {
    if (promised === undefined || promised === 'text' || promised === 'csv') return refuse({ kind: 'not-text' });
    return refuse({ kind: 'damaged', format: FORMAT_NAME[promised] });
  }
  const start = text.replace(/^[\s\uFEFF]+/, '').slice(0, 4096);
  if (/^<\?xml[^>]*>\s*<\?mso-application progid="Excel/i.test(start)) return ok('xls');
  if (/^<\?xml[^>]*>\s*<\?mso-application progid="Word/i.test(start))
    return refuse({ kind: 'unsupported-format', extension: 'Word 2003 XML' });
  if (/^MIME-Version:/im.test(start) && /^Content-Type:\s*multipart\/related/im.test(start))
    return refuse({ kind: 'unsupported-format', extension: 'MHTML' });
  if (promised === 'html' || looksLikeHtml(start)) return ok('html');
  return ok(promised === 'csv' ? 'csv' : 'text');
}

const SNIFFED = 256 * 1024;

/** A web page begins with its markup, after comments and an XML head at most. */
const looksLikeHtml = (start: string): boolean =>
  /^(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|table|div|style|script|center|p)\b/i.test(
    start,
  );

/** PNG, JPEG, TIFF in either byte order. */
const isImage = (bytes: Uint8Array): boolean =>
  startsWith(bytes, '\x89PNG\r\n\x1a\n') ||
  startsWith(bytes, '\xff\xd8\xff') ||
  startsWith(bytes, 'II*\0') ||
  startsWith(bytes, 'MM\0*');

/** An XLS of before Office 95 has no container: its first record begins the file. */
const isBareWorkbook = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? 0xff) && bytes[3] === 0;

const unsupported = (extension: string): ReadRefusal => ({ kind: 'unsupported-format', extension });
const FOREIGN: readonly { readonly start: string; readonly refusal: ReadRefusal }[] = [
  { start: 'Rar!', refusal: { kind: 'unpack-first', format: 'RAR' } },
  { start: "7z\xbc\xaf'\x1c", refusal: { kind: 'unpack-first', format: '7z' } },
  { start: '\x1f\x8b\x08', refusal: { kind: 'unpack-first', format: 'gzip' } },
  { start: '{\\rtf', refusal: unsupported('RTF') },
  { start: 'GIF8', refusal: unsupported('GIF') },
  { start: 'BM', refusal: unsupported('BMP') },
  { start: '%!PS', refusal: unsupported('PostScript') },
  { start: 'MZ', refusal: unsupported('EXE') },
  { start: '\x7fELF', refusal: unsupported('ELF') },
];

const latin = (bytes: Uint8Array, length: number): string =>
  String.fromCharCode(...bytes.subarray(0, Math.min(length, bytes.length)));

function startsWith(bytes: Uint8Array, start: string): boolean {
  if (bytes.length < start.length) return false;
  for (let index = 0; index < start.length; index++) if (bytes[index] !== start.charCodeAt(index)) return false;
  return true;
}
