import type { ColumnMeaning, TableKind } from '../domain/book.js';
import type { Bilingual } from '../domain/place.js';

/**
 * What keys the rows of a form.
 * functional: 功能分类 类 款 项 · departmental-economic: 301–399 · governmental-economic: 501–599 ·
 * economic-pair: a departmental and a governmental code side by side · two-sided: labels of income | expenditure ·
 * unit: budget units · project: projects · label: printed labels only · none: one row of figures · indicator: target forms
 */
type RowKey =
  | 'functional'
  | 'departmental-economic'
  | 'governmental-economic'
  | 'economic-pair'
  | 'two-sided'
  | 'unit'
  | 'project'
  | 'label'
  | 'none'
  | 'indicator';

/** A column by what it holds, with the squeezed header words it is known by over provinces and years. */
export interface FormColumn {
  readonly meaning: ColumnMeaning;
  readonly words: readonly string[];
}

/** How the law asks for the form: always, when the department has such money, or by provincial choice. */
type Demand = 'always' | 'even-if-empty' | 'provincial';

/** A published table (表样), declared once. Reading, checking, compiling and rendering use the same declaration. */
export interface Form {
  readonly kind: TableKind;
  /** The ministry's name for it. */
  readonly title: Bilingual;
  /** Patterns over a squeezed title without its number, year, department and marks (see `titles.ts`). */
  readonly titles: readonly RegExp[];
  /** Titles as printed somewhere, for tests, documents and rendering. */
  readonly known: readonly string[];
  readonly columns: readonly FormColumn[];
  /** Most usual first. */
  readonly rows: readonly [RowKey, ...RowKey[]];
  readonly demand: Demand;
  /** The first year whose documents had to print it, where it was not asked for from the start. */
  readonly since?: number;
  /** The note that must stand below when nothing is in it, or null where the form may not be empty. */
  readonly emptyNote: Bilingual | null;
  readonly basis: readonly Bilingual[];
}

/** Declares a form. The file it stands in is named like its kind. */
export const defineForm = (form: Form): Form => form;
