import type { SourceLine } from '../../read/source.js';
import type { JoinedRows } from '../row-stream/joined-rows.js';
import { streamRows } from '../row-stream/stream-rows.js';
import { figureOf } from '../tables/cell-text.js';

/** More cells than the header and the one row of such a table have. */
const MOST_CELLS = 60;

/**
 * The one row of a table without labels, of which each cell stands on a line of its own with a bar behind it. Lines of bars
 * alone fill the header where its cells are merged; below the header they are blank cells, and which column these stand in
 * stays open. `first`: the line of the header's first cell.
 */
export function barredTotals(lines: readonly SourceLine[], first: number): JoinedRows | undefined {
  const cells: SourceLine[] = [];
  const places: number[] = [];
  for (let index = first; index < lines.length && cells.length < MOST_CELLS; index++) {
    const { at } = lines[index]!;
    if (at.quote === '') continue;
    if (!at.quote.endsWith('|')) break;
    const text = at.quote.replace(/[|\s]+$/, '');
    if (text.includes('|')) return undefined;
    if (text === '' && cells.length > 0 && figureOf(cells.at(-1)!.text) !== undefined) return undefined;
    if (text === '') continue;
    cells.push({ text, at: { ...at, quote: text } });
    places.push(index);
  }
  const found = streamRows(cells, 0);
  return found && { rows: found.rows, end: places[found.end - 1]! + 1 };
}
