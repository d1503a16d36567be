import type { BudgetBook, Indicator, Table, TargetForm } from '../../domain/book.js';

/**
 * A part of a book that a rule may read: `table 3` (by its number in the book; all of it but what its cells print),
 * `cell 3/17/c2` (table, row by number, column by id), `indicator 2/5 weight` (form and indicator by number), or a property
 * of the book (`targets`: all of them but the figures of their indicators).
 */
export type Part = string;

/** What a table is, but for what it prints: where one of these changes, it counts as another table. */
const TABLE_FACTS: ReadonlySet<string> = new Set<keyof Table>(['id', 'kind', 'title', 'unit', 'empty', 'note', 'at']);

/** The facts of a table that a recording takes for granted. */
export const isTableFact = (property: string): boolean => TABLE_FACTS.has(property);
export const partOfTable = (index: number): Part => `table ${index}`;
export const partOfCell = (table: number, row: number, column: string): Part => `cell ${table}/${row}/${column}`;

/** What changes where a figure of an indicator does. */
const FIGURES: ReadonlySet<string> = new Set<keyof Indicator>(['value', 'weight', 'text']);
export const isIndicatorFigure = (property: string): property is 'value' | 'weight' | 'text' => FIGURES.has(property);
export const partOfIndicator = (form: number, indicator: number, property: string): Part =>
  `indicator ${form}/${indicator} ${property}`;
/** Target forms in the order in which their parts number them. */
export const formsOf = ({ department, projects }: BudgetBook['targets']): readonly TargetForm[] =>
  department ? [department, ...projects] : projects;
