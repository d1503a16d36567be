import type { Column, Row, Table } from '../../domain/book.js';
import { blankFigure, cellFigure, statedValue } from '../../domain/figures.js';
import { equationOf, plus, type Tie, testTie, tieHolds } from '../tie.js';
import { type ColumnSum, columnSums } from './column-sums.js';
import { termsAt } from './columns.js';
import { nameOf } from './row-ties.js';

interface RowTie {
  readonly row: Row;
  readonly tie: Tie;
  readonly broken: boolean;
}

/**
 * The ties of a table's header, row by row. A header that was misread breaks in every row, so findings may come only
 * from a reading that most rows confirm and that no other column explains better.
 */
export function* columnTies(table: Table): Iterable<Tie> {
  const told = new Set<string>();
  const sums = columnSums(table);
  for (const sum of sums) {
    const ties: RowTie[] = [];
    const data = { column: sum.whole.path.join('/'), columns: sum.parts.map((part) => part.path.join('/')).join('、') };
    for (const row of table.rows) {
      const own = rowTie(table, row, sum, data);
      // Two readings of one total come to the same equation where the column in question is blank.
      if (own && (sums.length === 1 || told.size === told.add(equationOf(own.tie)).size - 1)) ties.push(own);
    }
    const broken = ties.filter((tie) => tie.broken);
    const held = distinct(ties) - distinct(broken);
    const trusted = sum.sure && mostHold(held, distinct(broken)) && !isMoved(table, sum, broken);
    for (const { tie, broken: fails } of ties)
      if (trusted ? !fails || held > 0 || tie.message !== 'blank' : tieHolds(tie)) yield tie;
  }
}

/** Rows with the same total repeat each other: department, unit, total. */
const distinct = (ties: readonly RowTie[]): number => new Set(ties.map(({ tie }) => tie.whole.text)).size;

const mostHold = (held: number, broken: number): boolean => held >= broken || (held <= 0 && broken === 1);

/** True when every broken row holds once the same further column is added: it belongs below this total's header. */
function isMoved(table: Table, sum: ColumnSum, broken: readonly RowTie[]): boolean {
  if (broken.length === 0) return false;
  const others = table.columns.filter((column) => column !== sum.whole && !sum.parts.includes(column));
  return others.some((column) => broken.every(({ row, tie }) => holdsWithColumn(table, row, tie, column)));
}

function holdsWithColumn(table: Table, row: Row, tie: Tie, column: Column): boolean {
  const figure = cellFigure(table, row, column);
  return tie.is === 'sum' && figure !== undefined && tieHolds({ ...tie, parts: [...tie.parts, plus(figure)] });
}

function rowTie(
  table: Table,
  row: Row,
  sum: ColumnSum,
  { column, columns }: { readonly column: string; readonly columns: string },
): RowTie | undefined {
  const whole = cellFigure(table, row, sum.whole);
  const parts = termsAt(table, row, sum.parts);
  if (!whole || !parts) return undefined;
  const blank = parts.length === 0;
  if (blank && statedValue(whole) === 0n) return undefined;
  const name = nameOf(row);
  const tie: Tie = {
    is: 'sum',
    whole,
    parts,
    data: { row: name, column, columns },
    blanks: () => sum.parts.filter((part) => !row.cells[part.id]).map((part) => blankFigure(table, row, part)),
    ...(blank ? { message: 'blank', also: [{ at: row.at, label: { zh: name, en: name }, value: '' }] } : undefined),
  };
  return { row, tie, broken: testTie(tie).outcome === 'broken' };
}
