import type { PrintedCell, PrintedTable } from '../../compile/draft.js';
import type { OutlineEntry } from '../page/outline.js';
import { placedCells } from '../page/placed-cells.js';
import { lettersWide } from '../page/text-width.js';
import { CELL_PADDING } from './column-widths.js';
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
  readonly parts: TableFit['parts'];
  /** Height of the headings above it on its page. */
  readonly below: number;
  /** Air above and below. */
  readonly gap: number;
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
  /** Width, in points, that makes its lines equally long. */
  readonly measure: number | null;
}

export function planTable(
  table: PrintedTable,
  entry: OutlineEntry | undefined,
  fit: TableFit,
  taken: number,
): PlannedTable {
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
    parts: fit.parts,
    below: taken,
    gap: table.landscape ? 16 : 22,
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
        measure: measureOf(cell, room(fit, column, columnSpan)),
      })),
  };
}

/** Width and size of type in a cell. */
const room = ({ columns, size }: TableFit, column: number, span: number) => ({
  size,
  width: columns.slice(column, column + span).reduce((sum, one) => sum + one, 0) - CELL_PADDING,
});

/** Short centred words that take several lines take lines of one length, so that none holds a single letter. */
function measureOf({ text, align }: PrintedCell, { size, width }: ReturnType<typeof room>): number | null {
  const letters = lettersWide(text);
  const lines = Math.ceil((letters * size) / width);
  if (align !== 'center' || lines < 2 || lines > 4 || text.includes('\n')) return null;
  const measure = (Math.ceil(letters / lines) + 0.35) * size;
  return measure < width ? measure : null;
}
