import type { RowLevel } from '../../domain/book.js';
import type { TemplateColumn } from '../../forms/template.js';
import type { Quantity } from '../quantity.js';

export type LeafColumn = Exclude<TemplateColumn, { readonly columns: readonly TemplateColumn[] }> & {
  /** Header words from the top. */
  readonly path: readonly string[];
};

export type DerivedField =
  | { readonly is: 'text'; readonly text: string }
  /** null where the form has no figure at this place at all. */
  | { readonly is: 'amount'; readonly quantity: Quantity | null };

/** What a row, or one side of a two-sided row, says apart from its figures. */
export interface RowFacts {
  readonly code: string | null;
  readonly name: string;
  readonly level: RowLevel | null;
  readonly side?: 'income' | 'expenditure';
  readonly pair?: { readonly code: string; readonly name: string };
  readonly numbering?: string;
  readonly group?: string;
}

export interface DerivedRow {
  /** One for each leaf column. */
  readonly fields: readonly DerivedField[];
  readonly facts: readonly RowFacts[];
  readonly bold: boolean;
}
