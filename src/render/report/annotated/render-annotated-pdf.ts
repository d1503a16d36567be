import { PDFDocument } from 'pdf-lib';
import type { CheckReport } from '../../../domain/findings.js';
import type { Bilingual } from '../../../domain/place.js';
import type { OriginalFile } from '../../../domain/source-views.js';
import { inLanguage } from '../../language.js';
import type { ReportContext, ViewedReport } from '../report-view.js';
import { addBookmarks, type Bookmark } from './bookmarks.js';
import { drawMark, drawNote } from './draw-mark.js';
import { addLegend } from './legend.js';
import { legendFont } from './legend-font.js';
import { findingsWithoutMark, marksOf } from './marks.js';

/** What was drawn, and the documents that could not be; no bytes where there were none to draw on. */
export interface AnnotatedPdf {
  readonly bytes: Uint8Array | null;
  readonly refused: readonly { readonly name: string; readonly reason: Bilingual }[];
}

const NO_PDF: Bilingual = {
  zh: '标注稿只能在 PDF 上作，这份文件不是 PDF；请改用 --format html 或 docx。',
  en: 'annotated PDF needs a PDF, and this document is none: use --format html or docx.',
};
const CANNOT_OPEN: Bilingual = {
  zh: '这份 PDF 已加密或结构异常，无法在其上标注；请改用 --format html。',
  en: 'this PDF is encrypted or oddly built, so nothing can be drawn on it: use --format html.',
};

/** The original pages with a numbered box at every place that a finding points at, then a list of the findings. */
export async function renderAnnotatedPdf(
  reports: readonly ViewedReport[],
  context: ReportContext,
): Promise<AnnotatedPdf> {
  let whole: PDFDocument | undefined;
  const refused: { name: string; reason: Bilingual }[] = [];
  for (const viewed of reports) {
    const originals = viewed.views.originals ?? [];
    if (!originals.some(({ isPdf }) => isPdf)) {
      refused.push({ name: viewed.report.source.name, reason: NO_PDF });
      continue;
    }
    const before = whole?.getPageCount() ?? 0;
    for (const original of originals) {
      if (!original.isPdf) continue;
      const opened = await openPdf(original.bytes);
      if (!opened) refused.push({ name: original.file ?? viewed.report.source.name, reason: CANNOT_OPEN });
      else {
        const from = whole?.getPageCount() ?? 0;
        whole = await append(whole, opened, original.span);
        annotate(whole, from, viewed.report, original, context);
      }
    }
    if (whole && whole.getPageCount() > before) await legendFor(whole, viewed, context);
  }
  return { bytes: whole ? await whole.save({ updateFieldAppearances: false, addDefaultPage: false }) : null, refused };
}

async function openPdf(bytes: Uint8Array): Promise<PDFDocument | undefined> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    return document.getPageCount() > 0 ? document : undefined;
  } catch {
    return undefined;
  }
}

/** The first document stays as it is, with its bookmarks and its description, unless it is a part of a volume. */
async function append(
  whole: PDFDocument | undefined,
  next: PDFDocument,
  [first, last]: readonly [number, number] = [1, next.getPageCount()],
): Promise<PDFDocument> {
  const indices = next.getPageIndices().slice(first - 1, last);
  if (!whole && indices.length === next.getPageCount()) return next;
  const grown = whole ?? (await PDFDocument.create());
  for (const page of await grown.copyPages(next, indices)) grown.addPage(page);
  return grown;
}

/** `from` is the number of pages before this file. */
function annotate(
  whole: PDFDocument,
  from: number,
  report: CheckReport,
  original: OriginalFile,
  context: ReportContext,
): void {
  const pages = whole.getPages().slice(from);
  const pageAt = (number: number) => pages[number - (original.span?.[0] ?? 1)];
  const marks = marksOf(report, original.file);
  // What is only compared lies below what is meant.
  for (const mark of [...marks.filter(({ isFirst }) => !isFirst), ...marks.filter(({ isFirst }) => isFirst)]) {
    const page = pageAt(mark.page);
    if (page) drawMark(whole, page, mark, context);
  }
  for (const [index, finding] of findingsWithoutMark(report, original.file).entries()) {
    const page = pageAt(finding.evidence[0].at.page ?? 1);
    if (page) drawNote(whole, page, finding, index, context);
  }
  const entries = report.findings.flatMap(({ id, rule, evidence: [{ at }] }): Bookmark[] => {
    const page = pageAt(at.page ?? 1);
    const title = context.rules.get(rule)?.meta.title;
    const isHere = original.file === null || at.file === original.file;
    return page && isHere
      ? [{ title: `${id} ${title ? inLanguage(title, context.language) : rule}`, page: page.ref }]
      : [];
  });
  addBookmarks(whole, inLanguage({ zh: '核对发现的问题', en: 'Findings of the check' }, context.language), entries);
}

/** Where the font is not installed, the notes on the pages say what the list would. */
async function legendFor(whole: PDFDocument, viewed: ViewedReport, context: ReportContext): Promise<void> {
  const font = await legendFont(whole);
  if (font) addLegend(whole, font, viewed, context);
}
