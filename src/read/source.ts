import type { BookSource, Doubt } from '../domain/book.js';
import type { Place } from '../domain/place.js';

/**
 * What every format is turned into before any meaning is read: printed lines in reading order, with cells where the
 * format has them. Recognition and checking know no format, only this.
 */
export interface SourceDocument {
  readonly name: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly pages: number | null;
  /** First and last of them that are this document's, where the file binds several. */
  readonly span?: readonly [number, number];
  readonly lines: readonly SourceLine[];
  /** The files, where several are together one disclosure. */
  readonly files?: readonly BookSource[];
  /** What the reader could not be sure of: a file of another format than its name says, characters that may be wrong. */
  readonly doubts?: readonly Doubt[];
}

export interface SourceLine {
  /** The line as printed, without its line end; cells joined by tabs. */
  readonly text: string;
  readonly at: Place;
  /** The cells of a table row, blank ones included; absent for running text and for rows whose borders are lost. */
  readonly cells?: readonly SourceCell[] | undefined;
  /** exact: every blank cell is there (ruled tables, workbooks, Markdown) · loose: tabs of which some may be lost. */
  readonly grid?: 'exact' | 'loose' | undefined;
  /** Blank cells among the figures of this line were lost: their places tell no columns. */
  readonly lostBlanks?: true;
  /** Where each cell stands, where the words of this line stood on lines of their own. */
  readonly places?: readonly Place[];
  /** A new page begins here, where the format or the print shows it. */
  readonly pageStart?: boolean | undefined;
  /** A whole paragraph by the format itself, so that the next line begins another one. */
  readonly isParagraph?: boolean;
  /** The line above is the bar that parts off another cell: nothing above it goes on here. */
  readonly parted?: true;
  /** How sure the text is, 0 to 1, where it was read from a picture: that of its least sure character. */
  readonly confidence?: number;
  /** The figures and characters of running text that may have been misread. */
  readonly unsure?: readonly string[];
}

export interface SourceCell {
  readonly text: string;
  readonly at: Place;
  /** Columns and rows that a merged cell spans, when more than one. The fields it covers stand in `cells` as blank cells. */
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  /** The line above is the bar that parts off another cell: nothing above it goes on here. */
  readonly parted?: true;
  /** How sure the text is, 0 to 1, where it was read from a picture. */
  readonly confidence?: number;
  /** What else the picture may say, likeliest first. */
  readonly alternatives?: readonly string[];
}
