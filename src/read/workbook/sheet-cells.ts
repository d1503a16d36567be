import XLSX from '@e965/xlsx';
import { MOST_CELLS, Refused } from '../bounds.js';
import { displayedText } from './displayed.js';

/** A cell that shows something, in the columns and rows that are not hidden. */
export interface ShownCell {
  /** Column among those in which anything begins, from 0. */
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
  /** As the sheet numbers it, from 1. */
  readonly number: number;
  readonly cells: readonly ShownCell[];
  /** True where a merged cell from above reaches into the row. */
  readonly continued: boolean;
}

/** The rows of a sheet, and the letters of the columns in which anything begins. */
export interface ShownRows {
  readonly columns: readonly string[];
  readonly rows: readonly ShownRow[];
}

interface SheetData {
  readonly '!data'?: readonly (readonly (XLSX.CellObject | undefined)[] | undefined)[];
  readonly '!merges'?: readonly XLSX.Range[];
  readonly '!cols'?: readonly ({ readonly hidden?: boolean; readonly width?: number } | null | undefined)[];
  readonly '!rows'?: readonly ({ readonly hidden?: boolean; readonly hpt?: number } | null | undefined)[];
}

/** What a sheet shows, row by row: hidden rows and columns left out, merged cells at their first visible field. */
export function shownRows(sheet: SheetData): ShownRows {
  const isHiddenRow = (row: number) => sheet['!rows']?.[row]?.hidden === true || sheet['!rows']?.[row]?.hpt === 0;
  const isHiddenColumn = (column: number) =>
    sheet['!cols']?.[column]?.hidden === true || sheet['!cols']?.[column]?.width === 0;
  const merges = new Merges(sheet['!merges'] ?? []);
  const rows = new Map<number, Raw[]>();
  let count = 0;
  eachOf(sheet['!data'], (data, row) => {
    merges.enter(row);
    eachOf(data, (cell, column) => {
      const text = cell ? displayedText(cell) : '';
      if (!cell || text.trim() === '') return;
      const merge = merges.at(column);
      if (merge && (merge.s.r !== row || merge.s.c !== column)) return;
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
  return arranged(rows);
}

/** Rows that a sheet can have. A damaged number beyond leaves a list of a billion places, of which hardly any is filled. */
const MOST_ROWS = 1_048_576;

/** Goes through what a list holds, in order. */
export function eachOf<T>(list: readonly T[] | undefined, work: (one: T, at: number) => void): void {
  if (!list) return;
  if (list.length <= MOST_ROWS) list.forEach(work);
  else for (const key of Object.keys(list)) work(list[Number(key)]!, Number(key));
}

interface Raw {
  readonly text: string;
  readonly column: number;
  readonly last: { readonly row: number; readonly column: number };
  readonly address: string;
}

/** The merged ranges that reach into a row, for rows from the top. What stands under a merged cell is not shown. */
class Merges {
  private readonly coming: XLSX.Range[];
  private active: XLSX.Range[] = [];

  constructor(merges: readonly XLSX.Range[]) {
    this.coming = [...merges].sort((a, b) => b.s.r - a.s.r);
  }

  enter(row: number): void {
    this.active = this.active.filter((merge) => merge.e.r >= row);
    while (this.coming.length > 0 && this.coming.at(-1)!.s.r <= row) {
      const merge = this.coming.pop()!;
      if (merge.e.r >= row) this.active.push(merge);
    }
  }

  at(column: number): XLSX.Range | undefined {
    return this.active.find((merge) => merge.s.c <= column && column <= merge.e.c);
  }
}

function nextVisible(from: number, to: number, isHidden: (at: number) => boolean): number | undefined {
  for (let at = from; at <= to; at++) if (!isHidden(at)) return at;
  return undefined;
}

/** Leaves out columns and rows in which nothing begins, and counts spans in what is left. */
function arranged(rows: ReadonlyMap<number, readonly Raw[]>): ShownRows {
  const columns = [...new Set([...rows.values()].flatMap((cells) => cells.map((cell) => cell.column)))].sort(
    (a, b) => a - b,
  );
  const numbers = [...rows.keys()].sort((a, b) => a - b);
  const span = (sorted: readonly number[], from: number, to: number) =>
    Math.max(1, countBelow(sorted, to + 1) - countBelow(sorted, from));
  let reach = -1;
  const shown = numbers.map((number): ShownRow => {
    const continued = reach >= number;
    const cells = (rows.get(number) ?? []).map((cell): ShownCell => {
      if (cell.last.row > number) reach = Math.max(reach, cell.last.row);
      return {
        column: countBelow(columns, cell.column),
        columnSpan: span(columns, cell.column, cell.last.column),
        rowSpan: span(numbers, number, cell.last.row),
        text: cell.text,
        address: cell.address,
      };
    });
    return { number: number + 1, cells: cells.sort((a, b) => a.column - b.column), continued };
  });
  return { columns: columns.map((column) => XLSX.utils.encode_col(column)), rows: shown };
}

/** How many of the sorted numbers are below a limit. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
