import type { TableKind } from '../../domain/book.js';
import { isSelfEvaluation } from '../../forms/titles.js';
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
    case 'other':
      return isSelfEvaluation(title) && hasResults(shaped)
        ? { is: 'evaluation', kind, title, lines, shaped }
        : { is: 'table', kind, title, lines, shaped };
    default:
      return { is: 'table', kind, title, lines, shaped };
  }
}

/** What a self-evaluation prints and a list or report of its name does not. */
const RESULTS = /执行数|执行率|完成(?:指标)?值|完成情况|实际值|分值.{0,4}得分/;
const hasResults = (lines: readonly ShapedLine[]): boolean => lines.some(({ text }) => RESULTS.test(text));
