import { createHash } from 'node:crypto';
import XLSX from '@e965/xlsx';
import { ok, type Result, refuse } from '../../domain/result.js';
import { Refused, reading } from '../bounds.js';
import { readCsv } from '../csv/read-csv.js';
import { readHtml } from '../html/read-html.js';
import { CompoundFile } from '../office/compound-file.js';
import { isCompoundFile, isEncryptedOffice, isZip } from '../office/container.js';
import { ZipParts } from '../office/zip-parts.js';
import type { ReadRefusal } from '../refusal.js';
import type { SourceDocument, SourceLine } from '../source.js';
import { shownRows } from './sheet-cells.js';
import { sheetLines } from './sheet-lines.js';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const XLS_TYPE = 'application/vnd.ms-excel';

/**
 * Reads a workbook (XLSX, XLSM, XLSB, XLS, and the web pages or value tables that some systems export as .xls): every
 * visible sheet in order, with what its cells show.
 */
export async function readWorkbook(name: string, bytes: Uint8Array): Promise<Result<SourceDocument, ReadRefusal>> {
  if (bytes.length === 0) return refuse({ kind: 'empty' });
  if (isEncryptedOffice(bytes)) return refuse({ kind: 'encrypted' });
  const zipped = isZip(bytes);
  if (!zipped && !isCompoundFile(bytes) && bytes[0] !== 0x09) {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2_048));
    if (!head.includes('office:spreadsheet'))
      return /^[^\w]*</.test(head) ? readHtml(name, bytes) : readCsv(name, bytes);
  }
  const format = zipped ? 'XLSX' : 'XLS';
  return reading(format, () => {
    if (zipped) checkParts(new ZipParts(bytes, format, MOST_INFLATED_SHEETS));
    const lines = workbookLines(openBook(isCompoundFile(bytes) ? workbookStream(bytes) : bytes));
    if (lines.length === 0) return refuse({ kind: 'empty' });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return ok({ name, sha256, mediaType: zipped ? XLSX_TYPE : XLS_TYPE, pages: null, lines });
  });
}

/** A workbook takes up many times its inflated size while it is read. */
const MOST_INFLATED_SHEETS = 80 * 1024 * 1024;

/** Inflates everything once within bounds, because the library itself knows none. */
function checkParts(parts: ZipParts): void {
  for (const name of parts.names) parts.read(name);
}

/** The sheets alone: what else a compound file holds (properties, macros, objects) is never opened. */
function workbookStream(bytes: Uint8Array): Buffer {
  const file = new CompoundFile(bytes, 'XLS');
  const stream = file.read('Workbook') ?? file.read('Book');
  if (!stream) throw new Refused({ kind: 'damaged', format: 'XLS' });
  return stream;
}

function openBook(bytes: Uint8Array): XLSX.WorkBook {
  // The library tells broken records on the console.
  const { error } = console;
  console.error = () => undefined;
  try {
    // cellStyles makes hidden rows and columns known.
    return XLSX.read(bytes, {
      type: 'array',
      dense: true,
      cellStyles: true,
      cellFormula: false,
      cellHTML: false,
      dateNF: 'yyyy/m/d',
    });
  } catch (thrown) {
    if (/password|encrypt/i.test(String(thrown))) throw new Refused({ kind: 'encrypted' });
    throw thrown;
  } finally {
    console.error = error;
  }
}

function workbookLines(book: XLSX.WorkBook): SourceLine[] {
  const lines: SourceLine[] = [];
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    if (!sheet || (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0) continue;
    lines.push(...sheetLines(name, shownRows(sheet), lines.length + 1));
  }
  return lines;
}
