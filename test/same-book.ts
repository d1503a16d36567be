/** What is the same in a book that was compiled and in the book that was read from its print: every fact and figure. */
import type { BudgetBook, Indicator, Statement, Table, TargetForm } from '../src/domain/book.js';
import { squeezed } from '../src/domain/text.js';

const TARGETS = new Set(['department-targets', 'project-targets', 'project-targets-summary']);

/** Facts of a book as lines of words, without places and what only a reader adds. */
export function factsOfBook(book: BudgetBook): string[] {
  return [
    `${book.document.type} ${book.document.year} ${book.document.department.name}`,
    ...book.tables.filter(({ kind }) => !TARGETS.has(kind)).flatMap(factsOfTable),
    ...(book.targets.department ? factsOfTargets(book.targets.department, 'department') : []),
    ...book.targets.projects.flatMap((form) => factsOfTargets(form, squeezed(form.name ?? ''))),
  ];
}

function factsOfTable(table: Table): string[] {
  const figures = table.rows.flatMap((row) =>
    table.columns.flatMap((column) => {
      const value = row.cells[column.id]?.value;
      if (value === null || value === undefined) return [];
      const key = `${row.side ?? ''} ${row.code ?? ''} ${squeezed(row.name)} ${row.level ?? ''} ${row.pair?.code ?? ''}`;
      return [`${table.kind} ${key} | ${column.path.at(-1)} (${column.meaning}) = ${value}`];
    }),
  );
  return [`${table.kind} ${table.unit ?? ''} ${table.empty ? 'empty' : ''}`, ...figures];
}

const factsOfTargets = (form: TargetForm, name: string): string[] => [
  `${name} goal ${form.goal === null ? '' : squeezed(form.goal)}`,
  ...form.indicators.map((one) => `${name} ${factsOfIndicator(one)}`),
];

const factsOfIndicator = (one: Indicator): string =>
  [one.level1, one.level2, one.level3, one.operator, one.value, one.unit, one.weight]
    .map((word) => squeezed(word ?? ''))
    .join(' ');

/** Figures of the text, each by its sentence and its place in it. */
export function figuresOfText(book: BudgetBook): ReadonlyMap<string, string> {
  const texts = new Map(book.paragraphs.map(({ id, text }) => [id, text]));
  return new Map(book.statements.map((one) => [`${texts.get(one.paragraph)}@${one.offset}`, factOfStatement(one)]));
}

const factOfStatement = ({ measure, value, unit, direction }: Statement): string =>
  `${measure} ${value} ${unit} ${direction ?? ''}`;
