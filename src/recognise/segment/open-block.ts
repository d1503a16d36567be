import type { TableKind } from '../../domain/book.js';
import type { Block } from '../blocks.js';
import type { ShapedLine } from './line-shapes.js';

/** A block while it is being cut. */
export interface OpenBlock {
  readonly kind: TableKind | 'narrative';
  readonly title: string;
  /** The title's own words, by which a repeated title is known. */
  readonly words: string;
  readonly lines: readonly ShapedLine[];
}

export function closeBlock({ kind, title, lines: shaped }: OpenBlock): Block {
  const lines = shaped.map(({ line }) => line);
  switch (kind) {
    case 'narrative':
      return { is: 'narrative', lines, shaped };
    case 'department-targets':
    case 'project-targets':
    case 'project-targets-summary':
      return { is: 'targets', kind, title, lines, shaped };
    default:
      return { is: 'table', kind, title, lines, shaped };
  }
}
