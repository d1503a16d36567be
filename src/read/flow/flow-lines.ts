import { MOST_CELLS, Refused } from '../bounds.js';
import type { SourceCell, SourceLine } from '../source.js';
import { joinCellLines } from './cell-text.js';
import { type Columns, columnsOf } from './columns.js';
import type { FlowBlock, FlowCell, FlowLine, FlowRow, FlowTable } from './flow.js';

/** Paragraphs and tables as printed lines, numbered from 1; every table row is one line with a cell for each column. */
export function flowLines(blocks: readonly FlowBlock[]): SourceLine[] {
  const printer = new Printer();
  printer.print(blocks);
  return printer.lines;
}

class Printer {
  readonly lines: SourceLine[] = [];
  private table = 0;
  private cells = 0;
  private pageStart = false;

  print(blocks: readonly FlowBlock[]): void {
    for (const block of blocks) {
      if (block.is === 'table') this.printTable(block);
      else this.printText(block);
    }
  }

  private printText(line: FlowLine): void {
    if (line.pageStart) this.pageStart = true;
    const text = line.text.trimEnd();
    if (text.trim() === '') return;
    const at = { line: this.lines.length + 1, quote: text.trim() };
    const parts = text.trim().split(/\t+/);
    if (parts.length < 2) {
      this.push({ text: text.replaceAll('\t', ' '), at });
      return;
    }
    // Tabs part the entries of a list without borders, as they do in plain text; blank entries are lost between them.
    const cells = parts.map((part, column) => ({
      text: part.trim(),
      at: { line: at.line, column: column + 1, quote: part.trim() },
    }));
    this.push({ text: cells.map((cell) => cell.text).join('\t'), at, cells, grid: 'loose' });
  }

  private push(line: SourceLine): void {
    this.lines.push(this.pageStart ? { ...line, pageStart: true } : line);
    this.pageStart = false;
  }

  private printTable(table: FlowTable): void {
    const number = ++this.table;
    const texts = table.rows.map((row) => row.cells.map((cell) => joinCellLines(linesOf(cell))));
    const columns = columnsOf(
      table,
      (row, cell) => texts[row]?.[cell] !== '' || holdsTable(table.rows[row]!.cells[cell]!),
    );
    this.cells += columns.width * table.rows.length;
    if (this.cells > MOST_CELLS) throw new Refused({ kind: 'too-much-inside', what: 'cells', limit: MOST_CELLS });
    for (const [index, row] of table.rows.entries()) {
      if (row.pageStart) this.pageStart = true;
      if (isLayout(row, texts[index]!, columns)) for (const cell of row.cells) this.print(cell.blocks);
      else {
        this.printRow(row, texts[index]!, columns, number, index + 1);
        for (const cell of row.cells) this.print(cell.blocks.filter((block) => block.is === 'table'));
      }
    }
  }

  private printRow(row: FlowRow, texts: readonly string[], columns: Columns, table: number, number: number): void {
    if (texts.every((text) => text === '')) return;
    const place = { line: this.lines.length + 1, table, row: number };
    const cells: SourceCell[] = [];
    for (let column = 0; column < columns.width; column++)
      cells.push({ text: '', at: { ...place, column: column + 1, quote: '' } });
    for (const [index, cell] of row.cells.entries()) {
      const text = texts[index]!;
      const from = columns.at(cell.column);
      if (text === '' || from >= columns.width) continue;
      const columnSpan = columns.at(cell.column + cell.columnSpan) - from;
      cells[from] = {
        text,
        at: { ...place, column: from + 1, quote: text },
        ...(columnSpan > 1 ? { columnSpan } : {}),
        ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
      };
    }
    const text = cells.map((cell) => cell.text).join('\t');
    this.push({ text, at: { ...place, quote: text.replace(/\t+/g, ' ').trim() }, cells, grid: 'exact' });
  }
}

const holdsTable = (cell: FlowCell): boolean => cell.blocks.some((block) => block.is === 'table');
const linesOf = (cell: FlowCell): string[] => cell.blocks.flatMap((block) => (block.is === 'line' ? [block.text] : []));

/** A cell with more than this is a page that a table only holds in place. */
const LONGEST_CELL = 1_500;
const MOST_PARAGRAPHS = 12;

/** True for rows that are no rows: a table round other tables or round running text. */
function isLayout(row: FlowRow, texts: readonly string[], columns: Columns): boolean {
  const filled = row.cells.filter((cell, index) => texts[index] !== '' || holdsTable(cell));
  const [only] = filled;
  if (only && filled.length === 1) {
    if (columns.width <= 1 || holdsTable(only)) return true;
    const isWhole =
      columns.at(only.column) === 0 && columns.at(only.column + only.columnSpan) >= columns.width && only.rowSpan === 1;
    const lines = linesOf(only).filter((text) => text.trim() !== '');
    if (isWhole && (lines.length > 2 || (texts[row.cells.indexOf(only)]?.length ?? 0) > 300)) return true;
  }
  return row.cells.some(
    (cell, index) =>
      (texts[index]?.length ?? 0) > LONGEST_CELL &&
      linesOf(cell).filter((text) => text.trim() !== '').length > MOST_PARAGRAPHS,
  );
}
