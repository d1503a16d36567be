import type { Column, Row, Table, TableKind } from '../../domain/book.js';
import { blankFigure, cellFigure, isZero, statedValue } from '../../domain/figures.js';
import { plus, type Term, type Tie, tieHolds } from '../tie.js';
import { amountColumns } from './columns.js';
import { isDrifted } from './drifted-rows.js';
import { isFromWords, isPlainText } from './from-words.js';
import { figureOrOpen } from './open-cells.js';
import { hasAmounts, type RowSum } from './row-sum.js';

/** Lists that need not be whole: target summaries, whose amounts are easily lost between the targets. */
const UNPROVEN = new Set<TableKind>(['project-targets-summary']);
/** Columns in which rows must add up before one that fails is taken for wrong, where nothing else says that they add up. */
const WITNESSES = 2;

/** The ties of one row equation: those that may be told, and those that fail while the rows add up in another column. */
interface RowTies {
  readonly told: readonly Tie[];
  readonly open: readonly Tie[];
}

/** The ties of one row equation, one for each amount column; the columns of a row are told together. */
export function rowTies(table: Table, sum: RowSum): RowTies {
  if (isPrintedAgain(sum)) return NO_TIES;
  const ties = tiesOf(table, sum);
  let [witnesses, broken] = [0, 0];
  for (const { tie, holds } of ties)
    if (!holds) broken++;
    else if (tie.is === 'sum' && tie.parts.length > 1) witnesses++;
  const told: Tie[] = [];
  const open: Tie[] = [];
  for (const { tie, holds, proven } of ties)
    if (holds || proven || (witnesses >= WITNESSES && broken === 1)) told.push(tie);
    else if (witnesses > 0) open.push(tie);
  return { told, open };
}

const NO_TIES: RowTies = { told: [], open: [] };

/**
 * 合计 above its only unit with the same figures one by one, in other columns: of text that lost cells, that says nothing but
 * where they were lost.
 */
function isPrintedAgain({ whole, parts: [part, ...others] }: RowSum): boolean {
  if (!part || others.length > 0 || !isPlainText(whole.at)) return false;
  const [ids, own] = [Object.keys(whole.cells), Object.keys(part.cells)];
  return (
    ids.length > 1 &&
    ids.length === own.length &&
    ids.every((id, at) => whole.cells[id]!.text === part.cells[own[at]!]!.text) &&
    ids.some((id, at) => id !== own[at])
  );
}

interface RowTie {
  readonly tie: Tie;
  readonly holds: boolean;
  /** False where the tie alone does not show that the row is the sum of these rows. */
  readonly proven: boolean;
}

function tiesOf(table: Table, sum: RowSum): readonly RowTie[] {
  const ties: RowTie[] = [];
  const group = `${table.id}/${sum.whole.id}/${sum.is}`;
  const data = { row: nameOf(sum.whole), count: String(sum.parts.length) };
  for (const column of amountColumns(table)) {
    const whole = cellFigure(table, sum.whole, column);
    const parts = whole && partsIn(table, sum, column);
    if (!parts || (parts.length === 0 && (isZero(whole) || !sum.parts.some(hasAmounts)))) continue;
    const blanks = () =>
      sum.parts.filter((part) => !part.cells[column.id]).map((part) => blankFigure(table, part, column));
    const tie: Tie =
      parts.length > 0
        ? { is: 'sum', whole, parts, group, blanks, data }
        : { is: 'sum', whole, parts, group, blanks, data, message: 'blank', also: blankPlaces(sum.parts) };
    const holds = tieHolds(tie);
    if (!holds && isMisplaced(table, sum, column, statedValue(whole) - totalOf(parts))) continue;
    ties.push({ tie, holds, proven: isProven(table, sum, column, parts) });
  }
  return ties;
}

const totalOf = (parts: readonly Term[]): bigint => parts.reduce((all, { figure }) => all + statedValue(figure), 0n);

