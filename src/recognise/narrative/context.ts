import type { Draft } from './draft.js';

/** What earlier paragraphs leave behind for the figures of the next. */
export interface Context {
  /** Figures of the section so far. */
  readonly section: Draft[];
  /** Totals of a list that the paragraph before opened and did not finish: one, or one of each stage. */
  carried: readonly Draft[];
  /** Names that list. */
  carriedList: string;
  /** How deep the paragraph that opened it is numbered: it ends where another as deep begins. Undefined without a number. */
  carriedLevel?: number | undefined;
  readonly documentYear: number | null;
  /** Figures of the document so far. */
  readonly earlier: readonly Draft[];
  /** First amounts of money under the headings of the chapter (一、), by the titles above them; of all of it by none. */
  readonly heads: Map<string, Draft>;
}
