import type { Chart, PrintedDocument, PrintedPart, PrintedTable } from '../../compile/draft.js';
import { layoutTable, type TableLayout } from '../page/table-layout.js';
import { roomOn } from './page-setup.js';

/** A piece of the text of a document, with what is known of its place on the page. */
export type Piece = { readonly part: number; readonly startsPage: boolean } & (
  | { readonly is: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly is: 'paragraph'; readonly text: string }
  | { readonly is: 'chart'; readonly chart: Chart }
  | { readonly is: 'table'; readonly table: PrintedTable; readonly layout: TableLayout }
);

/** Pieces on pages of one direction. */
export interface PageRun {
  readonly landscape: boolean;
  readonly pieces: readonly Piece[];
}

/** Points that a heading and the lines round a table take, from which tables are fitted to their page. */
const HEADING = 50;
const CAPTION = 66;
const NOTE_LINE = 20;

/**
 * The text of a document in runs of upright and lying pages. Every form begins a page, together with the headings right above it;
 * so does every part of the document.
 */
export function pageRuns({ parts }: PrintedDocument): PageRun[] {
  const runs: { landscape: boolean; pieces: Piece[] }[] = [];
  let breakAsked = false;
  for (const [part, one] of parts.entries()) {
    if (one.is === 'cover' || one.is === 'contents') continue;
    if (one.is === 'page-break') {
      breakAsked = true;
      continue;
    }
    const landscape = liesAcross(parts, part);
    const last = runs.at(-1);
    const run = last?.landscape === landscape ? last : { landscape, pieces: [] };
    if (run !== last) runs.push(run);
    const before = run.pieces.at(-1);
    const startsPage = before !== undefined && (breakAsked || beginsPage(parts, part, before));
    run.pieces.push(pieceOf(one, part, startsPage, headingsAbove(run.pieces, startsPage), landscape));
    breakAsked = false;
  }
  return runs;
}

/** A table or what only leads to it. */
function tableAt(parts: readonly PrintedPart[], part: number): PrintedTable | undefined {
  const next = parts.slice(part, part + 4).find(({ is }) => is !== 'heading' && is !== 'page-break');
  return next?.is === 'table' ? next.table : undefined;
}

function liesAcross(parts: readonly PrintedPart[], part: number): boolean {
  const table = tableAt(parts, part);
  if (!table) return false;
  const { width, height } = roomOn(false);
  return table.landscape || !layoutTable(table, width, height).fits;
}

function beginsPage(parts: readonly PrintedPart[], part: number, before: Piece): boolean {
  const one = parts[part]!;
  if (one.is === 'heading' && one.level === 1) return true;
  return tableAt(parts, part) !== undefined && before.is !== 'heading';
}

function headingsAbove(pieces: readonly Piece[], startsPage: boolean): number {
  if (startsPage) return 0;
  const last = pieces.findLastIndex(({ is }) => is !== 'heading');
  return pieces.length - 1 - last;
}

type TextPart = Exclude<PrintedPart, { readonly is: 'cover' | 'contents' | 'page-break' }>;

function pieceOf(one: TextPart, part: number, startsPage: boolean, headings: number, landscape: boolean): Piece {
  if (one.is !== 'table') return { ...one, part, startsPage };
  const { width, height } = roomOn(landscape);
  const notes = one.table.note === null ? 0 : NOTE_LINE * 2;
  const layout = layoutTable(one.table, width, height - CAPTION - notes - headings * HEADING);
  return { ...one, layout, part, startsPage };
}
