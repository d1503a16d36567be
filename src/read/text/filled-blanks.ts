/** Fewer such words in a text without a blank cell may be mistakes of whoever made it. */
const FEWEST = 3;
const HEAD_WITHOUT_WORDS = 'Unnamed: ';
/** What programs that work with tables of data print in a blank cell, or in the head of a column that has none. */
const FILLED = /(^|[|\t,])[ \t]*(?:NaN|nan|None|<NA>|Unnamed: \d+(?:_level_\d+)?)[ ]*(?=[|\t,]|$)/gm;
const BLANK_CELL = /\|[ \t]*\|/;

/**
 * A text whose blank cells were filled by a program gets them back: where heads of columns are named by it, or where the word
 * stands in several cells and no cell is blank.
 */
export function withBlankCells(text: string): string {
  if (!text.includes(HEAD_WITHOUT_WORDS)) {
    if (!text.includes('NaN |') && !text.includes('nan |') && !text.includes('None |')) return text;
    if (BLANK_CELL.test(text) || (text.match(FILLED) ?? []).length < FEWEST) return text;
  }
  return text.replace(FILLED, '$1');
}
