/** - 3 -, 第3页 共9页: the number of a page, without its white space; nothing else is printed so. */
const PAGE_NUMBER =
  /^(?:[-—–─~·]{1,3}\d{1,4}[-—–─~·]{1,3}|第\d{1,4}页(?:[,，/]?共\d{1,4}页)?|共\d{1,4}页[,，/]?第\d{1,4}页|Page\d{1,4}(?:of\d{1,4})?)$/i;
export const isPageNumber = (text: string): boolean => PAGE_NUMBER.test(text);

/** Cover and contents may go without a number. */
const FIRST_PAGES = 4;
const FEWEST_PAGES = 3;
const OF_ALL = /^(\d{1,3})[/／](\d{1,3})$/;

/** A number that may be that of a page, and its line. */
export interface NumberedLine {
  readonly index: number;
  readonly text: string;
}

/** True for 3/30. */
export const isPageOfAll = (text: string): boolean => OF_ALL.test(text);

/** Those that count the pages (3/30, or 3 by itself): each one more than the one before, out of as many in all. */
export function countedUp(lines: readonly NumberedLine[]): readonly number[] {
  const found: number[] = [];
  let last = 0;
  let pages: string | undefined;
  for (const { index, text } of lines) {
    const [number = '', all = ''] = text.split(/[/／]/);
    const page = Number.parseInt(number, 10);
    const follows = pages === undefined ? page <= FIRST_PAGES : all === pages && page === last + 1;
    if (!follows || (all !== '' && page > Number.parseInt(all, 10))) continue;
    found.push(index);
    [last, pages] = [page, all];
  }
  return found.length < FEWEST_PAGES ? [] : found;
}
