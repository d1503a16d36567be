import type { Row, Table } from '../../domain/book.js';
import { blankFigure, cellFigure, statedValue } from '../../domain/figures.js';
import { equationOf, type Tie, testTie } from '../tie.js';
import { type ColumnSum, columnSums } from './column-sums.js';
import { termsAt } from './columns.js';
import { nameOf } from './row-ties.js';

/**
 * The ties of a table's header, row by row. A header that was misread breaks in every row, so findings may come only
 * from a reading that most rows confirm.
 */
export function* columnTies(table: Table): Iterable<Tie> {
  const told = new Set<string>();
  for (const sum of columnSums(table)) {
    // Two readings of one total come to the same equation where the column in question is blank.
    const ties = table.rows
      .flatMap((row) => rowTie(table, row, sum))
      .filter((tie) => told.size === told.add(equationOf(tie)).size - 1);
    const outcomes = ties.map((tie) => testTie(tie).outcome);
    const seen = (wanted: (outcome: string) => boolean) =>
      new Set(ties.filter((_, index) => wanted(outcomes[index]!)).map((tie) => tie.whole.text)).size;
    const broken = seen((outcome) => outcome === 'broken');
    const held = seen((outcome) => outcome !== 'broken');
    const trusted = sum.sure && table.kind !== 'other' && (held >= broken || (held === 0 && broken === 1));
    for (const [index, tie] of ties.entries())
      if (outcomes[index] === 'holds' || (trusted && (held > 0 || tie.message !== 'blank'))) yield tie;
  }
}

function rowTie(table: Table, row: Row, sum: ColumnSum): readonly Tie[] {
  const whole = cellFigure(table, row, sum.whole);
  const parts = termsAt(table, row, sum.parts);
  if (!whole || !parts) return [];
  const blank = parts.length === 0;
  if (blank && statedValue(whole) === 0n) return [];
  const also = { at: row.at, label: { zh: nameOf(row), en: nameOf(row) }, value: '' };
  return [
    {
      is: 'sum',
      whole,
      parts,
      data: {
        row: nameOf(row),
        column: sum.whole.path.join('/'),
        columns: sum.parts.map((part) => part.path.join('/')).join('、'),
      },
      blanks: () => sum.parts.filter((part) => !row.cells[part.id]).map((part) => blankFigure(table, row, part)),
      ...(blank ? { message: 'blank', also: [also] } : {}),
    },
  ];
}
