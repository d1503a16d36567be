import type { Column, Row, Table } from '../../domain/book.js';
import { blankFigure, cellFigure, type Figure, statedValue } from '../../domain/figures.js';
import { plus, type Term, type Tie, tieHolds } from '../tie.js';
import { amountColumns } from './columns.js';
import { figureOrOpen } from './open-cells.js';
import { nameOf } from './row-ties.js';
import { type Line, OPENING, type Side } from './sides.js';

/** 本年收入合计 = the items above it. */
export const yearTies = (table: Table, side: Side): readonly Tie[] =>
  side.yearTotal ? lineTies(table, side.yearTotal, side.items, true) : [];

/** 收入总计 = 本年收入合计 + what lies between; without a year's total, = the numbered lines above it. */
export function grandTies(table: Table, side: Side): readonly Tie[] {
  const { grandTotal, yearTotal, items, openings } = side;
  if (!grandTotal) return [];
  if (!yearTotal) return lineTies(table, grandTotal, items, items.every(isSure));
  const year: Line = { row: yearTotal, children: [], sure: true };
  return lineTies(table, grandTotal, [year, ...openings], openings.every(isKnown));
}

/** 一、本年收入 = （一）…: every line with numbered lines below it. */
export function numberedTies(table: Table, lines: readonly Line[]): readonly Tie[] {
  const ties: Tie[] = [];
  addNumbered(table, lines, ties);
  return ties;
}

function addNumbered(table: Table, lines: readonly Line[], ties: Tie[]): void {
  for (const { row, children } of lines) {
    if (children.length === 0) continue;
    addNumbered(table, children, ties);
    if (children.length >= 2) ties.push(...lineTies(table, row, children, true));
  }
}

const isSure = (line: Line): boolean => line.sure;
const isKnown = (line: Line): boolean => line.sure || OPENING.test(line.row.name);

function lineTies(table: Table, whole: Row, lines: readonly Line[], known: boolean): readonly Tie[] {
  const ties: Tie[] = [];
  if (lines.length === 0) return ties;
  const sure = known && lines.every(isKnown);
  const group = `${table.id}/${whole.id}`;
  const data = { row: nameOf(whole) };
  for (const column of amountColumns(table)) {
    const figure = cellFigure(table, whole, column);
    if (!figure) continue;
    const parts: Term[] = [];
    if (!addTerms(table, lines, column, parts) || parts.length === 0) continue;
    const blanks = () =>
      lines
        .filter(({ row, children }) => children.length === 0 && !row.cells[column.id])
        .map(({ row }) => blankFigure(table, row, column));
    const tie: Tie = { is: 'sum', whole: figure, parts, group, data, blanks };
    if (tieHolds(tie) || (sure && !addsPartsTwice(figure, parts))) ties.push(tie);
  }
  return ties;
}

/** 一、基本支出 with what it is made of below it, under numbers that do not show it: the sum is off by that line. */
function addsPartsTwice(whole: Figure, parts: readonly Term[]): boolean {
  const values = parts.map(({ figure }) => statedValue(figure));
  const excess = values.reduce((sum, value) => sum + value, 0n) - statedValue(whole);
  return excess !== 0n && values.some((value, at) => value === excess && startsWithSum(values.slice(at + 1), value));
}

/** Whether the first of these, however many, add up to a value. */
function startsWithSum(values: readonly bigint[], value: bigint): boolean {
  let sum = 0n;
  for (const one of values) {
    sum += one;
    if (sum === value) return true;
  }
  return false;
}

/** Adds what lines print in a column, a heading without its own amount being worth the lines below it. False in doubt. */
function addTerms(table: Table, lines: readonly Line[], column: Column, terms: Term[]): boolean {
  for (const { row, children } of lines) {
    const figure = figureOrOpen(table, row, column);
    if (figure === 'open') return false;
    if (figure) terms.push(plus(figure));
    else if (children.length > 0 && !addTerms(table, children, column, terms)) return false;
  }
  return true;
}
