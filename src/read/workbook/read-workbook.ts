import { createHash } from 'node:crypto';
import type XLSX from '@e965/xlsx';
import { ok, type Result, refuse } from '../../domain/result.js';
import { reading } from '../bounds.js';
import { readCsv } from '../csv/read-csv.js';
import { readHtml } from '../html/read-html.js';
import { isCompoundFile, isEncryptedOffice, isZip } from '../office/container.js';
import type { ReadRefusal } from '../refusal.js';
import type { SourceDocument, SourceLine } from '../source.js';
import { isVisible, openBook } from './open-book.js';
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
  if (!zipped && !isCompoundFile(bytes) && !(bytes[0] === 0x09 && bytes[1] === 0x08)) {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2_048));
    if (!head.includes('office:spreadsheet'))
      return /^[^\w]*</.test(head) ? readHtml(name, bytes) : readCsv(name, bytes);
  }
  const format = zipped ? 'XLSX' : 'XLS';
  return reading(format, () => {
    const lines = workbookLines(openBook(bytes));
    if (lines.length === 0) return refuse({ kind: 'empty' });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return ok({ name, sha256, mediaType: zipped ? XLSX_TYPE : XLS_TYPE, pages: null, lines });
  });
}

function workbookLines(book: XLSX.WorkBook): SourceLine[] {
  const lines: SourceLine[] = [];
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    if (!sheet || !isVisible(book, index)) continue;
    lines.push(...sheetLines(name, shownRows(sheet), lines.length + 1));
  }
  return lines;
}
