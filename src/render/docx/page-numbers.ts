import type { PageNumberEstimator } from 'docx';
import type { PrintedTable } from '../../compile/draft.js';
import { placedCells } from '../page/placed-cells.js';
import { heightOfRow, linesOfRows, type TableLayout } from '../page/table-layout.js';
import { linesOfText } from '../page/text-width.js';
import { roomOn } from './page-setup.js';
import type { PageRun, Piece } from './sections.js';
import { HEIGHTS, TEXT_SIZE } from './word-styles.js';

/** What a page holds besides text: the height of a piece that is a picture, by its part. */
export type PictureHeights = ReadonlyMap<number, number>;

/**
 * The page on which every piece of the text begins, from 1, by the part of the document. Lines of official documents have a fixed
 * height and their letters a fixed width, so counting them gives the pages that Word gives, but for a line now and then.
 */
export function estimatePages(runs: readonly PageRun[], pictures: PictureHeights): ReadonlyMap<number, number> {
  const pages = new Map<number, number>();
  let page = 0;
  for (const { landscape, pieces } of runs) {
    const room = roomOn(landscape);
    const sheet = new Sheet(page + 1, room.height);
    for (const [index, piece] of pieces.entries()) {
      if (piece.startsPage) sheet.turn();
      // A heading stays with the first line below it.
      if (piece.is === 'heading') sheet.makeRoom(headingsHeight(pieces, index, room.width) + HEIGHTS.text);
      pages.set(piece.part, place(sheet, piece, room.width, pictures));
    }
    page = sheet.page;
  }
  return pages;
}

/** A pile of pages that is filled from above; heights in points. */
class Sheet {
  page: number;
  private readonly height: number;
  private used = 0;

  constructor(page: number, height: number) {
    this.page = page;
    this.height = height;
  }

  turn(): void {
    if (this.used > 0) this.page += 1;
    this.used = 0;
  }

  makeRoom(height: number): void {
    // Twips are rounded; a fraction of a point is no reason for a page.
    if (this.used + height > this.height + 0.5) this.turn();
  }

  /** Puts a line, row or picture on the page where it fits, and says which. */
  put(height: number): number {
    this.makeRoom(height);
    this.used += height;
    return this.page;
  }
}

function place(sheet: Sheet, piece: Piece, width: number, pictures: PictureHeights): number {
  switch (piece.is) {
    case 'heading':
      return sheet.put(headingHeight(piece, width));
    case 'paragraph': {
      const first = sheet.put(HEIGHTS.text);
      for (let lines = linesOfText(`　　${piece.text}`, width / TEXT_SIZE); lines > 1; lines--) sheet.put(HEIGHTS.text);
      return first;
    }
    case 'chart':
      return sheet.put(pictures.get(piece.part) ?? 0);
    case 'table':
      return placeTable(sheet, piece.table, piece.layout);
  }
}

type Heading = Extract<Piece, { readonly is: 'heading' }>;

function headingHeight({ level, text }: Heading, width: number): number {
  const { line, around, size } = HEIGHTS[level];
  return linesOfText(level === 1 ? text : `　　${text}`, width / size) * line + around;
}

/** Height of the headings that follow each other from here on. */
function headingsHeight(pieces: readonly Piece[], from: number, width: number): number {
  let height = 0;
  for (let index = from; pieces[index]?.is === 'heading'; index++)
    height += headingHeight(pieces[index] as Heading, width);
  return height;
}

/** Rows stay whole, and every page begins with the header again. */
function placeTable(sheet: Sheet, table: PrintedTable, layout: TableLayout): number {
  const rows = linesOfRows(placedCells([...table.header, ...table.body]), layout.columns, layout.fontSize).map(
    (lines) => heightOfRow(lines, layout.fontSize, layout.rowHeight),
  );
  const header = rows.slice(0, table.header.length).reduce((sum, one) => sum + one, 0);
  const caption = captionHeight(table);
  sheet.makeRoom(caption + header + (rows[table.header.length] ?? 0));
  const first = sheet.put(caption + header);
  let page = first;
  for (const row of rows.slice(table.header.length)) {
    if (sheet.put(row) === page) continue;
    page = sheet.page;
    sheet.put(header);
  }
  if (table.note !== null) sheet.put(HEIGHTS.tableNote);
  return first;
}

const captionHeight = ({ number, title, preparedBy, unit }: PrintedTable): number =>
  (number === null ? 0 : HEIGHTS.tableLine) +
  title.split('\n').length * HEIGHTS.tableTitle +
  (unit === null && preparedBy === undefined ? 0 : HEIGHTS.tableLine);

/** Gives the marks of the contents, in their order, the pages of the pieces that the contents name. */
export const pagesOfMarks =
  (pages: readonly (number | undefined)[]): PageNumberEstimator =>
  (body) => ({
    bookmarks: new Map(
      marksIn(body).flatMap((name, index) => (pages[index] === undefined ? [] : [[name, String(pages[index])]])),
    ),
  });

/** Names of the marks that the library set on headings, from the tree of the document. */
function marksIn(tree: unknown): string[] {
  if (Array.isArray(tree)) return tree.flatMap(marksIn);
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([name, value]) => {
    if (name === 'w:bookmarkStart') return /"w:name":"(_Toc\d+)"/.exec(JSON.stringify(value))?.[1] ?? [];
    return name === 'w:tbl' || name === 'w:sdt' ? [] : marksIn(value);
  });
}
