import type { PrintedDocument, PrintedPart, PrintedTable } from '../../compile/draft.js';
import { chineseDate, type OutlineEntry, outlineOf, titlePieces } from '../page/outline.js';
import { type ChartFigure, chartFigure } from './chart-figure.js';
import { cutTable } from './cut-table.js';
import { orientTables } from './orientation.js';
import { type PlannedTable, planTable } from './planned-table.js';
import { fitTable, type Orientation } from './table-fit.js';

/** What the Typst template prints, in order. */
interface PagePlan {
  readonly title: string;
  readonly titleLines: readonly string[];
  readonly department: string;
  /** Year, month, day for the metadata, which PDF/A wants: the first of the year where no date is printed. */
  readonly date: readonly [number, number, number];
  readonly printedDate: string | null;
  /** Distance of the lines of the contents, in points: one page if that can be. */
  readonly contentsPitch: number;
  readonly front: readonly ('cover' | 'contents')[];
  readonly sections: readonly PlannedSection[];
}

/** Pages that lie the same way. */
interface PlannedSection {
  readonly landscape: boolean;
  readonly parts: readonly PlannedPart[];
}

type PlannedPart =
  | { readonly is: 'page-break' }
  | { readonly is: 'heading'; readonly level: number; readonly text: string }
  | { readonly is: 'paragraph'; readonly text: string }
  | ChartFigure
  | PlannedTable;

/** Splits a document into pages of either orientation, and lays its tables out. */
export function planPages(document: PrintedDocument): PagePlan {
  const outline = new Map(outlineOf(document).map((entry) => [entry.part, entry]));
  const orientation = orientTables(document.parts);
  const sections: { landscape: boolean; parts: PlannedPart[] }[] = [];
  for (const [index, part] of document.parts.entries()) {
    if (part.is === 'cover' || part.is === 'contents') continue;
    const landscape = orientation[index] === 'landscape';
    if (sections.at(-1)?.landscape !== landscape) sections.push({ landscape, parts: [] });
    const taken = headingsAbove(document.parts, index);
    sections.at(-1)!.parts.push(...planPart(part, outline.get(index), orientation[index]!, taken));
  }
  return {
    title: document.title,
    titleLines: titlePieces(document),
    department: document.department,
    date: dateOf(document),
    printedDate: document.date === null ? null : chineseDate(document.date),
    contentsPitch: pitchOf(outline.size),
    front: document.parts.flatMap(({ is }) => (is === 'cover' || is === 'contents' ? [is] : [])),
    sections: sections.map(withoutOuterBreaks).filter(({ parts }) => parts.length > 0),
  };
}

/** Height of the headings right above a table, in points. */
function headingsAbove(parts: readonly PrintedPart[], index: number): number {
  const before = parts[index - 1];
  return before?.is === 'heading' ? HEADING + headingsAbove(parts, index - 1) : 0;
}

const HEADING = 40;

type BodyPart = Exclude<PrintedPart, { readonly is: 'cover' | 'contents' }>;

/** A section begins a page by itself; a break at its edge would leave one empty. */
function withoutOuterBreaks({ landscape, parts }: PlannedSection): PlannedSection {
  const isBreak = ({ is }: PlannedPart) => is === 'page-break';
  const first = parts.findIndex((part) => !isBreak(part));
  const last = parts.findLastIndex((part) => !isBreak(part));
  return { landscape, parts: first < 0 ? [] : parts.slice(first, last + 1) };
}

function planPart(
  part: BodyPart,
  entry: OutlineEntry | undefined,
  orientation: Orientation,
  taken: number,
): readonly PlannedPart[] {
  switch (part.is) {
    case 'table':
      return planTables(part.table, entry, orientation, taken);
    case 'chart':
      return [chartFigure(part.chart)];
    case 'heading':
      return part.level === 1 && OPENS_PAGE.test(part.text) ? [{ is: 'page-break' }, part] : [part];
    default:
      return [part];
  }
}

/** A table, or the pieces of a long one, each on a page of its own. */
function planTables(
  table: PrintedTable,
  entry: OutlineEntry | undefined,
  orientation: Orientation,
  taken: number,
): readonly PlannedPart[] {
  const fit = fitTable(table, orientation, taken);
  const pieces = cutTable(table, fit, orientation);
  if (pieces.length === 1) return [planTable(table, entry, fit, taken)];
  const start: readonly PlannedPart[] = taken === 0 ? [{ is: 'page-break' }] : [];
  return pieces.flatMap((piece, index) => [
    ...(index === 0 ? start : [{ is: 'page-break' } as const]),
    planTable(piece, index === 0 ? entry : undefined, fit, taken),
  ]);
}

/** The parts of a disclosure and what is attached to it begin on a page of their own. */
const OPENS_PAGE = /^(?:第[一二三四五六七八九十]+部分|附)/;

const pitchOf = (entries: number): number => Math.min(22, Math.max(13.5, 585 / Math.max(1, entries)));

function dateOf({ date, year }: PrintedDocument): readonly [number, number, number] {
  const [y, m, d] =
    /^(\d{4})-(\d{2})-(\d{2})$/
      .exec(date ?? '')
      ?.slice(1)
      .map((part) => Number.parseInt(part, 10)) ?? [];
  return [y ?? year, m ?? 1, d ?? 1];
}
