import type { Column, Row, Table } from '../../domain/book.js';
import { blankFigure, cellFigure, isZero } from '../../domain/figures.js';
import type { FindingEvidence } from '../../domain/findings.js';
import { perTable } from '../../domain/kept.js';
import { plus, type Tie, type TieOutcome, testTie, tieHolds } from '../tie.js';
import { wrongFigures } from '../wrong-figure.js';
import { type ColumnSum, columnSums } from './column-sums.js';
import { termsAt } from './columns.js';
import { downTies } from './down-ties.js';
import { isDrifted } from './drifted-rows.js';
import { isFromWords } from './from-words.js';
import { nameOf } from './row-ties.js';

type SumTie = Extract<Tie, { is: 'sum' }>;

interface RowTie {
  readonly row: Row;
  readonly tie: SumTie;
  readonly outcome: TieOutcome;
}

/**
 * The ties of a table's header, row by row. A header that was misread breaks in every row, so findings may come only
 * from a reading that most rows confirm and that no other column explains better.
 */
export function columnTies(table: Table): readonly Tie[] {
  const told: Tie[] = [];
  for (const { ties, trusted, held } of judgedSums(table))
    for (const { tie, outcome } of ties)
      if (trusted ? outcome !== 'broken' || held > 0 || tie.message !== 'blank' : outcome === 'holds') told.push(tie);
  return told;
}

/** Whether rows show that a header put together from words was misread: then nothing below it stands in its column. */
export const isHeaderMisread = (table: Table): boolean =>
  isFromWords(table) && judgedSums(table).some(({ isSure, trusted }) => isSure && !trusted);

interface JudgedSum {
  readonly ties: readonly RowTie[];
  /** Rows that confirm the reading, each total once. */
  readonly held: number;
  readonly isSure: boolean;
  readonly trusted: boolean;
}

const judgedSums = perTable((table): readonly JudgedSum[] => {
  const sums = columnSums(table);
  // Two readings of one total come to the same equation where the column in question is blank.
  const before = sums.length > 1 ? table.rows.map((): SumTie[] => []) : undefined;
  const tested = sums.map((sum) => tiesOf(table, sum, before));
  return sums.map((sum, index) => {
    const ties = tested[index]!;
    const broken = ties.filter(({ outcome }) => outcome === 'broken');
    const held = broken.length === 0 ? ties.length : distinct(ties) - distinct(broken);
    const open = broken.filter(({ tie }) => !isBornOut(table, tie));
    const holds =
      open.length === 0 ||
      (mostHold(held, distinct(open)) &&
        !isMoved(table, sum, open) &&
        (isWitnessed(
          table,
          ties.filter((tie) => open.includes(tie) || !broken.includes(tie)),
        ) ||
          (isFilled(table) && isWitnessed(table, tested.flat()))));
    return { ties, held, isSure: sum.sure, trusted: sum.sure && holds };
  });
});

/** Rows that must confirm a reading of the header which is not trusted, before a sum down a column may bear a failing one out. */
const CONFIRMED = 2;

/** The failing ties of readings that are not trusted, though rows confirm them. */
export const openColumnTies = (table: Table): readonly Tie[] =>
  judgedSums(table).flatMap(({ ties, trusted, held }) =>
    trusted || held < CONFIRMED ? [] : ties.flatMap(({ tie, outcome }) => (outcome === 'broken' ? [tie] : [])),
  );

/** Whether a sum down a column asks the same change of the same figure: then the figure is wrong, and the header is not. */
const isBornOut = (table: Table, tie: SumTie): boolean =>
  downTies(table).some((down) => testTie(down.tie).outcome === 'broken' && wrongFigures([tie, down.tie]).length > 0);

/** The ties of one reading of the header; those that `before` holds for a row are left out, the others added to it. */
function tiesOf(table: Table, sum: ColumnSum, before: readonly SumTie[][] | undefined): readonly RowTie[] {
  const ties: RowTie[] = [];
  const data = { column: sum.whole.path.join('/'), columns: sum.parts.map((part) => part.path.join('/')).join('、') };
  for (let index = 0; index < table.rows.length; index++) {
    const row = table.rows[index]!;
    const tie = rowTie(table, row, sum, data);
    if (!tie) continue;
    const others = before?.[index];
    if (others?.some((other) => isSame(other, tie))) continue;
    others?.push(tie);
    const { outcome } = testTie(tie);
    if (outcome !== 'broken' || !isDrifted(table, row)) ties.push({ row, tie, outcome });
  }
  return ties;
}

/** The same figures in two ties of one row, where one part alone may change places with the whole. */
function isSame(a: SumTie, b: SumTie): boolean {
  if (a.parts.length !== b.parts.length) return false;
  if (a.whole !== b.whole)
    return a.parts.length === 1 && a.whole === b.parts[0]!.figure && b.whole === a.parts[0]!.figure;
  return a.parts.every(({ figure }) => b.parts.some((part) => part.figure === figure));
}

/** Rows with the same total repeat each other: department, unit, total. */
const distinct = (ties: readonly RowTie[]): number => new Set(ties.map(({ tie }) => tie.whole.text)).size;

const mostHold = (held: number, broken: number): boolean => held >= broken || (held <= 0 && broken === 1);

/**
 * A header put together from words is believed where rows with several parts confirm it, at least as many as break: one
 * word read in another place moves every figure below it. Where a row prints one part alone, header words change nothing.
 */
function isWitnessed(table: Table, ties: readonly RowTie[]): boolean {
  const full = ties.filter(({ tie }) => tie.parts.length > 1);
  const held = distinct(full.filter(({ outcome }) => outcome !== 'broken'));
  const broken = distinct(full.filter(({ outcome }) => outcome === 'broken'));
  return (held > 0 && held >= broken) || !isFromWords(table);
}

/** Where every row prints a figure below every word of the header, none was moved: then the other sums of the table count too. */
const isFilled = ({ rows, columns }: Table): boolean =>
  rows.every(({ cells }) => columns.every(({ id }) => cells[id] !== undefined && cells[id].value !== null));

/** True when half of the broken rows hold once the same further column is added: it belongs below this total's header. */
function isMoved(table: Table, sum: ColumnSum, broken: readonly RowTie[]): boolean {
  if (broken.length === 0) return false;
  const others = table.columns.filter((column) => column !== sum.whole && !sum.parts.includes(column));
  return others.some(
    (column) => broken.filter(({ row, tie }) => holdsWithColumn(table, row, tie, column)).length * 2 >= broken.length,
  );
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
): SumTie | undefined {
  const whole = cellFigure(table, row, sum.whole);
  const parts = whole && termsAt(table, row, sum.parts);
  if (!parts) return undefined;
  const blank = parts.length === 0;
  if (blank && isZero(whole)) return undefined;
  const name = nameOf(row);
  const blanks = () => sum.parts.filter((part) => !row.cells[part.id]).map((part) => blankFigure(table, row, part));
  const own = { row: name, column, columns };
  return blank
    ? { is: 'sum', whole, parts, data: own, blanks, message: 'blank', also: [absentIn(row, name)] }
    : { is: 'sum', whole, parts, data: own, blanks };
}

const absentIn = (row: Row, name: string): FindingEvidence => ({
  at: row.at,
  label: { zh: name, en: name },
  value: '',
});
