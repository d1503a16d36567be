import type { DocumentFacts, Table, TableKind } from '../../domain/book.js';
import { readLines } from '../../read/text/read-text.js';
import { recogniseTables } from './index.js';

const DOCUMENT: DocumentFacts = {
  type: 'budget',
  year: 2025,
  department: { name: '云岭县档案馆', code: null },
  region: null,
};

/** The table that a text prints, its first line being the title; → stands for a tab. */
export function readTable(text: string, kind: TableKind = 'general-expenditure') {
  const lines = readLines(text.replace(/^\n/, '').replaceAll('→', '\t')).filter((line) => line.text.trim() !== '');
  const { tables, doubts } = recogniseTables([{ is: 'table', kind, title: lines[0]!.text, lines }], DOCUMENT);
  return { table: tables[0]!, doubts };
}

/** Every figure as "code name | column path | value", in the order of the print. */
export const factsOf = (table: Table): string[] =>
  table.rows.flatMap((row) =>
    table.columns.flatMap((column) => {
      const cell = row.cells[column.id];
      return cell
        ? [`${[row.code, row.name].filter(Boolean).join(' ')} | ${column.path.join('/')} | ${cell.value}`]
        : [];
    }),
  );
