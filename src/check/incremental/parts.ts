import type { BudgetBook, Indicator, Statement, Table, TargetForm } from '../../domain/book.js';
import { standsIn } from '../watched-paragraph.js';

/**
 * A part of a book that a rule may read: `table 3` (by its number in the book; all of it but what its cells print),
 * `cell 3/17/c2` (table, row by number, column by id), `indicator 2/5 weight` (form and indicator by number), `statement 7`
 * (what the figure is, by number), `text 4` and `lines 4` (of a paragraph, by number), or a property of the book (`targets`,
 * `statements`, `paragraphs`: all of them but those).
 */
export type Part = string;

/** What of a book is read. */
export interface Reads {
  readonly parts: Set<Part>;
  /** What was looked for in all paragraphs; the text of those where it stands is among the parts. */
  readonly sought: Set<RegExp>;
  /** What was not found in the text of a paragraph. */
  readonly notFound: Map<Part, ((text: string) => boolean)[]>;
}

export const nothingRead = (): Reads => ({ parts: new Set(), sought: new Set(), notFound: new Map() });

/** What of a book changed. */
export interface Change {
  readonly parts: ReadonlySet<Part>;
  /** What stands in paragraphs whose text changed. */
  readonly texts: readonly { readonly part: Part; readonly text: string }[];
}

/** True where something changed that was read, or what was looked for and stood nowhere may stand there now. */
export function touches({ parts, texts }: Change, reads: Reads): boolean {
  if (haveCommon(reads.parts, parts)) return true;
  return texts.some(({ part, text }) => {
    for (const pattern of reads.sought) if (standsIn(text, pattern)) return true;
    return reads.notFound.get(part)?.some((isIn) => isIn(text)) ?? false;
  });
}

/** True where two sets have something in common. */
export function haveCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const one of small) if (large.has(one)) return true;
  return false;
}

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

/** What changes where a figure of the running text does. */
const TOLD: ReadonlySet<string> = new Set<keyof Statement>(['value', 'quote', 'at']);
export const isToldFigure = (property: string): boolean => TOLD.has(property);
export const partOfStatement = (index: number): Part => `statement ${index}`;
export const partOfText = (paragraph: number): Part => `text ${paragraph}`;
export const partOfLines = (paragraph: number): Part => `lines ${paragraph}`;
