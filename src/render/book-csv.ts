import Papa from 'papaparse';
import type { BudgetBook } from '../domain/book.js';
import { FORMULA } from './csv-formula.js';

/**
 * All figures of a book as tidy CSV, one figure a line. Formulas that a document may carry (a cell beginning with =, +, @)
 * are made harmless; amounts stay numbers.
 */
export function renderBookCsv(books: readonly BudgetBook[]): string {
  const rows = books.flatMap((book) => [...tableRows(book), ...statementRows(book), ...indicatorRows(book)]);
  return Papa.unparse({ fields: [...FIELDS], data: rows }, { escapeFormulae: FORMULA, newline: '\n' });
}

const FIELDS = [
  'source',
  'department',
  'year',
  'part',
  'title',
  'code',
  'name',
  'column',
  'operator',
  'value',
  'unit',
  'line',
  'quote',
] as const;

const head = (book: BudgetBook) => [book.source.name, book.document.department.name ?? '', book.document.year ?? ''];

const tableRows = (book: BudgetBook) =>
  book.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      table.columns.flatMap((column) => {
        const cell = row.cells[column.id];
        if (!cell || cell.value === null) return [];
        const where = [cell.at.line ?? '', cell.at.quote];
        return [
          [
            ...head(book),
            table.kind,
            table.title,
            row.code ?? '',
            row.name,
            column.path.join('/'),
            '',
            cell.value,
            table.unit ?? '',
            ...where,
          ],
        ];
      }),
    ),
  );

const statementRows = (book: BudgetBook) =>
  book.statements
    .filter((statement) => statement.value !== null)
    .map((s) => [
      ...head(book),
      'statement',
      s.section ?? '',
      s.code ?? '',
      s.subject,
      s.measure,
      s.direction ?? '',
      s.value ?? '',
      s.unit ?? '',
      s.at.line ?? '',
      s.quote,
    ]);

const indicatorRows = (book: BudgetBook) =>
  [book.targets.department, ...book.targets.projects]
    .filter((form) => form !== null)
    .flatMap((form) =>
      form.indicators.map((i) => [
        ...head(book),
        'indicator',
        form.name ?? '',
        form.code ?? '',
        i.level3 ?? '',
        [i.level1, i.level2].filter(Boolean).join('/'),
        i.operator ?? '',
        i.value ?? '',
        i.unit ?? '',
        i.at.line ?? '',
        i.text ?? '',
      ]),
    );
