import type { TableKind } from '../domain/book.js';
import type { SourceLine } from '../read/source.js';

/** A stretch of the document that is one published table, one set of target forms, or running text. */
export type Block = TableBlock | TargetsBlock | NarrativeBlock;

export interface TableBlock {
  readonly is: 'table';
  readonly kind: TableKind;
  /** Title as printed, without spaces. */
  readonly title: string;
  /** From the title line to the last line of the table or its note; blank lines and page furniture left out. */
  readonly lines: readonly SourceLine[];
  /** The same lines squeezed, where that is known already. */
  readonly plain?: readonly string[];
}

export interface TargetsBlock {
  readonly is: 'targets';
  readonly kind: 'department-targets' | 'project-targets' | 'project-targets-summary';
  readonly title: string;
  readonly lines: readonly SourceLine[];
}

export interface NarrativeBlock {
  readonly is: 'narrative';
  readonly lines: readonly SourceLine[];
}
