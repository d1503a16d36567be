import type { BudgetBook } from '../../domain/book.js';
import type { CheckReport } from '../../domain/findings.js';
import type { Place } from '../../domain/place.js';
import type { LineView, OriginalFile, PageView, SourceViews, ViewPart } from '../../domain/source-views.js';
import { pagePictures } from '../../read/pdf/page-pictures.js';
import type { SourceDocument } from '../../read/source.js';
import { loadFile } from '../files/file-ref.js';
import { frontOf } from './front-matter.js';
import type { Part } from './job.js';

/** Told by the content: a PDF may come in under any name, or under none. */
const PDF = 'application/pdf';

/** Lines shown before and after a line that a finding points at. */
const AROUND = 2;

/** A disclosure that was checked. The places of report and book are those of their own files. */
export interface ToView {
  readonly report: CheckReport;
  readonly parts: readonly Part[];
  readonly sources: readonly SourceDocument[];
  readonly book: BudgetBook | null;
}

/** What a report shows of its documents. */
export async function viewSources(wanted: readonly ViewPart[], disclosure: ToView): Promise<SourceViews> {
  const { book, sources } = disclosure;
  return {
    ...(wanted.includes('places') ? await viewPlaces(disclosure) : { pages: [], lines: [] }),
    ...(wanted.includes('originals') ? { originals: originalsOf(disclosure) } : {}),
    ...(book ? { book: { book, ...frontOf(sources) } } : {}),
  };
}

function originalsOf({ parts, sources }: ToView): readonly OriginalFile[] {
  return parts.map(({ file }, index) => {
    const span = sources[index]?.span;
    const isPdf = sources[index]?.mediaType === PDF;
    const bytes = isPdf ? loadFile(file) : undefined;
    return {
      file: parts.length > 1 ? (sources[index]?.name ?? file.name) : null,
      isPdf,
      ...(span ? { span } : {}),
      bytes: bytes?.ok ? bytes.value : new Uint8Array(),
    };
  });
}

/** The places that findings point at, as they stand in their documents. */
async function viewPlaces({ report, parts, sources }: ToView): Promise<SourceViews> {
  const places = [
    ...report.findings.flatMap(({ evidence }) => evidence.map(({ at }) => at)),
    ...report.causes.map(({ at }) => at),
  ];
  const pages: PageView[] = [];
  const lines: LineView[] = [];
  for (const [index, source] of sources.entries()) {
    const file = sources.length > 1 ? source.name : null;
    const own = places.filter((at) => file === null || at.file === file);
    lines.push(...linesOf(source, own, file));
    const part = parts[index];
    const numbers = [...new Set(own.flatMap(({ page }) => page ?? []))].sort((a, b) => a - b);
    const bytes = part && numbers.length > 0 && source.mediaType === PDF ? loadFile(part.file) : undefined;
    if (bytes?.ok) pages.push(...(await pagePictures(bytes.value, numbers)).map((view) => ({ ...view, file })));
  }
  return { pages, lines };
}

function linesOf({ lines }: SourceDocument, places: readonly Place[], file: string | null): readonly LineView[] {
  const wanted = new Set<number>();
  for (const { line, page } of places)
    if (line !== undefined && page === undefined)
      for (let near = line - AROUND; near <= line + AROUND; near++) wanted.add(near);
  return lines.flatMap(({ text, at }) =>
    at.line !== undefined && at.page === undefined && wanted.has(at.line) && text.trim() !== ''
      ? [{ file, line: at.line, text }]
      : [],
  );
}
