import type { Table } from '../../domain/book.js';
import type { Place } from '../../domain/place.js';

/** Pages, sheets and documents with tables have kept their cells. */
export const isPlainText = ({ page, sheet, table }: Place): boolean =>
  page === undefined && sheet === undefined && table === undefined;

/**
 * Whether the cells of a table were lost, so that its rows are words and figures alone and the columns were put together
 * from the words of its header: pages, sheets and documents with tables keep their cells, and so do tabs and bars.
 */
export function isFromWords({ rows }: Table): boolean {
  let words = 0;
  let placed = 0;
  for (const { at, cells } of rows) {
    if (!isPlainText(at)) return false;
    for (const id in cells)
      if (cells[id]!.at.column === undefined) words++;
      else placed++;
  }
  return words > placed;
}
