import type { Table } from '../../domain/book.js';
import { cellFigure, type Figure, statedValue } from '../../domain/figures.js';
import type { BookView } from '../view.js';
import { isThisYearsColumn, type Printed, type Stage } from './table-cells.js';

/** Three digits and more besides the zeros at the ends: fewer meet by chance. */
const TELLING = /[1-9]\.?\d[\d.]*[1-9]/;

/**
 * Whether tables print a told amount, which the cell compared with does not, for something else. Then the words were rather
 * taken for another thing than they mean (the amount of one item told behind the name of the whole) than the amount is wrong.
 * Last year's amount in the very row compared with, and what tables print in few digits, speak for nothing.
 */
export function isPrintedElsewhere({ book }: BookView, told: Figure, { table, terms }: Printed, stage: Stage): boolean {
  if (!TELLING.test(told.text)) return false;
  const rows = new Set(terms.map(({ figure }) => figure.key.split('/').at(-2)));
  const prints = (other: Table): boolean =>
    other.rows.some((row) =>
      other.columns.some((column) => {
        if (other === table && rows.has(row.id) && !isThisYearsColumn(book.document, column, stage)) return false;
        const cell = cellFigure(other, row, column);
        return cell?.kind === 'money' && statedValue(cell) !== 0n && isAlike(cell, told);
      }),
    );
  return book.tables.some(prints);
}

/** One amount, of which one print may be rounder than the other: 2.64 is 2.6, and not 2.65. */
const isAlike = (a: Figure, b: Figure): boolean => isWithin(statedValue(a), b) || isWithin(statedValue(b), a);
const isWithin = (value: bigint, figure: Figure): boolean =>
  value === statedValue(figure) || (figure.interval.low < value && value < figure.interval.high);
