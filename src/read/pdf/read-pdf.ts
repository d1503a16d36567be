import { createHash } from 'node:crypto';
import type { Doubt } from '../../domain/book.js';
import { ok, type Result, refuse } from '../../domain/result.js';
import { addPage } from '../page/add-page.js';
import { doubtOfCharacters } from '../page/garbled-text.js';
import { type PageLines, readPageLines } from '../page/page-lines.js';
import { OCR_PACKAGES, type ReadRefusal } from '../refusal.js';
import type { SourceDocument, SourceLine } from '../source.js';
import { pdfium } from './pdfium.js';
import { PicturePages } from './picture-pages.js';
import { readPageContent } from './read-page.js';

/** PDFium's error code for a missing password, or an encryption that it does not know. */
const NEEDS_PASSWORD = 4;

/** Reads a PDF: lines with places, and cells where rulings draw them; pages that are pictures by recognition. */
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
    const doubts: Doubt[] = [];
    const unread: number[] = [];
    const pictures = new PicturePages(pdf, document);
    let before: Omit<PageLines, 'lines'> = {};
    for (let index = 0; index < pages; index++) {
      const content = readPageContent(pdf, document, index);
      const scan = await pictures.read(content, index);
      if (scan && !scan.ok) {
        if (scan.refusal.kind !== 'scan') return scan;
        unread.push(index + 1);
        continue;
      }
      const doubt = scan ? scan.value.doubt : doubtOfCharacters(content, index + 1);
      if (doubt) doubts.push(doubt);
      const read: PageLines = scan ? { lines: scan.value.lines } : readPageLines(content, index + 1, before.open);
      addPage(lines, before, read);
      before = read;
    }
    const [firstUnread] = unread;
    // A document of text is worth reading without the few pages that are pictures.
    if (firstUnread !== undefined && unread.length * 2 > pages) return refuse({ kind: 'scan', page: firstUnread });
    doubts.push(...unread.map(doubtOfUnreadPage));
    const numbered = lines.map((line, index) => ({ ...line, at: { ...line.at, line: index + 1 } }));
    return ok({
      name,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      mediaType: 'application/pdf',
      pages,
      lines: numbered,
      ...(doubts.length > 0 ? { doubts } : {}),
    });
  } finally {
    pdf.api.FPDF_CloseDocument(document);
    pdf.free(pointer);
  }
}

const doubtOfUnreadPage = (page: number): Doubt => ({
  message: `第 ${page} 页是扫描图像，没有读取；安装可选组件后可以读取：npm install ${OCR_PACKAGES}`,
  messageEn: `Page ${page} is a scan and was not read; optional packages read it: npm install ${OCR_PACKAGES}`,
  unread: true,
  at: { page, quote: '' },
});
