import type { BudgetBook, Row, Table } from '../domain/book.js';
import { cellFigure, type Figure, statedValue } from '../domain/figures.js';
import type { Finding } from '../domain/findings.js';
import { magnitude } from '../domain/interval.js';
import { keptWith, perTable } from '../domain/kept.js';
import { decimalsOf } from '../domain/number.js';
import { isHeaderMisread } from './structure/column-ties.js';
import { hasCutCells } from './structure/cut-cells.js';
import { isPlainText } from './structure/from-words.js';
import { type HomeTie, homeTies } from './structure/home-ties.js';
import { areFiguresMoved } from './structure/moved-figures.js';
import type { TestedTie } from './tested-tie.js';
import { expenseRows } from './three-public/expenses.js';
import { sumsOf } from './three-public/trusted-row.js';
import { figuresOf, type Tie, testTie, tieHolds } from './tie.js';
import { unsureFindings } from './unsure-places.js';
import { BookView } from './view.js';
import { wrongFigures } from './wrong-figure.js';

/** `cell:t3/r5/c2` stands in `cell:t3`; undefined for a figure that is no cell. */
const tableOf = (key: string): string | undefined =>
  key.startsWith('cell:') ? key.slice(0, key.indexOf('/')) : undefined;

/** Whether a table fails in as many places as it holds, unless one wrong figure is all that is wrong with it. */
const fails = (table: Table, { tables }: BudgetBook): boolean => {
  const { isMisread, broken, isProven } = failureOf(table);
  return isMisread || (broken.length > 0 && !(isProven && isPrintedElsewhere(table, broken, tables)));
};

/**
 * What a table fails in by itself: its header, or sums that are not wrong by one figure alone. Worked out once per table: of a
 * book that changed, only for the tables that changed.
 */
const failureOf = perTable((table): Failure => {
  const ties = homeTies(table);
  const broken = ties.filter(({ outcome }) => outcome === 'broken');
  const isProven = ties.length - broken.length >= Math.max(FEWEST_HELD, broken.length);
  const isDoubted =
    broken.length > 0 &&
    !(isProven && isWrongByItself(broken)) &&
    (table.rejoined === true || findFailure(ties) || areRowsMoved(table, ties) || isTorn(table));
  const isMisread =
    isHeaderMisread(table) || isHeaderMoved(table) || hasCutCells(table) || areFiguresMoved(table, broken);
  return { isMisread, broken: isDoubted ? broken.map(({ tie }) => tie) : [], isProven };
});
const FEWEST_HELD = 2;

interface Failure {
  readonly isMisread: boolean;
  /** Sums for which the table is doubted. */
  readonly broken: readonly Tie[];
  /** Whether other sums show that the table is read rightly elsewhere. */
  readonly isProven: boolean;
}

/** Whether another table prints, in a row of the same name, what these sums ask of the one figure that is wrong here. */
const isPrintedElsewhere = (table: Table, broken: readonly Tie[], tables: readonly Table[]): boolean =>
  wrongFigures(broken).some(({ figure, asked }) => {
    const own = table.rows.find(({ id }) => figure.key.startsWith(`cell:${table.id}/${id}/`));
    const isAlike = ({ name, code }: Row) =>
      name === own?.name && (code === own.code || code === null || own.code === null);
    return tables.some(
      (other) => other !== table && other.rows.some((row) => isAlike(row) && prints(other, row, asked, figure.text)),
    );
  });

/** Whether a row prints this value, with no fewer decimals than the figure that should be it: a code is no amount. */
const prints = (table: Table, row: Row, value: bigint, like: string): boolean =>
  table.columns.some((column) => {
    const figure = cellFigure(table, row, column);
    return figure && statedValue(figure) === value && decimalsOf(figure.text) >= decimalsOf(like);
  });

/** 购置费 or 小计 under 因公出国（境）费: the lower line of the header lost a blank cell, and its labels stand beside their own. */
const isHeaderMoved = ({ kind, columns }: Table): boolean =>
  kind === 'three-public' &&
  columns.some(({ path }) => /因公出国|公务接待/.test(path.at(-2) ?? '') && /^小计$|购置|运行/.test(path.at(-1) ?? ''));

/**
 * Whether most rows have their cells on several lines, or no name beside them: rows put together again from such lines have
 * lost their blank cells, and where one label or code is taken wrongly all below it moves. They are believed where they add up.
 */
function isTorn(table: Table): boolean {
  let torn = 0;
  let whole = 0;
  for (const { at, name, cells } of table.rows) {
    if (!isPlainText(at)) return false;
    const ids = Object.keys(cells);
    const lines = new Set(ids.map((id) => cells[id]!.at.line));
    if (ids.length === 0) continue;
    if (lines.size > 1 || name === '' || (ids.length === 1 && !lines.has(at.line))) torn++;
    else whole++;
  }
  return torn >= FEWEST_TORN && torn > whole;
}
const FEWEST_TORN = 3;

