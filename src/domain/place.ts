/**
 * Where something was read, and the exact words that were read there. Which keys are set depends on the format:
 * text has `line` (from 1), PDF `page` and `box`, workbooks `sheet` and `cell`, Word and web pages `table`, `row`, `column`.
 */
export interface Place {
  /** The file, where several files together are one disclosure; the other keys are places in that file. */
  readonly file?: string;
  readonly page?: number;
  readonly line?: number;
  readonly sheet?: string;
  readonly cell?: string;
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
  /** Left, top, right, bottom in points from the page's upper left corner. */
  readonly box?: readonly [number, number, number, number];
  readonly quote: string;
}

/** The same place with other words. Written out because a spread that overrides is several times slower. */
export function quoting(place: Place, quote: string): Place {
  const copy: { -readonly [Key in keyof Place]: Place[Key] } = { ...place };
  copy.quote = quote;
  return copy;
}

/** A text in both languages of the product: Chinese first. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** True for a place in plain text without cells: what belongs to it may stand on another line. */
export const hasNoCell = ({ line, column, table, page, sheet }: Place): boolean =>
  line !== undefined && [column, table, page, sheet].every((one) => one === undefined);
