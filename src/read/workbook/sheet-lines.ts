import { MOST_CELLS, Refused } from '../bounds.js';
import { joinCellLines } from '../flow/cell-text.js';
import type { SourceCell, SourceLine } from '../source.js';
import type { ShownCell, ShownRow, ShownRows } from './sheet-cells.js';

/** A lone text longer than this, or of several lines, is running text and no row of a table. */
const LONGEST_LABEL = 40;

/** The printed lines of one sheet; `first` is the number of the next line of the document. */
export function sheetLines(name: string, { columns, rows }: ShownRows, first: number): SourceLine[] {
  const width = columns.length;
  if (width * rows.length > MOST_CELLS)
    throw new Refused({ kind: 'too-much-inside', what: 'cells', limit: MOST_CELLS });
  const lines: SourceLine[] = [];
  const push = (make: (line: number) => SourceLine) => lines.push(make(first + lines.length));
  if (needsName(name, rows)) push((line) => ({ text: name, at: { sheet: name, line, quote: name } }));
  for (const row of rows) {
    const only = row.cells.length === 1 ? row.cells[0] : undefined;
    if (only && isRunningText(only, row, width)) {
      for (const piece of only.text.split(/\r\n|\n|\r/)) {
        const text = piece.trimEnd();
        if (text.trim() === '') continue;
        push((line) => ({ text, at: { sheet: name, cell: only.address, line, quote: text.trim() } }));
      }
    } else push((line) => rowLine(name, row, columns, line));
  }
  const [start, ...rest] = lines;
  return start ? [{ ...start, pageStart: true }, ...rest] : [];
}

function isRunningText(cell: ShownCell, { continued }: ShownRow, width: number): boolean {
  if (width <= 1) return true;
  if (continued || cell.column > 0) return false;
  return cell.text.length > LONGEST_LABEL || cell.text.trim().split(/\r\n|\n|\r/).length > 2;
}

function rowLine(sheet: string, row: ShownRow, columns: readonly string[], line: number): SourceLine {
  const cells = columns.map(
    (column): SourceCell => ({ text: '', at: { sheet, cell: `${column}${row.number}`, line, quote: '' } }),
  );
  for (const cell of row.cells) {
    const text = joinCellLines(cell.text.split(/\r\n|\n|\r/));
    cells[cell.column] = {
      text,
      at: { sheet, cell: cell.address, line, quote: text },
      ...(cell.columnSpan > 1 ? { columnSpan: cell.columnSpan } : {}),
      ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
    };
  }
  const text = cells.map((cell) => cell.text).join('\t');
  const quote = text.replace(/\t+/g, ' ').trim();
  return { text, at: { sheet, cell: row.cells[0]?.address ?? `A${row.number}`, line, quote }, cells, grid: 'exact' };
}

const TITLE = /(?:表|说明|目录|概况|公开|预算|决算|解释|职责|职能|设置)(?:[（(].{0,20}[）)])?$/;
const DEFAULT_NAME = /^(?:Sheet|工作表|表格?|Table|Chart)?[\s_-]*\d*$/i;

/** True where nothing at the top of a sheet says what it holds, but its name does. */
function needsName(name: string, rows: readonly ShownRow[]): boolean {
  if (DEFAULT_NAME.test(name.trim()) || !/[\u4e00-\u9fff]{3}/.test(name)) return false;
  return !rows
    .slice(0, 6)
    .some((row) => row.cells.length <= 2 && row.cells.some((cell) => TITLE.test(cell.text.replace(/\s+/g, ''))));
}
