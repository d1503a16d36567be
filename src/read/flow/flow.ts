import type { Doubt } from '../../domain/book.js';
import type { SourceLine } from '../source.js';

/** What Word files and web pages are turned into on the way to printed lines: paragraphs and tables in document order. */
export type FlowBlock = FlowLine | FlowTable | FlowPicture | FlowReading;

export interface FlowLine {
  readonly is: 'line';
  readonly text: string;
  readonly pageStart?: boolean;
  /** A paragraph of the file, and not a line that was broken off inside one. */
  readonly isParagraph?: boolean;
}

export interface FlowTable {
  readonly is: 'table';
  readonly rows: readonly FlowRow[];
  /** Where the column borders stand, in points from the left; one more than there are columns. Absent where unknown. */
  readonly edges?: readonly number[];
}

export interface FlowRow {
  readonly cells: readonly FlowCell[];
  /** Where it begins in the markup, from 1, where that was asked for. */
  readonly line?: number;
  readonly pageStart?: boolean;
}

/** A cell at the column of the table's grid where it begins. Fields it covers have no cell of their own. */
export interface FlowCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly blocks: readonly FlowBlock[];
}

/** A picture that may hold text: no logo or seal, and no part of the site around. */
export interface FlowPicture {
  readonly is: 'picture';
  /** As shown on the page, in points; undefined where only the picture itself tells. */
  readonly wide?: number | undefined;
  readonly high?: number | undefined;
  /** Gives the picture's file; absent where it is not within the document. */
  readonly load?: () => Uint8Array | undefined;
}

/** What was recognised in a picture. */
export interface FlowReading {
  readonly is: 'reading';
  readonly lines: readonly SourceLine[];
  /** That it was recognised, and how surely. */
  readonly doubt: Doubt;
}
