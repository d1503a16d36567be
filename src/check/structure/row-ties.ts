import type { Column, Row, Table, TableKind } from '../../domain/book.js';
import { blankFigure, cellFigure, statedValue } from '../../domain/figures.js';
import { plus, type Term, type Tie, tieHolds } from '../tie.js';
import { amountColumns } from './columns.js';
import { isOpen } from './open-cells.js';
import { hasAmounts, type RowSum } from './row-sum.js';

/** Lists that need not be whole: target summaries, whose amounts are easily lost between the targets. */
const UNPROVEN = new Set<TableKind>(['project-targets-summary']);
/** Columns in which rows must add up before one that fails is taken for wrong, where nothing else says that they add up. */
const WITNESSES = 2;

/** The ties of one row equation, one for each amount column; the columns of a row are told together. */
export function* rowTies(table: Table, sum: RowSum): Iterable<Tie> {
  const ties = [...tiesOf(table, sum)];
  const witnesses = ties.filter(({ tie }) => tie.is === 'sum' && tie.parts.length > 1 && tieHolds(tie)).length;
  const broken = ties.filter(({ tie }) => !tieHolds(tie)).length;
  for (const { tie, proven } of ties)
    if (proven || (witnesses >= WITNESSES && broken === 1) || tieHolds(tie)) yield tie;
}

interface RowTie {
  readonly tie: Tie;
  /** False where the tie alone does not show that the row is the sum of these rows. */
  readonly proven: boolean;
}

function* tiesOf(table: Table, sum: RowSum): Iterable<RowTie> {
  const group = `${table.id}/${sum.whole.id}/${sum.is}`;
  const data = { row: nameOf(sum.whole), count: String(sum.parts.length) };
  for (const column of amountColumns(table)) {
    const whole = cellFigure(table, sum.whole, column);
    if (!whole || sum.parts.some((part) => isOpen(part, column))) continue;
    const parts: Term[] = [];
    for (const part of sum.parts) {
      const figure = cellFigure(table, part, column);
      if (figure) parts.push(plus(figure));
    }
    const tie: Tie = {
      is: 'sum',
      whole,
      parts,
      group,
      blanks: () => sum.parts.filter((part) => !part.cells[column.id]).map((part) => blankFigure(table, part, column)),
      data,
      ...(parts.length === 0 ? { message: 'blank', also: blankPlaces(sum.parts) } : undefined),
    };
    // A listed line without an amount (a project whose figure was lost) leaves the total unproven, not wrong.
    const open = parts.length < sum.parts.length && isTotal(column) && sum.parts.some((part) => part.level === 'item');
    const proven = sum.sure && !open && column.meaning !== 'unknown' && !UNPROVEN.has(table.kind);
    if (parts.length === 0 && (statedValue(whole) === 0n || !sum.parts.some(hasAmounts))) continue;
    yield { tie, proven };
  }
}

const isTotal = (column: Column): boolean => column.meaning === 'total' || column.meaning === 'amount';

export const nameOf = (row: Row): string => `${row.code ?? ''}${row.name}` || '合计';

const blankPlaces = (rows: readonly Row[]) =>
  rows.slice(0, 8).map((row) => ({ at: row.at, label: { zh: nameOf(row), en: nameOf(row) }, value: '' }));
