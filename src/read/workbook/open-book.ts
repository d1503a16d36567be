import XLSX from '@e965/xlsx';
import { Refused } from '../bounds.js';
import { CompoundFile } from '../office/compound-file.js';
import { isCompoundFile, isZip } from '../office/container.js';
import { ZipParts } from '../office/zip-parts.js';

/** A workbook takes up many times its inflated size while it is read. */
const MOST_INFLATED_SHEETS = 80 * 1024 * 1024;

/** A sheet has no more columns; the library would make a record of each up to whatever a damaged file says. */
const MOST_COLUMNS = 16_384;
const SHEET = /^\/?xl\/worksheets\/[^/]+\.xml$/i;
const LAST_COLUMN = /<(?:\w+:)?col\s[^>]*?\bmax\s*=\s*["'](\d+)/g;

/** Inflates everything once within bounds, because the library itself knows none. */
function checkParts(parts: ZipParts): void {
  for (const name of parts.names) {
    const part = parts.read(name);
    if (part && SHEET.test(name)) checkColumns(part);
  }
}

/** The widths of columns, which stand before the cells. */
function checkColumns(sheet: Buffer): void {
  const cells = sheet.indexOf('<sheetData');
  const head = sheet.toString('latin1', 0, cells < 0 ? sheet.length : cells);
  for (const [, last = ''] of head.matchAll(LAST_COLUMN))
    if (Number(last) > MOST_COLUMNS) throw new Refused({ kind: 'damaged', format: 'XLSX' });
}

const hex = (word: number): string => word.toString(16).padStart(4, '0');

/** The sheets alone: what else a compound file holds (properties, macros, objects) is never opened. */
function workbookStream(bytes: Uint8Array): Buffer {
  const file = new CompoundFile(bytes, 'XLS');
  const stream = file.read('Workbook') ?? file.read('Book');
  // Excel 5 and later; what claims to be older is broken.
  if (
    !stream ||
    stream.length < 8 ||
    stream.readUInt16LE(0) !== 0x0809 ||
    !/^0[56]00$/.test(hex(stream.readUInt16LE(4)))
  )
    throw new Refused({ kind: 'damaged', format: 'XLS' });
  return stream;
}

/** Opens a workbook within bounds. Throws a refusal, or whatever the library throws at broken ones. */
export function openBook(bytes: Uint8Array): XLSX.WorkBook {
  if (isZip(bytes)) checkParts(new ZipParts(bytes, 'XLSX', MOST_INFLATED_SHEETS));
  const content = isCompoundFile(bytes) ? workbookStream(bytes) : bytes;
  // The library tells broken records on the console.
  const { error } = console;
  console.error = () => undefined;
  try {
    // cellStyles makes hidden rows and columns known.
    return XLSX.read(content, {
      type: 'array',
      dense: true,
      cellStyles: true,
      // Where a program wrote formulas and never reckoned them, sums are made up for (see computed.ts).
      cellFormula: isZip(bytes),
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

/** Neither hidden nor very hidden. */
export const isVisible = (book: XLSX.WorkBook, sheet: number): boolean =>
  (book.Workbook?.Sheets?.[sheet]?.Hidden ?? 0) === 0;
