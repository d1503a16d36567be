import type { Doubt } from '../../domain/book.js';
import type { Place } from '../../domain/place.js';
import { MOST_CELLS, Refused } from '../bounds.js';
import type { SourceCell, SourceLine } from '../source.js';
import { joinCellLines } from './cell-text.js';
import { type Columns, columnsOf } from './columns.js';
import type { FlowBlock, FlowLine, FlowReading, FlowRow, FlowTable } from './flow.js';
import { holdsTable, isLayout, linesOf } from './layout-rows.js';
import { withoutLoneCells } from './lone-cells.js';

/** Paragraphs and tables as printed lines, numbered from 1; every table row is one line with a cell for each column. */
export const flowLines = (blocks: readonly FlowBlock[]): SourceLine[] => printFlow(blocks).lines;

/** Printed lines, with what is doubtful in them, and the lines behind which pictures stand that were not read. */
interface PrintedFlow {
  readonly lines: SourceLine[];
  readonly doubts: Doubt[];
  readonly unread: Place[];
}

export function printFlow(blocks: readonly FlowBlock[]): PrintedFlow {
  const printer = new Printer();
  printer.print(blocks);
  return printer;
}

class Printer {
  readonly lines: SourceLine[] = [];
  readonly doubts: Doubt[] = [];
  readonly unread: Place[] = [];
  private table = 0;
  private cells = 0;
  private pageStart = false;

  print(blocks: readonly FlowBlock[]): void {
    for (const block of blocks) {
      if (block.is === 'table') this.printTable(block);
      else if (block.is === 'line') this.printText(block);
      else if (block.is === 'reading') this.printReading(block);
      else this.unread.push({ line: Math.max(1, this.lines.length), quote: this.lines.at(-1)?.at.quote ?? '' });
    }
  }

  /** Rows of a picture are a table of the document; its own places lead nowhere in a document without pages. */
  private printReading({ lines, doubt }: FlowReading): void {
    const table = ++this.table;
    this.doubts.push({ ...doubt, at: { line: this.lines.length + 1, quote: doubt.at.quote } });
    for (const [index, read] of lines.entries()) {
      const line = this.lines.length + 1;
      const place = ({ column, quote }: Place): Place => ({
        line,
        table,
        row: index + 1,
        ...(column === undefined ? {} : { column }),
        quote,
      });
      const cells = read.cells?.map((cell) => ({ ...cell, at: place(cell.at) }));
      this.push({ ...read, at: place(read.at), ...(cells ? { cells } : {}) });
    }
  }

  private printText(line: FlowLine): void {
    if (line.pageStart) this.pageStart = true;
    const text = line.text.trimEnd();
    if (text.trim() === '') return;
    const at = { line: this.lines.length + 1, quote: text.trim() };
    const parts = text.trim().split(/\t+/);
    if (!isParted(parts)) {
      this.push({
        text: text.replace(/\t+/g, ' '),
        at: { ...at, quote: text.trim().replace(/\t+/g, ' ') },
        ...(line.isParagraph ? { isParagraph: true } : {}),
      });
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

  private printTable(printed: FlowTable): void {
    const table = withoutLoneCells(printed);
    const number = ++this.table;
    const texts = table.rows.map((row) => row.cells.map((cell) => joinCellLines(linesOf(cell))));
    const columns = columnsOf(
      table,
      (row, cell) => texts[row]?.[cell] !== '' || holdsTable(table.rows[row]!.cells[cell]!),
    );
    this.cells += columns.width * table.rows.length;
    if (this.cells > MOST_CELLS) throw new Refused({ kind: 'too-much-inside', what: 'cells', limit: MOST_CELLS });
    const counts = countPrinted(texts);
    for (const [index, row] of table.rows.entries()) {
      if (row.pageStart) this.pageStart = true;
      if (isLayout(row, texts[index]!, columns)) for (const cell of row.cells) this.print(cell.blocks);
      else {
        this.printRow({ row, texts: texts[index]!, columns, printed: counts, table: number, number: index + 1 });
        for (const cell of row.cells) this.print(cell.blocks.filter((block) => block.is !== 'line'));
      }
    }
  }

  private printRow({ row, texts, columns, printed, table, number }: PrintedRow): void {
    if (texts.every((text) => text === '')) return;
    const place = { line: this.lines.length + 1, table, row: number };
    const cells: SourceCell[] = [];
    for (let column = 1; column <= columns.width; column++)
      cells.push({ text: '', at: { ...place, column, quote: '' } });
    for (const [index, cell] of row.cells.entries()) {
      if (texts[index] === '') continue;
      const from = Math.min(columns.at(cell.column), columns.width - 1);
      const columnSpan = columns.at(cell.column + cell.columnSpan) - from;
      const last = Math.min(printed.length - 1, number - 1 + cell.rowSpan);
      const rowSpan = cell.rowSpan > 1 ? printed[last]! - printed[number - 1]! : 1;
      const text = joinCellLines([cells[from]?.text ?? '', texts[index]!]);
      cells[from] = {
        text,
        at: { ...place, column: from + 1, quote: text },
        ...(columnSpan > 1 ? { columnSpan } : {}),
        ...(rowSpan > 1 ? { rowSpan } : {}),
      };
    }
    const text = cells.map((cell) => cell.text).join('\t');
    this.push({ text, at: { ...place, quote: text.replace(/\t+/g, ' ').trim() }, cells, grid: 'exact' });
  }
}

interface PrintedRow {
  readonly row: FlowRow;
  readonly texts: readonly string[];
  readonly columns: Columns;
  /** How many rows with text stand above each row. */
  readonly printed: readonly number[];
  readonly table: number;
  /** From 1. */
  readonly number: number;
}

function countPrinted(texts: readonly (readonly string[])[]): number[] {
  const counts = [0];
  for (const row of texts) counts.push(counts.at(-1)! + (row.some((text) => text !== '') ? 1 : 0));
  return counts;
}

const NUMBER = /^[（(]?(?:第?[一二三四五六七八九十百]+(?:部分|章|节)?|\d{1,2}|[①-⑳])[）)]?[、.．]?$/;
/** True where tabs part the entries of a list; behind a number, or inside sentences, they only make room. */
const isParted = (parts: readonly string[]): boolean =>
  parts.length > 1 &&
  !(parts.length === 2 && NUMBER.test(parts[0]!.trim())) &&
  !parts.some((part) => part.includes('。') || part.length > 60);
