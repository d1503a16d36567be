import type { PrintedCell, PrintedDocument, PrintedPart, PrintedTable } from '../compile/draft.js';
import { chineseDate } from './page/outline.js';

/** A compiled document as plain text: paragraphs as lines, tables with bars, spans as blank cells. */
export function renderDraftText(document: PrintedDocument): string {
  return `${document.parts.flatMap((part) => linesOf(part, document)).join('\n')}\n`;
}

function linesOf(part: PrintedPart, document: PrintedDocument): readonly string[] {
  switch (part.is) {
    case 'cover':
      return [document.title, ...(document.date === null ? [] : [chineseDate(document.date)]), ''];
    case 'heading':
      return ['', part.text];
    case 'paragraph':
      return [`　　${part.text}`];
    case 'table':
      return tableLines(part.table);
    case 'contents':
    case 'chart':
    case 'page-break':
      return [];
  }
}

function tableLines(table: PrintedTable): readonly string[] {
  const width = table.widths.length;
  const above = [table.number, table.title, table.preparedBy, table.unit];
  const below = table.note === null ? [] : [table.note];
  return [
    '',
    ...above.filter((line) => typeof line === 'string' && line !== ''),
    ...gridOf([...table.header, ...table.body], width).map((row) => `| ${row.join(' | ')} |`),
    ...below,
    '',
  ] as string[];
}

/** The texts of every field; fields that a span covers are blank. */
export function gridOf(rows: readonly (readonly PrintedCell[])[], width: number): string[][] {
  const grid: string[][] = rows.map(() => []);
  const taken = rows.map(() => new Set<number>());
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (taken[row]!.has(column)) column++;
      grid[row]![column] = cell.text.replace(/\s*\n\s*/g, ' ');
      for (let down = 0; down < (cell.rowSpan ?? 1) && row + down < rows.length; down++)
        for (let right = 0; right < (cell.columnSpan ?? 1); right++) taken[row + down]!.add(column + right);
      column += cell.columnSpan ?? 1;
    }
  }
  return grid.map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? ''));
}
