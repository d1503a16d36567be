import type { BudgetBook } from './book.js';

/** What a report may show: the places it points at, the files as they were given, the book with what stands in front. */
export type ViewPart = 'places' | 'originals' | 'book';

/** What a report shows of the documents themselves; `places` are pages and lines as they were printed. */
export interface SourceViews {
  readonly pages: readonly PageView[];
  readonly lines: readonly LineView[];
  readonly originals?: readonly OriginalFile[];
  readonly book?: ViewedBook;
}

/** A file as it was given. */
export interface OriginalFile {
  /** Null where the disclosure is one file. */
  readonly file: string | null;
  readonly isPdf: boolean;
  /** Its first and last page that belong to the disclosure; absent where all do. */
  readonly span?: readonly [number, number];
  /** Empty for files that are no PDF: nothing is drawn on them. */
  readonly bytes: Uint8Array;
}

/** A book, and whether its document has a cover and a table of contents, as far as can be told. */
export interface ViewedBook {
  readonly book: BudgetBook;
  readonly hasCover: boolean;
  readonly hasContents: boolean;
}

/** A page as a picture, in points from its upper left corner. */
export interface PageView {
  readonly file: string | null;
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** PNG. */
  readonly picture: Uint8Array;
}

/** A line of a document that has no pages. */
export interface LineView {
  readonly file: string | null;
  readonly line: number;
  readonly text: string;
}

/** Views by disclosure, in the order of the reports. */
export const NO_VIEWS: SourceViews = { pages: [], lines: [] };
