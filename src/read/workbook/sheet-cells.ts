import XLSX from '@e965/xlsx';
import { MOST_CELLS, Refused } from '../bounds.js';
import { displayedText } from './displayed.js';

/** A cell that shows something, in the columns and rows that are not hidden. */
export interface ShownCell {
  /** Column among the visible ones, from 0. */
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** As displayed, with its own line ends. */
  readonly text: string;
  /** B7 */
  readonly address: string;
}

/** A visible row that shows something. */
export interface ShownRow {
  readonly cells: readonly ShownCell[];
  /** True where a merged cell from above reaches into the row. */
  readonly continued: boolean;
}

interface SheetData {
  readonly '!data'?: readonly (readonly (XLSX.CellObject | undefined)[] | undefined)[];
  readonly '!merges'?: readonly XLSX.Range[];
  readonly '!cols'?: readonly ({ readonly hidden?: boolean; readonly width?: number } | null | undefined)[];
  readonly '!rows'?: readonly ({ readonly hidden?: boolean; readonly hpt?: number } | null | undefined)[];
}

/** What a sheet shows, row by row: hidden rows and columns left out, merged cells at their first visible field. */
export function shownRows(sheet: SheetData): ShownRow[] {
  const isHiddenRow = (row: number) => sheet['!rows']?.[row]?.hidden === true || sheet['!rows']?.[row]?.hpt === 0;
  const isHiddenColumn = (column: number) =>
    sheet['!cols']?.[column]?.hidden === true || sheet['!cols']?.[column]?.width === 0;
  const merges = mergesByStart(sheet['!merges'] ?? []);
  const rows = new Map<number, Raw[]>();
  let count = 0;
  sheet['!data']?.forEach((data, row) => {
    data?.forEach((cell, column) => {
      const text = cell ? displayedText(cell) : '';
      if (!cell || text.trim() === '') return;
      const merge = merges.get(keyOf(row, column));
      const last = { row: merge?.e.r ?? row, column: merge?.e.c ?? column };
      const at = {
        row: nextVisible(row, last.row, isHiddenRow),
        column: nextVisible(column, last.column, isHiddenColumn),
      };
      if (at.row === undefined || at.column === undefined) return;
      if (++count > MOST_CELLS) throw new Refused({ kind: 'too-much-inside', what: 'cells', limit: MOST_CELLS });
      const raw = { text, column: at.column, last, address: XLSX.utils.encode_cell({ r: row, c: column }) };
      const known = rows.get(at.row);
      if (known) known.push(raw);
      else rows.set(at.row, [raw]);
    });
  });
  return arranged(rows, isHiddenRow, isHiddenColumn);
}

interface Raw {
  readonly text: string;
  readonly column: number;
  readonly last: { readonly row: number; readonly column: number };
  readonly address: string;
}

const keyOf = (row: number, column: number): number => row * 16_384 + column;

const mergesByStart = (merges: readonly XLSX.Range[]): Map<number, XLSX.Range> =>
  new Map(merges.map((merge) => [keyOf(merge.s.r, merge.s.c), merge]));

function nextVisible(from: number, to: number, isHidden: (at: number) => boolean): number | undefined {
  for (let at = from; at <= to; at++) if (!isHidden(at)) return at;
  return undefined;
}

/** Leaves out columns in which no cell begins, and counts spans in what is left. */
function arranged(
  rows: ReadonlyMap<number, readonly Raw[]>,
  isHiddenRow: (row: number) => boolean,
  isHiddenColumn: (column: number) => boolean,
): ShownRow[] {
  const columns = [...new Set([...rows.values()].flatMap((cells) => cells.map((cell) => cell.column)))]
    .filter((column) => !isHiddenColumn(column))
    .sort((a, b) => a - b);
  const numbers = [...rows.keys()].sort((a, b) => a - b);
  const lastRow = numbers.at(-1) ?? 0;
  let reach = -1;
  return numbers.map((number) => {
    const continued = reach >= number;
    const cells = (rows.get(number) ?? []).map((cell): ShownCell => {
      const columnSpan = columns.filter((column) => column >= cell.column && column <= cell.last.column).length;
      let rowSpan = 0;
      for (let row = number; row <= Math.min(cell.last.row, lastRow); row++) if (!isHiddenRow(row)) rowSpan += 1;
      reach = Math.max(reach, cell.last.row > number ? cell.last.row : -1);
      const column = columns.indexOf(cell.column);
      return {
        column,
        columnSpan: Math.max(1, columnSpan),
        rowSpan: Math.max(1, rowSpan),
        text: cell.text,
        address: cell.address,
      };
    });
    return { cells: cells.sort((a, b) => a.column - b.column), continued };
  });
}
