import { ok, type Result, refuse } from '../../domain/result.js';
import type { ReadRefusal } from '../refusal.js';
import type { ByteSource } from '../zip/byte-source.js';
import { readDirectory } from '../zip/directory.js';
import type { Format } from './format.js';

/** Which of the formats that are ZIP archives this one is, by the parts that only that format has. */
export function zipFormat(source: ByteSource): Result<Format, ReadRefusal> {
  const directory = readDirectory(source);
  if (!directory.ok) return formatOfTorso(source) ?? directory;
  const names = new Set(directory.value.map((entry) => entry.name.toLowerCase()));
  const has = (...parts: readonly string[]): boolean => parts.some((part) => names.has(part));
  if (has('word/document.xml')) return ok('docx');
  if (has('xl/workbook.xml', 'xl/workbook.bin')) return ok('xlsx');
  if (has('ofd.xml')) return ok('ofd');
  if (has('ppt/presentation.xml')) return refuse({ kind: 'unsupported-format', extension: 'PPTX' });
  if (has('mimetype') && has('content.xml')) return openDocument(source);
  if (has('[content_types].xml'))
    return [...names].some((name) => name.startsWith('word/')) ? ok('docx') : officeOf(names);
  return ok('zip');
}

/** An OpenDocument file says at its start, not packed, what it is. */
function openDocument(source: ByteSource): Result<Format, ReadRefusal> {
  const start = new TextDecoder('latin1').decode(source.read(0, 200));
  if (start.includes('opendocument.spreadsheet')) return ok('ods');
  return start.includes('opendocument.text')
    ? ok('odt')
    : refuse({ kind: 'unsupported-format', extension: 'OpenDocument' });
}

/** An Office file whose main part has another name than usual, or none. */
function officeOf(names: ReadonlySet<string>): Result<Format, ReadRefusal> {
  return [...names].some((name) => name.startsWith('xl/'))
    ? ok('xlsx')
    : refuse({ kind: 'damaged', format: 'DOCX / XLSX' });
}

/** What a cut-off archive was to be, by the names at its start: its reader tells best what is missing. */
function formatOfTorso(source: ByteSource): Result<Format, ReadRefusal> | undefined {
  const start = new TextDecoder('latin1').decode(source.read(0, 65_536));
  if (start.includes('word/')) return ok('docx');
  if (start.includes('xl/')) return ok('xlsx');
  return undefined;
}
