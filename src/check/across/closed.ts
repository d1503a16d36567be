import type { Row, Table } from '../../domain/book.js';
import { doubtsOf } from '../../domain/figures.js';
import { perTable } from '../../domain/kept.js';
import { type HomeTie, homeTies } from '../structure/home-ties.js';
import { codedRows } from '../structure/named-rows.js';
import { hasAmounts } from '../structure/row-sum.js';
import { sidesOf } from '../structure/sides.js';

/**
 * True when every amount of a table has its row and column and the rows make the total: then what is not there was
 * left out by the document and not lost in reading.
 */
export const isClosed = perTable((table): boolean => {
  if (doubtsOf(table).size > 0) return false;
  if (sidesOf(table).length === 0 && codedRows(table).some(isStray)) return false;
  const totals = homeTies(table).filter(({ is }) => is === 'rows' || is === 'year' || is === 'grand');
  return totals.length > 0 && totals.every(({ outcome }) => outcome !== 'broken') && !totals.every(isAside(table));
});

/** Only other columns than the first one with amounts add up: nothing tells whether a row is missing from that one. */
function isAside(table: Table): (home: HomeTie) => boolean {
  const first = table.columns.find(({ id }) => table.rows.some((row) => row.cells[id]?.value != null))?.id;
  return ({ is, tie }) => is === 'rows' && tie.is === 'sum' && tie.whole.key.split('/').at(-1) !== first;
}

/** An amount whose line could not be told. */
const isStray = (row: Row): boolean =>
  hasAmounts(row) && row.level !== 'total' && row.level !== 'unit' && row.code === null;