/**
 * Whether text prints amounts beside the names of other rows: sums down the columns fail in as many places as they hold, and in
 * several. Those along the rows hold all the same, and prove no name.
 */
function areRowsMoved({ rows }: Table, ties: readonly HomeTie[]): boolean {
  const down = ties.filter(({ is }) => is !== 'columns');
  const broken = placesOf(down.filter(({ outcome }) => outcome === 'broken'));
  const held = placesOf(down.filter(({ outcome }) => outcome !== 'broken'));
  return broken >= FEWEST_MOVED && broken >= held && rows[0] !== undefined && isPlainText(rows[0].at);
}
const FEWEST_MOVED = 4;

/** In how many places ties stand: those of one row, column by column, are one. */
const placesOf = (ties: readonly HomeTie[]): number => new Set(ties.map(({ tie }) => tie.group ?? tie)).size;

function findFailure(ties: readonly HomeTie[]): boolean {
  const broken = ties.filter(({ outcome }) => outcome === 'broken');
  const places = placesOf(broken);
  const holding = ties.length - broken.length;
  return places >= 2 && places >= holding && !(holding >= 2 && isOneSlip(broken));
}

/**
 * One figure in all that is broken, or one amount that all are off by, is the document's slip, where other sums show that
 * the table is read rightly.
 */
function isOneSlip(broken: readonly HomeTie[]): boolean {
  const [first, ...others] = broken.map(({ tie }) => figuresOf(tie).map(({ key }) => key));
  if (first?.some((key) => others.every((keys) => keys.includes(key)))) return true;
  return new Set(broken.map(({ tie }) => magnitude(testTie(tie).difference))).size === 1;
}

/**
 * One wrong figure, as sums of two kinds show, along the rows and down the columns. Those down the columns alone would say the
 * same where a row was taken for one of another level.
 */
const isWrongByItself = (broken: readonly HomeTie[]): boolean =>
  new Set(broken.map(({ is }) => (DOWN.has(is) ? 'down' : is))).size > 1 &&
  wrongFigures(broken.map(({ tie }) => tie)).length > 0;
const DOWN = new Set<HomeTie['is']>(['children', 'details', 'rows', 'units']);

/** Keys of figures that stand in a sum of their table that holds. Few tables are asked for, in few books. */
const heldIn = perTable((table): ReadonlySet<string> => {
  const holding = homeTies(table).filter(({ outcome }) => outcome !== 'broken');
  return new Set(holding.flatMap(({ tie }) => figuresOf(tie).map(({ key }) => key)));
});

/**
 * What the tables' own sums tell about the reading, whichever rules run. A document may be wrong here and there; but a
 * table that fails in as many places as it holds was misread, and a figure that holds nowhere at home proves nothing
 * about another form.
 */
export class Trust {
  /** Tables that were probably misread. */
  readonly distrusted: readonly Table[];
  readonly #keys: ReadonlySet<string>;
  readonly #book: BudgetBook;
  #expenses: ReadonlySet<string> | undefined;
  readonly #isUnsure: (finding: Finding) => boolean;

  /** What a book's tables tell. Worked out once per book. */
  static readonly of = keptWith((book: BudgetBook) => new Trust(book));

  private constructor(book: BudgetBook) {
    this.#book = book;
    this.#isUnsure = unsureFindings(book);
    this.distrusted = book.tables.filter((table) => fails(table, book));
    this.#keys = new Set(this.distrusted.map((table) => `cell:${table.id}`));
  }

  /** Ids of findings that rest on a misread table or word, or compare a cell of a form with which nothing else agrees. */
  unproven(findings: readonly Finding[], ties: readonly TestedTie[]): ReadonlySet<string> {
    const found = new Set(findings.filter(this.#isUnsure).map(({ id }) => id));
    if (this.#keys.size > 0)
      for (const { id, evidence } of findings)
        if (evidence.some(({ figure }) => figure !== undefined && this.#keys.has(tableOf(figure) ?? ''))) found.add(id);
    for (const { finding, tie } of ties) if (finding !== null && !this.#isProven(figuresOf(tie))) found.add(finding);
    return found;
  }

  /** Between forms every cell must hold at home; against the narrative the narrative's own rules decide. */
  #isProven(figures: readonly Figure[]): boolean {
    const { home } = figures[0]!;
    return (
      figures.every((figure) => figure.home === home) ||
      figures.some(({ key }) => key.startsWith('statement:')) ||
      figures.every((figure) => figure.home === undefined || this.#holdsAtHome(figure.key))
    );
  }

  /** The three-public table adds up by what its columns mean, not by its rows. */
  #holdsAtHome(key: string): boolean {
    const home = tableOf(key);
    if (this.#book.tables.some((table) => `cell:${table.id}` === home && heldIn(table).has(key))) return true;
    this.#expenses ??= new Set(
      expenseRows(new BookView(this.#book)).flatMap((row) =>
        sumsOf(row).flatMap((tie) => (tieHolds(tie) ? figuresOf(tie).map((figure) => figure.key) : [])),
      ),
    );
    return this.#expenses.has(key);
  }
}
