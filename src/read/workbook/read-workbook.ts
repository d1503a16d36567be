import { createHash } from 'node:crypto';
import type XLSX from '@e965/xlsx';
import type { Doubt } from '../../domain/book.js';
import type { Place } from '../../domain/place.js';
import { ok, type Result, refuse } from '../../domain/result.js';
import { reading } from '../bounds.js';
import { readCsv } from '../csv/read-csv.js';
import { printFlow } from '../flow/flow-lines.js';
import { readHtml } from '../html/read-html.js';
import { doubtsOfUnread, nothingRead, readPictures } from '../image/read-pictures.js';
import { isCompoundFile, isEncryptedOffice, isZip } from '../office/container.js';
import { ZipParts } from '../office/zip-parts.js';
import type { ReadRefusal } from '../refusal.js';
import type { SourceDocument, SourceLine } from '../source.js';
import { computeSums } from './computed.js';
import { isVisible, openBook } from './open-book.js';
import { shownRows } from './sheet-cells.js';
import { sheetLines } from './sheet-lines.js';
import { type SheetPicture, sheetPictures } from './sheet-pictures.js';

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
  return reading(format, async () => {
    const book = openBook(bytes);
    const { lines, doubts, unread } = await workbookLines(
      book,
      zipped ? sheetPictures(new ZipParts(bytes, format)) : new Map(),
    );
    if (lines.length === 0) return nothingRead(unread);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const mediaType = zipped ? XLSX_TYPE : XLS_TYPE;
    return ok({ name, sha256, mediaType, pages: null, lines, doubts: [...doubts, ...doubtsOfUnread(unread)] });
  });
}

interface WorkbookLines {
  readonly lines: SourceLine[];
  readonly doubts: Doubt[];
  readonly unread: Place[];
}

async function workbookLines(
  book: XLSX.WorkBook,
  pictures: ReadonlyMap<string, readonly SheetPicture[]>,
): Promise<WorkbookLines> {
  const found: WorkbookLines = { lines: [], doubts: [], unread: [] };
  const { lines, doubts, unread } = found;
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    if (!sheet || !isVisible(book, index)) continue;
    const [first, ...others] = computeSums(sheet);
    if (first !== undefined) doubts.push(doubtOfFormulas(name, first, others.length + 1));
    lines.push(...sheetLines(name, shownRows(sheet), lines.length + 1));
    for (const picture of pictures.get(name) ?? []) {
      const at = { sheet: name, cell: picture.cell };
      const printed = printFlow(await readPictures([picture]));
      doubts.push(...printed.doubts.map((doubt) => ({ ...doubt, at: { ...at, quote: doubt.at.quote } })));
      unread.push(...printed.unread.map(() => ({ ...at, quote: '' })));
      lines.push(...printed.lines.map((line) => onSheet(line, at, lines.length)));
    }
  }
  return found;
}

const doubtOfFormulas = (sheet: string, cell: string, count: number): Doubt => ({
  message: `工作表“${sheet}”有 ${count} 个公式没有保存计算结果（如 ${cell}），这些单元格读作空白。请用 Excel 或 WPS 打开并保存后再检查。`,
  messageEn: `${count} formulas of the sheet “${sheet}” were stored without their results (as ${cell}) and are read as blank: open the file in a spreadsheet program and save it.`,
  at: { sheet, cell, quote: '' },
});

/** A line read from a picture, behind the lines before; all of it stands where the picture does. */
function onSheet(line: SourceLine, at: Pick<Place, 'sheet' | 'cell'>, before: number): SourceLine {
  const placed = <T extends { readonly at: Place }>(one: T): T => ({
    ...one,
    at: { ...at, line: before + (one.at.line ?? 1), quote: one.at.quote },
  });
  return { ...placed(line), ...(line.cells ? { cells: line.cells.map(placed) } : {}) };
}
