import type { TableKind } from '../domain/book.js';
import type { SourceLine } from '../read/source.js';
import { ShapedLine } from './segment/line-shapes.js';

/** A stretch of the document that is one published table, one set of target forms, or running text. */
export type Block = TableBlock | TargetsBlock | EvaluationBlock | NarrativeBlock;

export interface TableBlock {
  readonly is: 'table';
  readonly kind: TableKind;
  /** Title as printed, without spaces. */
  readonly title: string;
  /** From the title line to the last line of the table or its note; blank lines and page furniture left out. */
  readonly lines: readonly SourceLine[];
  /** The same lines with what segmenting found in them. */
  readonly shaped?: readonly ShapedLine[];
}

export interface TargetsBlock {
  readonly is: 'targets';
  readonly kind: 'department-targets' | 'project-targets' | 'project-targets-summary';
  readonly title: string;
  readonly lines: readonly SourceLine[];
  readonly shaped?: readonly ShapedLine[];
}

/** A self-evaluation (绩效自评表): results beside the targets, and the points for them. */
export interface EvaluationBlock {
  readonly is: 'evaluation';
  readonly kind: 'other';
  readonly title: string;
  readonly lines: readonly SourceLine[];
  readonly shaped?: readonly ShapedLine[];
}

interface NarrativeBlock {
  readonly is: 'narrative';
  readonly lines: readonly SourceLine[];
  readonly shaped?: readonly ShapedLine[];
}

/** The lines of a block with what segmenting found in them. */
export const shapedLines = ({ lines, shaped }: Block): readonly ShapedLine[] =>
  shaped ?? lines.map((line) => new ShapedLine(line));
