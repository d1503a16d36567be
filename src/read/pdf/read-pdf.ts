import { createHash } from 'node:crypto';
import { ok, type Result, refuse } from '../../domain/result.js';
import type { ReadRefusal } from '../refusal.js';
import type { SourceDocument, SourceLine } from '../source.js';
import { readPageContent } from './page-content.js';
import { pageLines } from './page-lines.js';
import { pdfium } from './pdfium.js';

/** PDFium's error code for a missing password, or an encryption that it does not know. */
const NEEDS_PASSWORD = 4;

/** Reads a PDF with a text layer: lines with places, and cells where rulings draw them. */
export async function readPdf(name: string, bytes: Uint8Array): Promise<Result<SourceDocument, ReadRefusal>> {
  const pdf = await pdfium();
  const pointer = pdf.copyIn(bytes);
  const document = pdf.api.FPDF_LoadMemDocument(pointer, bytes.length, '');
  if (!document) {
    pdf.free(pointer);
    return refuse(
      pdf.api.FPDF_GetLastError() === NEEDS_PASSWORD ? { kind: 'encrypted' } : { kind: 'damaged', format: 'PDF' },
    );
  }
  try {
    const pages = pdf.api.FPDF_GetPageCount(document);
    const lines: SourceLine[] = [];
    for (let index = 0; index < pages; index++) {
      const [first, ...rest] = pageLines(readPageContent(pdf, document, index), index + 1);
      if (first) lines.push({ ...first, pageStart: true }, ...rest);
    }
    const numbered = lines.map((line, index) => ({ ...line, at: { ...line.at, line: index + 1 } }));
    return ok({
      name,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      mediaType: 'application/pdf',
      pages,
      lines: numbered,
    });
  } finally {
    pdf.api.FPDF_CloseDocument(document);
    pdf.free(pointer);
  }
}
