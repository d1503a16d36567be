import type { ColumnMeaning, RowLevel } from '../../domain/book.js';
import type { Place } from '../../domain/place.js';
import type { SourceLine } from '../../read/source.js';

/** What a column of labels keys. `pair-…` is the second classification of a row, `group` a unit or type beside it. */
export type KeyRole =
  | 'code'
  | '类'
  | '款'
  | '项'
  | 'name'
  | 'unit-code'
  | 'pair-code'
  | 'pair-类'
  | 'pair-款'
  | 'pair-name'
  | 'group'
  | 'sequence'
  | 'line-number'
  | 'remark';

export interface KeyColumn {
  readonly role: KeyRole;
  /** Index of the cell in a grid row; −1 where the header has no cells. */
  readonly position: number;
}

/** A column of figures, before it is known whether any figure stands in it. */
export interface FigureColumn {
  readonly path: readonly string[];
  readonly meanings: readonly ColumnMeaning[];
  readonly meaning: ColumnMeaning;
  readonly year?: number;
  readonly position: number;
  /** True where the header's words may as well be read so that another head stands here. */
  readonly open?: true;
}

/** One half of a two-sided table, or the whole of another. */
export interface Side {
  readonly half?: 'income' | 'expenditure';
  readonly keys: readonly KeyColumn[];
  readonly columns: readonly FigureColumn[];
}

/** What one of several lists printed side by side holds. */
export type ListKind = 'income' | 'functional' | 'economic' | 'governmental';

export interface Layout {
  readonly sides: readonly Side[];
  /** Cells of a whole row; 0 where the header has no cells. */
  readonly width: number;
  /** True where the header's cells were lost and its columns were put together from words. */
  readonly fromWords: boolean;
  /** True for a grid that prints blank cells at the ends of its lines: a shorter line lost some elsewhere. */
  readonly keepsEnds?: boolean;
  /** Lists side by side whose cells were lost; those with codes share one side. */
  readonly lists?: readonly ListKind[];
}

/** A number or dash of a body row that has yet to find its column. */
export interface RawFigure {
  readonly text: string;
  /** Null for a dash. */
  readonly value: string | null;
  readonly at: Place;
  /** Index of its cell; absent where cells were lost. */
  readonly position?: number;
}

/** A body row of one side: its label is read, its figures have no columns yet. */
export interface RawRow {
  readonly line: SourceLine;
  readonly side: number;
  readonly code: string | null;
  readonly pair?: { readonly code: string; readonly name: string } | undefined;
  /** The pieces of the code as printed, where one is too short for its column. */
  readonly codeAsPrinted?: string | undefined;
  /** The label as printed, without spaces. */
  readonly label: string;
  readonly labelAt: Place;
  readonly name: string;
  readonly numbering: string;
  readonly level: RowLevel | null;
  readonly group?: string | undefined;
  readonly figures: readonly RawFigure[];
  /** True where the figures may be those of the row beside it, on the other side. */
  readonly openSide?: boolean | undefined;
  /** Cells by which the row is shorter than its header: blank cells were lost, inside it or at its end. */
  readonly lacking?: number | undefined;
  /** Columns by which the label itself stands right (+) or left (−) of its header; absent where it cannot be told. */
  readonly shift?: number | undefined;
}
