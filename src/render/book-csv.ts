import Papa from 'papaparse';
import type { BudgetBook } from '../domain/book.js';
import type { EvaluationCell, SelfEvaluation } from '../domain/evaluation.js';
import type { Place } from '../domain/place.js';
import { resultIn } from '../domain/results.js';
import { FORMULA } from './csv-formula.js';

/**
 * All figures of a book as tidy CSV, one figure a line. Formulas that a document may carry (a cell beginning with =, +, @)
 * are made harmless; amounts stay numbers.
 */
export function renderBookCsv(books: readonly BudgetBook[]): string {
  const rows = books.flatMap((book) => [
    ...tableRows(book),
    ...statementRows(book),
    ...indicatorRows(book),
    ...evaluationRows(book),
  ]);
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

/** What a self-evaluation prints in one column of a row. */
interface Printed {
  readonly name: string;
  readonly column: string;
  readonly operator?: string | null;
  readonly value: string | null;
  readonly unit: string | null;
  readonly at: Place;
  readonly text: string;
}

const evaluationRows = (book: BudgetBook) =>
  (book.evaluations ?? []).flatMap((form) =>
    [...fundsOf(form), ...indicatorsOf(form), ...pointsOf('总分', form.totalWeight, form.totalScore)].map((one) => [
      ...head(book),
      'evaluation',
      form.name ?? '',
      form.code ?? '',
      one.name,
      one.column,
      one.operator ?? '',
      one.value ?? '',
      one.unit ?? '',
      one.at.line ?? '',
      one.text,
    ]),
  );

const fundsOf = ({ funds, unit }: SelfEvaluation): Printed[] =>
  funds.flatMap(({ name, original, budget, executed, rate, weight, score }) => [
    ...cellOf(name, '年初预算数', original, unit),
    ...cellOf(name, '全年预算数', budget, unit),
    ...cellOf(name, '全年执行数', executed, unit),
    ...cellOf(name, '执行率', rate, '%'),
    ...pointsOf(name, weight, score),
  ]);

const indicatorsOf = ({ indicators }: SelfEvaluation): Printed[] =>
  indicators.flatMap(({ level1, level2, level3, operator, value, unit, text, actual, weight, score, at }) => {
    const name = level3 ?? '';
    const kind = [level1, level2].filter(Boolean).join('/');
    const target = { name, column: `${kind}/年度指标值`, operator, value, unit, at, text: text ?? '' };
    const reached = { name, column: `${kind}/实际完成值`, value: resultIn({ actual, unit }) ?? null, unit, at };
    return [
      ...(text === null ? [] : [target]),
      ...(actual === null ? [] : [{ ...reached, text: actual }]),
      ...pointsOf(name, weight, score),
    ];
  });

const pointsOf = (name: string, weight: EvaluationCell | null, score: EvaluationCell | null): Printed[] => [
  ...cellOf(name, '分值', weight, '分'),
  ...cellOf(name, '得分', score, '分'),
];

const cellOf = (name: string, column: string, cell: EvaluationCell | null, unit: string | null): Printed[] =>
  cell?.value ? [{ name, column, value: cell.value, unit, at: cell.at, text: cell.text }] : [];
