import type { PrintedCell, PrintedTable } from '../../compile/draft.js';
import type { OutlineEntry } from '../page/outline.js';
import { placedCells } from '../page/placed-cells.js';
import type { TableFit } from './table-fit.js';

/** A table as the template prints it: every field taken, by a cell or by a span. */
export interface PlannedTable {
  readonly is: 'table';
  readonly number: string | null;
  readonly title: string;
  /** Level of the title among the bookmarks; 0 where the table before has the same title. */
  readonly level: number;
  readonly preparedBy: string | null;
  readonly unit: string | null;
  readonly note: string | null;
  readonly columns: readonly number[];
  readonly size: number;
  readonly rowHeight: number;
  readonly headerRows: number;
  /** Whether it may be parted over pages, being longer than one. */
  readonly parts: boolean;
  readonly cells: readonly PlannedCell[];
}

/** Short names, because there are many. */
interface PlannedCell {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly text: string;
  readonly align: PrintedCell['align'];
  readonly bold: boolean;
  /** An amount, which is never wrapped. */
  readonly whole: boolean;
}

export function planTable(table: PrintedTable, entry: OutlineEntry | undefined, fit: TableFit): PlannedTable {
  return {
    is: 'table',
    number: table.number,
    title: table.title,
    level: entry?.level ?? 0,
    preparedBy: table.preparedBy ?? null,
    unit: table.unit,
    note: table.note,
    columns: fit.columns,
    size: fit.size,
    rowHeight: fit.rowHeight,
    headerRows: table.header.length,
    parts: fit.pages > 1,
    cells: placedCells([...table.header, ...table.body])
      .flat()
      .map(({ cell, row, column, columnSpan, rowSpan }) => ({
        x: column,
        y: row,
        w: columnSpan,
        h: rowSpan,
        text: cell.text,
        align: cell.align,
        bold: cell.bold ?? false,
        whole: cell.value !== undefined,
      })),
  };
}
