import type { Table } from '../../domain/book.js';
import { perTable } from '../../domain/kept.js';
import type { Tie } from '../tie.js';
import { economicSideTies } from './economic-sides.js';
import type { RowSum } from './row-sum.js';
import { rowSums } from './row-sums.js';
import { rowTies } from './row-ties.js';
import { grandTies, numberedTies, yearTies } from './side-ties.js';
import { sidesOf } from './sides.js';
import { isSummed } from './summed-kinds.js';

/** A tie down the columns of a table, by the way its form states it. */
export interface DownTie {
  readonly is: 'year' | 'grand' | 'numbered' | RowSum['is'];
  readonly tie: Tie;
}

/** Every equation that a table states over its rows, column by column. */
export const downTies = (table: Table): readonly DownTie[] => allDownTies(table).told;

/** Sums of rows that fail and that nothing in the rows alone proves: a sum across may. */
export const openDownTies = (table: Table): readonly DownTie[] => allDownTies(table).open;

const allDownTies = perTable((table: Table) => {
  const found: DownTie[] = [];
  const left: DownTie[] = [];
  const add = (is: DownTie['is'], ties: readonly Tie[]) => {
    for (const tie of ties) found.push({ is, tie });
  };
  for (const side of sidesOf(table)) {
    add('year', yearTies(table, side));
    add('grand', grandTies(table, side));
    add('numbered', numberedTies(table, [...side.items, ...side.openings]));
  }
  if (table.kind === 'general-basic-expenditure' || table.kind === 'economic-classification')
    add('rows', economicSideTies(table));
  for (const sum of isSummed(table) ? rowSums(table) : []) {
    const { told, open } = rowTies(table, sum);
    add(sum.is, told);
    for (const tie of open) left.push({ is: sum.is, tie });
  }
  return { told: found, open: left };
});
