import type { Column, Row, Table } from '../../domain/book.js';
import { cellFigure } from '../../domain/figures.js';
import { plus, type Term, type Tie, tieHolds } from '../tie.js';
import { amountColumns } from './columns.js';
import { isOpen } from './open-cells.js';
import { nameOf } from './row-ties.js';
import { type Line, OPENING, type Side } from './sides.js';

/** 本年收入合计 = the items above it. */
export function* yearTies(table: Table, side: Side): Iterable<Tie> {
  if (side.yearTotal) yield* lineTies(table, side.yearTotal, side.items, true);
}

/** 收入总计 = 本年收入合计 + what lies between; without a year's total, = the numbered lines above it. */
export function* grandTies(table: Table, side: Side): Iterable<Tie> {
  if (!side.grandTotal) return;
  if (!side.yearTotal) {
    yield* lineTies(
      table,
      side.grandTotal,
      side.items,
      side.items.every((line) => line.sure),
    );
    return;
  }
  const year: Line = { row: side.yearTotal, children: [], sure: true };
  const known = side.openings.every((line) => line.sure || OPENING.test(line.row.name));
  yield* lineTies(table, side.grandTotal, [year, ...side.openings], known);
}

/** 一、本年收入 = （一）…: every line with numbered lines below it. */
export function* numberedTies(table: Table, lines: readonly Line[]): Iterable<Tie> {
  for (const line of lines) {
    yield* numberedTies(table, line.children);
    if (line.children.length >= 2) yield* lineTies(table, line.row, line.children, true);
  }
}

function* lineTies(table: Table, whole: Row, lines: readonly Line[], known: boolean): Iterable<Tie> {
  const sure = known && lines.every((line) => line.sure || OPENING.test(line.row.name));
  for (const column of amountColumns(table)) {
    const figure = cellFigure(table, whole, column);
    const parts = lines.length > 0 ? lineTerms(table, lines, column) : undefined;
    if (!figure || !parts || parts.length === 0) continue;
    const tie: Tie = {
      is: 'sum',
      whole: figure,
      parts,
      group: `${table.id}/${whole.id}`,
      data: { row: nameOf(whole) },
    };
    if (sure || tieHolds(tie)) yield tie;
  }
}

/** What lines print in a column; a heading without its own amount is worth the lines below it. */
function lineTerms(table: Table, lines: readonly Line[], column: Column): readonly Term[] | undefined {
  const terms: Term[] = [];
  for (const line of lines) {
    if (isOpen(line.row, column)) return undefined;
    const figure = cellFigure(table, line.row, column);
    if (figure) terms.push(plus(figure));
    else {
      const below = lineTerms(table, line.children, column);
      if (!below) return undefined;
      terms.push(...below);
    }
  }
  return terms;
}
