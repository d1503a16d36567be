import type { TemplateColumn } from '../../forms/template.js';
import type { PrintedCell } from '../draft.js';
import type { LeafColumn } from './derived.js';

const hasColumns = (
  column: TemplateColumn,
): column is Extract<TemplateColumn, { readonly columns: readonly TemplateColumn[] }> => 'columns' in column;

/** The columns that hold something, left to right, each with the headers above it. */
export function leavesOf(
  columns: readonly TemplateColumn[],
  fill: (text: string) => string,
  above: readonly string[] = [],
): LeafColumn[] {
  return columns.flatMap((column) => {
    const path = [...above, fill(column.text)];
    return hasColumns(column) ? leavesOf(column.columns, fill, path) : [{ ...column, path }];
  });
}

const depthOf = (column: TemplateColumn): number =>
  hasColumns(column) ? 1 + Math.max(...column.columns.map(depthOf)) : 1;
const widthOf = (column: TemplateColumn): number =>
  hasColumns(column) ? column.columns.reduce((sum, one) => sum + widthOf(one), 0) : 1;

/** The header as rows of cells: a group spans its columns, a column reaches down to the last header row. */
export function headerRows(columns: readonly TemplateColumn[], fill: (text: string) => string): PrintedCell[][] {
  const depth = Math.max(...columns.map(depthOf));
  const rows: PrintedCell[][] = Array.from({ length: depth }, () => []);
  const place = (column: TemplateColumn, level: number): void => {
    const columnSpan = widthOf(column);
    const rowSpan = hasColumns(column) ? 1 : depth - level;
    rows[level]!.push({
      text: fill(column.text),
      align: 'center',
      bold: true,
      ...(columnSpan > 1 ? { columnSpan } : {}),
      ...(rowSpan > 1 ? { rowSpan } : {}),
    });
    if (hasColumns(column)) for (const below of column.columns) place(below, level + 1);
  };
  for (const column of columns) place(column, 0);
  return rows;
}

/** Relative widths: names wide, codes narrow. */
export const widthsOf = (leaves: readonly LeafColumn[]): number[] =>
  leaves.map((leaf) => {
    if (leaf.width !== undefined) return leaf.width;
    if (!('row' in leaf)) return 2.4;
    if (/name|category/.test(leaf.row)) return 4.5;
    return /^(?:own-)?(?:class|section|item)$|number/.test(leaf.row) ? 0.9 : 1.8;
  });
