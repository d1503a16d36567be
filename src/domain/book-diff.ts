import type { DocumentFacts, TableKind } from './book.js';

/** What differs between two books: two versions of one disclosure, two years of a department, or two departments. */
export interface BookDiff {
  readonly format: 'mingsuan-diff/1';
  readonly before: DiffSide;
  readonly after: DiffSide;
  readonly relation: 'versions' | 'years' | 'departments';
  /** True when nothing at all differs. */
  readonly same: boolean;
  readonly summary: DiffSummary;
  /** In the order of the later book, those that are gone last. Forms without any difference are listed too. */
  readonly forms: readonly FormDiff[];
  readonly statements: readonly StatementDiff[];
  readonly paragraphs: readonly ParagraphDiff[];
  readonly targets: readonly TargetDiff[];
  /** Where this year's book prints a last year's figure: does the former book print the same? Of the next year only. */
  readonly lastYear: readonly LastYearFigure[];
}

export interface DiffSide {
  readonly name: string;
  readonly document: DocumentFacts;
}

export interface Counts {
  readonly same: number;
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
}

interface DiffSummary {
  readonly forms: Counts;
  readonly cells: Counts;
  readonly statements: Counts;
  readonly paragraphs: Counts;
  readonly targets: Counts;
  readonly indicators: Counts;
  readonly lastYear: { readonly agree: number; readonly disagree: number };
}

export type Change = 'same' | 'changed' | 'added' | 'removed';

export interface FormDiff {
  readonly change: Change;
  readonly kind: TableKind;
  readonly title: Both<string>;
  readonly unit: Both<string>;
  readonly note: Both<string>;
  readonly columns: readonly ColumnDiff[];
  readonly rows: readonly RowDiff[];
  readonly cells: Counts;
}

/** The two sides of something; null on the side that does not have it. */
export interface Both<T> {
  readonly before: T | null;
  readonly after: T | null;
}

interface ColumnDiff {
  /** Header words from the top. */
  readonly path: Both<readonly string[]>;
}

export interface RowDiff {
  readonly change: Change;
  readonly code: Both<string>;
  readonly name: Both<string>;
  /** True when the row stands in another place among the others. */
  readonly moved: boolean;
  readonly side: 'income' | 'expenditure' | null;
  /** For every column of the form; null where neither side prints anything. */
  readonly cells: readonly (CellDiff | null)[];
}

export interface CellDiff {
  readonly change: Change;
  /** As printed. */
  readonly before: string | null;
  readonly after: string | null;
  /** Exact decimal in the later unit, with its sign; null where one side has no number. */
  readonly difference: string | null;
  /** Per cent of the former value, rounded to two decimals; null for a former value of nothing. */
  readonly percent: string | null;
}

export interface StatementDiff {
  readonly change: Exclude<Change, 'same'>;
  readonly section: string | null;
  readonly subject: string;
  readonly measure: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly difference: string | null;
  readonly percent: string | null;
  readonly quote: Both<string>;
}

/** A run of words that both sides have, or only one of them. */
export interface WordRun {
  readonly is: 'same' | 'removed' | 'added';
  readonly text: string;
}

export interface ParagraphDiff {
  readonly change: Exclude<Change, 'same'>;
  readonly section: string | null;
  readonly words: readonly WordRun[];
}

export interface TargetDiff {
  readonly change: Change;
  readonly level: 'department' | 'project';
  readonly code: Both<string>;
  readonly name: Both<string>;
  readonly amount: CellDiff | null;
  readonly goal: readonly WordRun[];
  readonly goalChanged: boolean;
  readonly indicators: readonly IndicatorDiff[];
}

export interface IndicatorDiff {
  readonly change: Change;
  /** First to third level, as the later side has them. */
  readonly levels: readonly (string | null)[];
  /** ≥ 98 % */
  readonly value: Both<string>;
  readonly weight: Both<string>;
}

export interface LastYearFigure {
  readonly form: string;
  readonly row: string;
  /** Header of the column that prints last year's figure. */
  readonly column: string;
  readonly agrees: boolean;
  /** What this year's book prints as last year's figure, and what last year's book printed. */
  readonly told: string;
  readonly own: string;
  readonly difference: string;
  readonly unit: string | null;
  /** True where a sentence tells this year's amount and the change, from which last year's follows. */
  readonly implied?: true;
}
