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
      return { is: 'targets', kind, title, lines, shaped };
    case 'project-targets':
    case 'project-targets-summary':
      return listsAmountsOnly(shaped)
        ? { is: 'table', kind: 'other', title, lines, shaped }
        : { is: 'targets', kind, title, lines, shaped };
    case 'other':
      return isSelfEvaluation(title) && hasResults(shaped)
        ? { is: 'evaluation', kind, title, lines, shaped }
        : { is: 'table', kind, title, lines, shaped };
    default:
      return { is: 'table', kind, title, lines, shaped };
  }
}

/** What a self-evaluation prints and a list or report of its name does not. */
const RESULTS = /执行数|执行率|完成(?:指标)?值|完成情况|实际值|分值.{0,10}得分/;
const hasResults = (lines: readonly ShapedLine[]): boolean => lines.some(({ text }) => RESULTS.test(text));

/** Goals and indicators told in sentences beside the amounts of many projects: no cell holds an indicator. */
const HEADS_INDICATORS = /级指标|一级.{0,2}二级.{0,2}三级|指标值|目标值|指标名称|项目名称[:：]/;
const listsAmountsOnly = (lines: readonly ShapedLine[]): boolean =>
  lines.filter(({ filled, line }) => filled > 3 && /\d\.\d\d/.test(line.text)).length > 1 &&
  !lines.some(({ text }) => HEADS_INDICATORS.test(text));
