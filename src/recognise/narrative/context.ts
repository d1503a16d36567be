import type { Draft } from './draft.js';

/** What earlier paragraphs leave behind for the figures of the next. */
export interface Context {
  /** Figures of the section so far. */
  readonly section: Draft[];
  /** Total of a list that the paragraph before opened and did not finish. */
  carried: Draft | null;
  /** Names that list. */
  carriedList: string;
  /** First amount of money of the chapter (一、). */
  chapterHead: Draft | null;
}