/** Whether lost cells explain what a sum lacks, or has too much: a figure was put into the wrong column. */
function isMisplaced(table: Table, sum: RowSum, column: Column, missing: bigint): boolean {
  if (isFromWords(table)) return isBesides(table, sum, column, missing);
  if (!isPlainText(sum.whole.at)) return false;
  return (
    isDrifted(table, sum.whole) ||
    mayClose(table, sum, column, missing) ||
    (table.rows.length >= FEWEST_ROWS &&
      isBesides(
        table,
        sum,
        column,
        missing,
        (other) => isInFront(table, other, column) && isFilledBy(table, sum, other),
      ))
  );
}

/** In a shorter table, a column that few rows fill says nothing. */
const FEWEST_ROWS = 5;

/** Lost cells move figures to the front only: what stands behind its column was put there. */
const isInFront = ({ columns }: Table, other: Column, column: Column): boolean =>
  columns.indexOf(other) < columns.indexOf(column);

/** Whether no row but these parts prints anything in a column: the blank cells in front of it were lost in them. */
const isFilledBy = (table: Table, { parts }: RowSum, { id }: Column): boolean =>
  table.rows.every((row) => row.cells[id] === undefined || parts.includes(row));

/** So many sums are tried; where rows may add up to more, nothing is told. */
const MOST_SUMS = 256;

/** Whether the sum closes once drifted rows have another of their figures in the column, or none. */
function mayClose(table: Table, { parts }: RowSum, column: Column, missing: bigint): boolean {
  let sums = new Set([0n]);
  for (const row of parts) {
    if (!isDrifted(table, row)) continue;
    const changes = changesOf(table, row, column);
    sums = new Set([...sums].flatMap((sum) => changes.map((change) => sum + change)));
    if (sums.has(missing) || sums.size > MOST_SUMS) return true;
  }
  return false;
}

/** By how much a row's part of a column changes with each of its figures there. */
function changesOf(table: Table, row: Row, column: Column): readonly bigint[] {
  const amountIn = (at: Column) => {
    const figure = cellFigure(table, row, at);
    return figure ? statedValue(figure) : 0n;
  };
  const own = amountIn(column);
  return [...new Set([-own, ...amountColumns(table).map((other) => amountIn(other) - own)])];
}

/** Whether what is missing stands in another column, in the rows that are blank in this one: there lost cells moved them. */
const isBesides = (
  table: Table,
  { parts }: RowSum,
  column: Column,
  missing: bigint,
  mayHold: (other: Column) => boolean = () => true,
): boolean =>
  amountColumns(table).some((other) => {
    if (!mayHold(other)) return false;
    const moved = parts.flatMap((row) => (row.cells[column.id] ? [] : (cellFigure(table, row, other) ?? [])));
    return moved.length > 0 && moved.reduce((all, figure) => all + statedValue(figure), 0n) === missing;
  });

/** What the parts print in a column; undefined where one of them is open. */
function partsIn(table: Table, sum: RowSum, column: Column): readonly Term[] | undefined {
  const parts: Term[] = [];
  for (const part of sum.parts) {
    const figure = figureOrOpen(table, part, column);
    if (figure === 'open') return undefined;
    if (figure) parts.push(plus(figure));
  }
  return parts;
}

function isProven(table: Table, sum: RowSum, column: Column, parts: readonly Term[]): boolean {
  if (!sum.sure || column.meaning === 'unknown' || UNPROVEN.has(table.kind)) return false;
  // A listed line without an amount (a project whose figure was lost) leaves the total unproven, not wrong.
  return parts.length === sum.parts.length || !isTotal(column) || !sum.parts.some((part) => part.level === 'item');
}

const isTotal = (column: Column): boolean => column.meaning === 'total' || column.meaning === 'amount';

export const nameOf = (row: Row): string => `${row.code ?? ''}${row.name}` || '合计';

const blankPlaces = (rows: readonly Row[]) =>
  rows.slice(0, 8).map((row) => ({ at: row.at, label: { zh: nameOf(row), en: nameOf(row) }, value: '' }));
