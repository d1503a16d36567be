import type { BudgetBook, Cell, Column, ColumnMeaning, Row, RowLevel, Table, TableKind } from '../domain/book.js';

/** A row as code, name, and one print for each column (blank stays out). */
export type MadeUpRow = readonly [code: string | null, name: string, ...prints: readonly string[]];

const LEVELS: Readonly<Record<number, RowLevel>> = { 3: '类', 5: '款', 7: '项' };

/** A table from column paths (`基本支出/人员经费`) with their meanings and rows of prints. */
export function madeUpTable(
  kind: TableKind,
  columns: readonly (readonly [path: string, ...meanings: ColumnMeaning[]])[],
  rows: readonly MadeUpRow[],
  id = 't1',
): Table {
  const made = columns.map(([path, ...meanings], index): Column => {
    const words = path.split('/');
    const filled = words.map((_, depth) => meanings[depth] ?? 'unknown');
    return { id: `c${index + 1}`, path: words, meaning: meanings.at(-1) ?? 'unknown', meanings: filled };
  });
  return {
    id,
    kind,
    title: '一般公共预算支出表',
    unit: '万元',
    empty: false,
    note: null,
    columns: made,
    rows: rows.map((row, index) => madeUpRow(row, made, index)),
    at: { line: 1, quote: '一般公共预算支出表' },
  };
}

function madeUpRow([code, name, ...prints]: MadeUpRow, columns: readonly Column[], index: number): Row {
  const cells: Record<string, Cell> = {};
  columns.forEach((column, place) => {
    const text = prints[place] ?? '';
    if (text !== '') cells[column.id] = { text, value: text, at: { line: index + 2, column: place + 2, quote: text } };
  });
  const level = /^(?:合计|总计)$/.test(name) ? 'total' : code === null ? 'item' : (LEVELS[code.length] ?? 'unit');
  return { id: `r${index + 1}`, code, name, level, at: { line: index + 2, quote: name }, cells };
}

/** A budget with these tables and nothing else. */
export const madeUpBook = (...tables: readonly Table[]): BudgetBook => ({
  format: 'mingsuan-book/1',
  source: { name: 'made-up.txt', sha256: '', mediaType: 'text/plain', pages: null },
  document: { type: 'budget', year: 2025, department: { name: '云岭县档案馆', code: null }, region: null },
  tables,
  statements: [],
  targets: { department: null, projects: [] },
  sections: [],
  paragraphs: [],
  doubts: [],
});
