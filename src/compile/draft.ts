import type { BudgetBook, TableKind } from '../domain/book.js';

/** A compiled disclosure: the book, and the document that prints it, before any format. */
export interface Draft {
  readonly book: BudgetBook;
  readonly document: PrintedDocument;
}

export interface PrintedDocument {
  /** 云岭市档案馆2025年部门预算公开 */
  readonly title: string;
  readonly department: string;
  readonly year: number;
  readonly date: string | null;
  readonly parts: readonly PrintedPart[];
}

export type PrintedPart =
  | { readonly is: 'cover' }
  | { readonly is: 'contents' }
  | { readonly is: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly is: 'paragraph'; readonly text: string }
  | { readonly is: 'table'; readonly table: PrintedTable }
  | { readonly is: 'chart'; readonly chart: Chart }
  | { readonly is: 'page-break' };

/** A table as it is printed. Header rows are repeated on every page. */
export interface PrintedTable {
  readonly kind: TableKind;
  /** 部门公开表1, where the template numbers its tables. */
  readonly number: string | null;
  readonly title: string;
  /** 部门名称：云岭市档案馆, printed between title and unit where the template has it. */
  readonly preparedBy?: string;
  /** 单位：万元 */
  readonly unit: string | null;
  readonly header: readonly (readonly PrintedCell[])[];
  readonly body: readonly (readonly PrintedCell[])[];
  readonly note: string | null;
  readonly landscape: boolean;
  /** Relative widths of the columns. */
  readonly widths: readonly number[];
}

/** A cell at its own column; fields covered by spans are not listed. */
export interface PrintedCell {
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  readonly bold?: boolean;
  /** Decimal of an amount, for workbooks. */
  readonly value?: string;
  /** For workbooks: this cell is the sum of those body cells [row, column], from 0. */
  readonly sumOf?: readonly (readonly [number, number])[];
}

/** A figure to look at, with the numbers it draws (万元). */
export interface Chart {
  readonly kind: 'shares' | 'bars' | 'line';
  readonly title: string;
  readonly unit: string;
  readonly values: readonly { readonly name: string; readonly value: string }[];
}
