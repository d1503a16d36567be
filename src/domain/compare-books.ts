import type { BudgetBook, Indicator, Statement, Table, TargetForm } from './book.js';
import { TARGET_KINDS } from './table-kinds.js';
import { squeezed, withoutSpaces } from './text.js';

/** Something that one book says and the other does not. */
export interface BookDifference {
  readonly is: 'lost' | 'added' | 'text';
  readonly fact: string;
}

/**
 * Where a book that was read from a print differs from the book that was printed: facts of tables and targets, each as
 * often as it stands there, and the figures of the text by their sentence. Places and ids make no difference.
 */
export function compareBooks(expected: BudgetBook, actual: BudgetBook): BookDifference[] {
  const had = factsOfBook(expected);
  const has = factsOfBook(actual);
  const read = figuresOfText(actual);
  const texts = [...figuresOfText(expected)].filter(([place, fact]) => read.get(place) !== fact);
  return [
    ...without(had, has).map((fact): BookDifference => ({ is: 'lost', fact })),
    ...without(has, had).map((fact): BookDifference => ({ is: 'added', fact })),
    ...texts.map(([place, fact]): BookDifference => ({ is: 'text', fact: `${fact}: ${place}` })),
  ];
}

/** The facts of the first list that the second does not have as often. */
function without(facts: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const fact of others) left.set(fact, (left.get(fact) ?? 0) + 1);
  return facts.filter((fact) => {
    const count = left.get(fact) ?? 0;
    left.set(fact, count - 1);
    return count <= 0;
  });
}

/** Facts of a book as lines of words, without places and what only a reader adds. */
export function factsOfBook(book: BudgetBook): string[] {
  return [
    `${book.document.type} ${book.document.year} ${book.document.department.name?.replace(OWN_SHARE, '') ?? ''}`,
    ...book.tables.filter(({ kind }) => !TARGET_KINDS.has(kind)).flatMap(factsOfTable),
    ...(book.targets.department ? factsOfTargets(book.targets.department, 'department') : []),
    ...book.targets.projects.flatMap((form) => factsOfTargets(form, squeezed(form.name ?? '').replace(CODE_AHEAD, ''))),
  ];
}

/** A department's own budget without its units': readers know it by the department's name. */
const OWN_SHARE = /[（(](?:本级|机关|本部)[)）]$/;

/** The code of a project, which some templates print in one cell with its name. */
const CODE_AHEAD = /^[0-9A-Z]+[-—](?=.)/;

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

/**
 * Value and unit as one: printed in one cell, 11月 is read as a point in time and 100-150人 as a range. Words say 定性 by
 * themselves where a template prints no operator.
 */
const factsOfIndicator = ({ level1, level2, level3, operator, value, unit, weight }: Indicator): string =>
  [
    level1,
    level2,
    level3,
    operator === '定性' ? null : operator,
    `${value ?? ''}${unit ?? ''}`.replace(THOUSANDS, ''),
    weight,
  ]
    .map((word) => squeezed(word ?? ''))
    .join(' ');

const THOUSANDS = /(?<=^\d{1,3}(?:,\d{3})*),(?=\d{3}(?!\d))/g;

/** Figures of the text, each by its sentence and its place in it. */
export function figuresOfText(book: BudgetBook): ReadonlyMap<string, string> {
  const texts = new Map(book.paragraphs.map(({ id, text }) => [id, text]));
  return new Map(
    book.statements.map((one) => [placeIn(texts.get(one.paragraph) ?? '', one.offset), factOfStatement(one)]),
  );
}

/** Readers drop spaces beside Chinese words, so places are told without them. */
const placeIn = (text: string, offset: number): string =>
  `${withoutSpaces(text)}@${withoutSpaces(text.slice(0, offset)).length}`;

const factOfStatement = ({ measure, value, unit, direction }: Statement): string =>
  `${measure} ${value} ${unit} ${direction ?? ''}`;
