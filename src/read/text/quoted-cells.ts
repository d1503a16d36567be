import { joinCellLines } from '../flow/cell-text.js';

/** A cell that opens with a quotation mark and goes on below. */
const OPEN = /(^|\t)"([^"\t]*)$/;
/** Lines of one row; what is longer is no cell. */
const MOST_LINES = 12;

interface QuotedRow {
  readonly text: string;
  /** The index behind its last printed line. */
  readonly end: number;
}

/** Rows between tabs with cells of several lines, which spreadsheets put between quotation marks. By their first line. */
export function quotedRows(lines: readonly string[]): ReadonlyMap<number, QuotedRow> {
  const rows = new Map<number, QuotedRow>();
  for (let index = 0; index < lines.length; index++) {
    const row = lines[index]!.includes('"') ? rowAt(lines, index) : undefined;
    if (!row) continue;
    rows.set(index, row);
    index = row.end - 1;
  }
  return rows;
}

function rowAt(lines: readonly string[], first: number): QuotedRow | undefined {
  let text = lines[first]!;
  let open = OPEN.exec(text);
  if (!open) return undefined;
  let parts = [open[2]!];
  for (let at = first + 1; at < lines.length && at - first < MOST_LINES; at++) {
    const line = lines[at]!;
    const quote = line.indexOf('"');
    const inside = quote < 0 ? line : line.slice(0, quote);
    if (inside.includes('\t')) return undefined;
    parts.push(inside);
    if (quote < 0) continue;
    const rest = line.slice(quote + 1);
    if (rest.trim() !== '' && rest[0] !== '\t') return undefined;
    text = `${text.slice(0, open.index)}${open[1]}${joinCellLines(parts)}${rest}`;
    open = OPEN.exec(text);
    if (!open) return text.includes('\t') ? { text, end: at + 1 } : undefined;
    parts = [open[2]!];
  }
  return undefined;
}
