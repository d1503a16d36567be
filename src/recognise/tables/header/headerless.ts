import type { SourceLine } from '../../../read/source.js';
import { figureOf } from '../cell-text.js';

/**
 * Header words for a grid printed without a header: label | amount | label | amount is two-sided; otherwise the first
 * column is the label and nothing is said of the others.
 */
export function pathsWithoutHeader(body: readonly SourceLine[]): string[][] {
  const width = Math.max(0, ...body.map((line) => line.cells?.length ?? 0));
  const isFigure = (column: number) => {
    const texts = body.map((line) => line.cells?.[column]?.text ?? '').filter((text) => text !== '');
    return texts.length > 0 && texts.every((text) => figureOf(text) !== undefined);
  };
  const figures = Array.from({ length: width }, (_, column) => isFigure(column));
  if (width === 4 && !figures[0] && figures[1] && !figures[2] && (figures[3] || isBlank(body, 3)))
    return [
      ['收入', '项目'],
      ['收入', '金额'],
      ['支出', '项目'],
      ['支出', '金额'],
    ];
  return figures.map((figure, column) => (column === 0 && !figure ? ['项目'] : []));
}

const isBlank = (body: readonly SourceLine[], column: number): boolean =>
  body.every((line) => (line.cells?.[column]?.text ?? '') === '');
